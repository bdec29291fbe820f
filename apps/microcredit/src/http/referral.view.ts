import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Pile, PILES, type PlainDate } from '#libs/kernel';
import { ACT_REASONS } from '../domain/act-reason.js';
import { grantedOf, leftOf, paidOf } from '../domain/disbursement.js';
import { pileOf, type Turn } from '../domain/due-step.js';
import { ESTABLISHMENT_FORMS } from '../domain/facts.js';
import { nextActs } from '../domain/next-acts.js';
import {
  type Actor,
  type Referral,
  REFERRAL_ACTS,
  REFERRAL_STATES,
  type ReferralState,
  stateOf,
} from '../domain/referral.js';

class ReferralActView {
  @ApiProperty({ enum: REFERRAL_ACTS })
  act: string;

  @ApiProperty({ format: 'date' })
  on: string;

  @ApiProperty({ description: 'Subject of the token' })
  actor: string;

  @ApiProperty({ example: 'commune-leader' })
  actorRole: string;

  @ApiProperty({ enum: ACT_REASONS, type: String, nullable: true })
  reason: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Đồng granted, paid out or asked for anew by this act',
  })
  amount: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Asked for anew by this act' })
  termMonths: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'The number of the payment at the bank' })
  reference: string | null;
}

class ApplicantView {
  @ApiProperty({ enum: ['establishment'] })
  kind: string;

  @ApiProperty({ enum: ESTABLISHMENT_FORMS })
  form: string;

  @ApiProperty({ type: 'integer' })
  workers: number;

  @ApiProperty({ type: 'integer' })
  releasedWorkers: number;

  @ApiProperty({ description: 'Collateral is offered' })
  collateral: boolean;

  @ApiProperty({ type: Boolean, nullable: true })
  samePurposeDebt: boolean | null;

  @ApiProperty({ example: 'CS-12/2026', description: 'The number of the dossier at the bank’s office' })
  reference: string;
}

class TurnView {
  @ApiProperty({ enum: REFERRAL_ACTS, description: 'What comes next' })
  act: string;

  @ApiProperty({ example: 'commune-leader', description: 'Who is to do it' })
  role: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Null where nothing sets a day' })
  dueOn: string | null;

  @ApiProperty({ description: 'Where the day stands' })
  source: string;

  @ApiProperty({ description: 'No text sets the day: it is a proposal to be confirmed' })
  review: boolean;

  @ApiProperty({ enum: PILES, description: 'Where it stands in the work list of your role' })
  pile: Pile;
}

export class ReferralView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid', type: String, nullable: true, description: 'Null for an establishment' })
  personId: string | null;

  @ApiProperty({ type: ApplicantView, nullable: true, description: 'The establishment; null for a person' })
  applicant: ApplicantView | null;

  @ApiProperty({ enum: REFERRAL_STATES })
  state: ReferralState;

  @ApiProperty({ example: '15421' })
  communeCode: string;

  @ApiProperty({ example: '38' })
  provinceCode: string;

  @ApiProperty({ enum: ['production', 'training'] })
  purpose: string;

  @ApiProperty({ type: 'integer', description: 'Đồng asked for now; đồng a month for training' })
  amount: number;

  @ApiProperty({ type: 'integer' })
  termMonths: number;

  @ApiProperty({ format: 'date' })
  preparedOn: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Đồng granted, a month for training; null before',
  })
  granted: number | null;

  @ApiProperty({ type: 'integer', description: 'Đồng paid out so far' })
  disbursed: number;

  @ApiProperty({ type: 'integer', description: 'Đồng that may still be paid out' })
  left: number;

  @ApiProperty({ type: [ReferralActView] })
  acts: ReferralActView[];

  @ApiProperty({
    enum: ['merged'],
    nullable: true,
    type: String,
    description: 'Closed because another record of the same person has a dossier that came further',
  })
  closedBecause: 'merged' | null;

  @ApiProperty({ enum: REFERRAL_ACTS, isArray: true, description: 'What you could do next' })
  next: string[];

  @ApiPropertyOptional({
    type: TurnView,
    nullable: true,
    description: 'In lists: whose turn it is; null when closed',
  })
  turn?: TurnView | null;
}

class DocumentItem {
  @ApiProperty({ example: 'form-01' })
  code: string;

  @ApiProperty({ example: 'Giấy đề nghị vay vốn kiêm phương án sử dụng vốn (01/TD)' })
  name: string;

  @ApiProperty({ enum: ['held', 'missing', 'later'] })
  status: string;
}

export class DocumentList {
  @ApiProperty({ type: [DocumentItem] })
  items: DocumentItem[];
}

export class ReferralPage {
  @ApiProperty({ type: [ReferralView] })
  items: ReferralView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export function referralView(referral: Referral, user: Actor): ReferralView {
  const { id, borrower, communeCode, provinceCode, purpose, amount, termMonths, preparedOn, acts } = referral;
  const state = stateOf(referral);
  return {
    id,
    personId: borrower.kind === 'person' ? borrower.personId : null,
    applicant: borrower.kind === 'person' ? null : borrower,
    ...{ state, communeCode, provinceCode, purpose, amount, termMonths, preparedOn },
    ...{ granted: grantedOf(referral), disbursed: paidOf(referral), left: leftOf(referral) },
    acts: [...acts],
    closedBecause: referral.asideOn === null ? null : 'merged',
    next: nextActs(user, referral),
  };
}

export const turnView = (turn: Turn | undefined, role: string, today: PlainDate): TurnView | null =>
  turn
    ? {
        ...{ act: turn.act, role: turn.role, dueOn: turn.dueOn, source: turn.source, review: turn.review },
        pile: pileOf(turn, role, today),
      }
    : null;
