import { Injectable } from '@nestjs/common';
import { Clock, invalid } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type AllowancePolicy, assertFollows } from '../domain/allowance-policies.js';
import { AllowancePolicyRows, type WrittenPolicy } from '../persistence/allowance-policy-rows.js';

/** What a province has decided, without the name that it gets here. */
export type DecidedPolicy = Omit<AllowancePolicy, 'id' | 'provinceCode'> & { readonly provinceCode: string };

/**
 * Writes what a province's People's Council or Committee has decided on allowances from a day on. No row that stands is
 * changed; courses that begin on that day or later are supported by it, also those that have begun when it is written.
 */
@Injectable()
export class WriteAllowancePolicy {
  constructor(
    private readonly rows: AllowancePolicyRows,
    private readonly clock: Clock,
  ) {}

  /** Throws invalid `before-the-row-before` when a later decision on the same levels stands, and for an end before the start. */
  async run(tx: Tx, decided: DecidedPolicy, recordedBy: string): Promise<WrittenPolicy> {
    await this.rows.lock(tx);
    const before = await this.rows.all(tx);
    if (decided.to !== null && decided.to < decided.from)
      throw invalid([{ pointer: '/to', code: 'from-after-to' }]);
    assertFollows(decided, before);
    const { provinceCode } = decided;
    const number = before.filter(({ id }) => id.startsWith(`${provinceCode}.o`)).length + 1;
    const policy = { ...decided, id: `${provinceCode}.o${String(number)}` };
    await this.rows.add(tx, policy, recordedBy, this.clock.now());
    return { ...policy, recordedBy };
  }
}
