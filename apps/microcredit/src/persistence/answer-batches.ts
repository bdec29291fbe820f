import type { Tx } from '#libs/persistence';
import type { BankResult } from '../domain/bank-answer.js';
import type { ReferralState } from '../domain/referral.js';

/** What became of one line of the bank's file. */
export interface AnsweredLine {
  readonly line: number;
  readonly referralId: string;
  readonly result: BankResult | null;
  /** `unchanged`: said before. `unanswered`: the bank left the result empty. */
  readonly outcome: 'applied' | 'unchanged' | 'unanswered' | 'refused';
  /** Problem code of a refused line. */
  readonly code: string | null;
  /** Where the referral stands now; null for a refused line. */
  readonly state: ReferralState | null;
}

export interface AnswerBatch {
  readonly id: string;
  readonly sentBy: string;
  readonly sentAt: Date;
  readonly totals: { readonly count: number; readonly amount: number; readonly sha256: string };
  readonly lines: readonly AnsweredLine[];
}

/** The bank's files and what became of them. */
export class AnswerBatches {
  async add(tx: Tx, { id, sentBy, sentAt, totals, lines }: AnswerBatch): Promise<void> {
    await tx.query('insert into answer_batch (id, sent_by, sent_at, result) values ($1, $2, $3, $4)', [
      ...[id, sentBy, sentAt.toISOString(), JSON.stringify({ totals, lines })],
    ]);
  }

  /** Of whoever sent them, newest first (ids grow with time). */
  async of(tx: Tx, sentBy: string, limit: number, after?: string): Promise<AnswerBatch[]> {
    const rows = await tx.query<
      { id: string; sent_at: Date; result: Pick<AnswerBatch, 'totals' | 'lines'> }[]
    >(
      `select id, sent_at, result from answer_batch
       where sent_by = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [sentBy, after ?? null, limit],
    );
    return rows.map(({ id, sent_at: sentAt, result }) => ({ id, sentBy, sentAt, ...result }));
  }

  /** Of whoever sent it. */
  async byId(tx: Tx, id: string, sentBy: string): Promise<AnswerBatch | null> {
    const rows = await tx.query<{ sent_at: Date; result: Pick<AnswerBatch, 'totals' | 'lines'> }[]>(
      'select sent_at, result from answer_batch where id = $1 and sent_by = $2',
      [id, sentBy],
    );
    return rows[0] ? { id, sentBy, sentAt: rows[0].sent_at, ...rows[0].result } : null;
  }
}
