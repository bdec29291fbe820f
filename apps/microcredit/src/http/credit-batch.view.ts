import { ApiProperty } from '@nestjs/swagger';
import { BANK_RESULTS } from '../domain/bank-answer.js';
import { REFERRAL_STATES } from '../domain/referral.js';
import type { AnswerBatch, AnsweredLine } from '../persistence/answer-batches.js';

export class ControlTotalsView {
  @ApiProperty({ type: 'integer', example: 3 })
  count: number;

  @ApiProperty({ type: 'integer', example: 180_000_000, description: 'Đồng' })
  amount: number;

  @ApiProperty({ description: 'SHA-256 over `referralId|result|amount|on|reference` of each line' })
  sha256: string;
}

const OUTCOMES = ['applied', 'unchanged', 'unanswered', 'refused'] as const;

class AnsweredLineView {
  @ApiProperty({ type: 'integer', description: 'Line of the file, from 1', example: 6 })
  line: number;

  @ApiProperty({ example: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5c01' })
  referralId: string;

  @ApiProperty({ enum: Object.keys(BANK_RESULTS), nullable: true, type: String })
  result: string | null;

  @ApiProperty({ enum: OUTCOMES })
  outcome: AnsweredLine['outcome'];

  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused' })
  code: string | null;

  @ApiProperty({ type: String, nullable: true })
  detail: string | null;

  @ApiProperty({ enum: REFERRAL_STATES, nullable: true, type: String })
  state: string | null;
}

class CreditBatchSummary {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'date-time' })
  sentAt: string;

  @ApiProperty({ type: ControlTotalsView })
  totals: ControlTotalsView;

  @ApiProperty({ type: 'integer' })
  applied: number;

  @ApiProperty({ type: 'integer', description: 'Said before: nothing was done again' })
  unchanged: number;

  @ApiProperty({ type: 'integer', description: 'The bank left the result empty' })
  unanswered: number;

  @ApiProperty({ type: 'integer' })
  refused: number;
}

export class CreditBatchView extends CreditBatchSummary {
  @ApiProperty({ type: [AnsweredLineView] })
  lines: AnsweredLineView[];
}

export class CreditBatchPage {
  @ApiProperty({ type: [CreditBatchSummary] })
  items: CreditBatchSummary[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export function creditBatchSummary({ id, sentAt, totals, lines }: AnswerBatch): CreditBatchSummary {
  const count = (outcome: AnsweredLine['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  return {
    ...{ id, sentAt: sentAt.toISOString(), totals },
    ...{ applied: count('applied'), unchanged: count('unchanged') },
    ...{ unanswered: count('unanswered'), refused: count('refused') },
  };
}

export const creditBatchView = (batch: AnswerBatch, say: (code: string) => string): CreditBatchView => ({
  ...creditBatchSummary(batch),
  lines: batch.lines.map((line) => ({ ...line, detail: line.code === null ? null : say(line.code) })),
});
