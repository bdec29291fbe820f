import { Injectable } from '@nestjs/common';
import { invalid } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Fair, HeldTable, TableAttendance } from '../domain/fair/fair.js';
import { slotFrom } from '../domain/fair/fair-hours.js';
import type { Actor } from '../domain/introduction.js';
import type { Areas } from '../domain/reach.js';
import { Fairs } from '../persistence/fairs.js';
import { HoldFair } from './hold-fair.js';
import { ReplanFair } from './replan-fair.js';

export interface MarkTableCommand {
  readonly id: string;
  /** Its number. */
  readonly table: number;
  readonly attendance: TableAttendance;
  /** Of an employer who is late: when they come, `09:30`. */
  readonly from?: string | undefined;
  readonly areas: Areas;
  readonly actor: Actor;
}

/** Which employer is there, late, or withdraws. Whoever was to sit at that table is seen elsewhere, as far as there is time. */
@Injectable()
export class MarkFairTable {
  constructor(
    private readonly fairs: Fairs,
    private readonly replanFair: ReplanFair,
    private readonly holdFair: HoldFair,
  ) {}

  /** Throws invalid `unknown-table`. */
  async run(tx: Tx, { id, table, attendance, from, areas, actor }: MarkTableCommand): Promise<Fair> {
    const fair = await this.holdFair.allowed(tx, { id, act: 'mark-table', areas, actor });
    const before = fair.tables.find(({ number }) => number === table);
    if (!before) throw invalid([{ pointer: '/table', code: 'unknown-table' }]);
    if (attendance === 'late' && from === undefined) throw invalid([{ pointer: '/from', code: 'required' }]);
    if (attendance !== 'late' && from !== undefined)
      throw invalid([{ pointer: '/from', code: 'unknown-field' }]);
    const said: HeldTable = {
      ...before,
      attendance,
      fromSlot: from === undefined ? 0 : slotFrom(fair, from),
    };
    await this.fairs.markTable(tx, id, said);
    const now = { ...fair, tables: fair.tables.map((one) => (one.number === table ? said : one)) };
    const moves =
      said.fromSlot !== before.fromSlot ||
      (attendance === 'withdrawn') !== (before.attendance === 'withdrawn');
    const after = moves ? await this.replanFair.run(tx, now) : now;
    return this.holdFair.written(tx, after, 'mark-table', actor);
  }
}
