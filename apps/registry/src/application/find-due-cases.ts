import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { deadlineOf } from '../domain/deadlines.js';
import { endOfQuarterBefore } from '../domain/quarter.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { Cases } from '../persistence/cases.js';
import { Helpers } from '../persistence/helpers.js';

const CLOCK: Actor = {
  subject: 'clock',
  role: 'service',
  scope: { provinces: [], communes: [], everywhere: true },
};

/** What time alone brings: the helpers' report of a quarter falls due, and what is late is put before the commune's chair, once. */
@Injectable()
export class FindDueCases {
  constructor(
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly helpers: Helpers,
    private readonly audit: AuditLog,
  ) {}

  /** Answers how many deadlines were escalated. May run twice. */
  async run(tx: Tx): Promise<number> {
    const today = this.clock.today();
    const at = this.clock.now();
    const quarterEnd = endOfQuarterBefore(today);
    const report = deadlineOf('helper-reports', quarterEnd);
    const people = report ? await this.helpers.accompaniedSince(tx, quarterEnd) : [];
    if (report && people.length > 0) await this.cases.begin(tx, people, report, quarterEnd, at);

    const escalated = await this.cases.escalate(tx, today, at);
    await this.audit.add(
      tx,
      CLOCK,
      at,
      escalated.map(({ personId, duty, communeCode, provinceCode }) => ({
        ...{ act: 'duty-escalated' as const, personId, concerning: duty, communeCode, provinceCode },
      })),
    );
    return escalated.length;
  }
}
