import { ApiProperty } from '@nestjs/swagger';
import type { AnswerWithTerms } from '../application/show-prescreen.js';
import {
  ALTERNATIVE_GROUNDS,
  ALTERNATIVE_PROGRAMMES,
  DOCUMENT_CODES,
  type Prescreen,
  REASON_CODES,
  REMEDIES,
  type Verdict,
} from '../domain/answer.js';
import { documentNames } from './document-names.js';
import { LoanTermsView } from './loan-terms.view.js';

export const VERDICTS: readonly Verdict[] = ['eligible', 'almost', 'ineligible', 'needs-check'];

class ReasonView {
  @ApiProperty({ enum: REASON_CODES })
  code: string;

  @ApiProperty({ type: Boolean, nullable: true, description: 'null: could not be learnt' })
  met: boolean | null;

  @ApiProperty({
    type: Object,
    description: 'The facts the answer rests on and the bounds it was held against',
  })
  fact: Prescreen['reasons'][number]['fact'];

  @ApiProperty({ example: 'Quyết định 22/2023/QĐ-TTg, Điều 3 khoản 2 điểm a' })
  article: string;

  @ApiProperty({ enum: REMEDIES, nullable: true, description: 'What somebody can still do about it' })
  remedy: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day on which it becomes true by itself',
  })
  from: string | null;
}

class DocumentView {
  @ApiProperty({ enum: DOCUMENT_CODES })
  code: string;

  @ApiProperty({ description: 'In the language of Accept-Language, Vietnamese first' })
  name: string;

  @ApiProperty({ enum: ['held', 'missing', 'later'], description: 'later: others draw it up on the way' })
  status: string;
}

class AlternativeView {
  @ApiProperty({ enum: ALTERNATIVE_PROGRAMMES })
  programme: string;

  @ApiProperty({ enum: ALTERNATIVE_GROUNDS })
  because: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Đồng; đồng a month for training' })
  ceiling: number | null;

  @ApiProperty({ type: Number, nullable: true })
  annualRatePercent: number | null;

  @ApiProperty()
  article: string;

  @ApiProperty({ description: 'A lawyer or the bank has still to confirm the rule' })
  underReview: boolean;
}

export class PrescreenView {
  @ApiProperty({ enum: VERDICTS })
  verdict: Verdict;

  @ApiProperty({ example: 'released-person-production' })
  programme: string;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty({ example: 'qd22.1+rate.1+nb.2' })
  policyVersion: string;

  @ApiProperty({ enum: ['production', 'training'], nullable: true })
  purpose: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day on which waiting has done all it can',
  })
  from: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Đồng; đồng a month for training',
    example: 100_000_000,
  })
  ceiling: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 120 })
  termMonthsMax: number | null;

  @ApiProperty({ example: 6.6 })
  annualRatePercent: number;

  @ApiProperty({ type: [ReasonView] })
  reasons: ReasonView[];

  @ApiProperty({ type: [DocumentView] })
  documents: DocumentView[];

  @ApiProperty({ type: [AlternativeView] })
  alternatives: AlternativeView[];

  @ApiProperty({
    type: [String],
    description: 'Ids of the rules used that have still to be confirmed',
    example: ['CR-022'],
  })
  rulesUnderReview: string[];

  @ApiProperty({
    type: LoanTermsView,
    description: 'Who signs, through whom the money comes, how it is repaid',
  })
  terms: LoanTermsView;
}

/** The answer with the papers' names in the reader's language: Vietnamese unless English is asked for first. */
export function prescreenView(
  { answer, terms }: AnswerWithTerms,
  acceptLanguage: string | undefined,
): PrescreenView {
  const language = /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'vi';
  const documents = answer.documents.map(({ code, status }) => ({
    code,
    name: documentNames[code][language],
    status,
  }));
  return {
    ...answer,
    reasons: [...answer.reasons],
    documents,
    alternatives: [...answer.alternatives],
    rulesUnderReview: [...answer.rulesUnderReview],
    terms,
  };
}
