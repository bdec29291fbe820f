import { createHash } from 'node:crypto';
import type { BankAnswer } from '../domain/bank-answer.js';

/** By which both ends see that a file is whole. */
export interface ControlTotals {
  /** Lines with a result. */
  readonly count: number;
  /** Đồng over those lines; a line without an amount adds nothing. */
  readonly amount: number;
  /** SHA-256, hex, over `referralId|result|amount|on|reference` of those lines with a line feed between them. */
  readonly sha256: string;
}

type Counted = Pick<BankAnswer, 'referralId' | 'result' | 'amount' | 'on' | 'reference'>;

export function controlTotals(lines: readonly Counted[]): ControlTotals {
  const text = lines
    .map(({ referralId, result, amount, on, reference }) =>
      [referralId, result, amount, on, reference].map((each) => each ?? '').join('|'),
    )
    .join('\n');
  return {
    count: lines.length,
    amount: lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}
