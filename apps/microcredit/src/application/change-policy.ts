import { Injectable } from '@nestjs/common';
import { Clock, invalid } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { amend, type ChangeFault, type PolicyChange } from '../domain/amend-policy.js';
import { Policies, type RecordedRow } from '../persistence/policies.js';

/**
 * Writes the next row of a series: what the law says from a day on. Nothing that stands is changed, so every decision made
 * until then is reached again as it was; people are pre-screened by the row once its day has come.
 */
@Injectable()
export class ChangePolicy {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Throws invalid for a change that is not cited, does not fit, or comes before a row that stands. */
  async run(tx: Tx, change: PolicyChange, recordedBy: string): Promise<RecordedRow> {
    await this.policies.lock(tx);
    const made = amend(await this.policies.book(tx), change);
    if (Array.isArray(made)) throw invalid(made.map(toFault));
    const recorded = { ...made, recordedBy, recordedAt: this.clock.now() };
    await this.policies.add(tx, recorded);
    return recorded;
  }
}

const toFault = ({ change, code }: ChangeFault): { pointer: string; code: string } => ({
  pointer: change === undefined ? '/from' : `/changes/${String(change)}`,
  code,
});
