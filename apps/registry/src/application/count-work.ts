import { Injectable } from '@nestjs/common';
import { addDays, Clock, type Counted, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Actor } from '../domain/scope.js';
import { AUDIT_DAYS, caseWorkOf, daysToLetGo } from '../domain/work-kinds.js';
import { CaseList } from '../persistence/case-list.js';
import { OfficeWork } from '../persistence/office-work.js';

/** The sealer works twice a second: what waits longer than this was not sealed. */
const SEALED_AFTER_MS = 10 * 60_000;

/** What the start page of a role counts, in this order. */
export function kindsOf(role: string): string[] {
  if (role === 'auditor') return ['unsealed', 'erasures', 'odd-hours', 'whole-files'];
  return [...caseWorkOf(role), ...(role === 'registry-officer' ? ['duplicates', 'imports'] : [])];
}

/** Numbers and days only: nobody is named, so nothing is logged. */
@Injectable()
export class CountWork {
  constructor(
    private readonly clock: Clock,
    private readonly cases: CaseList,
    private readonly office: OfficeWork,
  ) {}

  async run(tx: Tx, { role, scope }: Actor): Promise<Counted[]> {
    const today = this.clock.today();
    if (role === 'auditor') {
      const since = startOf(addDays(today, 1 - AUDIT_DAYS));
      const unsealedBefore = new Date(this.clock.now().getTime() - SEALED_AFTER_MS);
      const days = daysToLetGo(today);
      return [
        ...(await this.office.audit(tx, scope, since, unsealedBefore)),
        ...(days === null ? [] : await this.office.erasures(tx, scope, today, days)),
      ];
    }
    const cases = await this.cases.work(tx, scope, today, caseWorkOf(role));
    return role === 'registry-officer' ? [...cases, ...(await this.office.lists(tx, scope))] : cases;
  }
}

/** Midnight in Việt Nam. */
const startOf = (day: PlainDate): Date => new Date(`${day}T00:00:00+07:00`);
