import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type DaysToDue, daysToDue } from '../domain/deadlines.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { CaseList, type CaseListQuery, type ListedCase } from '../persistence/case-list.js';

/** The work list of a commune's office: what is late, what is due, what is new, what waits for somebody else. */
@Injectable()
export class ListCases {
  constructor(
    private readonly clock: Clock,
    private readonly cases: CaseList,
    private readonly audit: AuditLog,
  ) {}

  async run(tx: Tx, query: CaseListQuery, actor: Actor) {
    const today = this.clock.today();
    const found = await this.cases.list(tx, actor.scope, today, { ...query, limit: query.limit + 1 });
    const counts = await this.cases.counts(tx, actor.scope, today, query);
    const shown = found.slice(0, query.limit);
    const last = shown.at(-1);
    await this.audit.add(tx, actor, this.clock.now(), [
      { act: 'cases-listed' },
      ...shown.map(({ personId, communeCode, provinceCode }) => ({
        ...{ act: 'person-found' as const, personId, communeCode, provinceCode },
      })),
    ]);
    const items = shown.map(
      ({ rank: _rank, byDue: _byDue, ...item }): ListedCase & { days: DaysToDue | null } => ({
        ...item,
        days: item.due === null ? null : daysToDue(item.due, today),
      }),
    );
    const next =
      found.length > shown.length && last ? { rank: last.rank, due: last.byDue, id: last.personId } : null;
    return { items, counts, next };
  }
}
