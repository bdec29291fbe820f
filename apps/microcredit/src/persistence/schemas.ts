import { EntitySchema } from 'typeorm';
import { dong, PersonMergeSchema } from '#libs/persistence';
import { ACT_REASONS } from '../domain/act-reason.js';
import type { LoanPurpose } from '../domain/facts.js';
import type { ReasonCode, Verdict } from '../domain/answer.js';

/** What we keep of a person under consent, and how the last pre-screening ended. */
export interface Applicant {
  readonly personId: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly wanted: boolean;
  readonly certificate: 'completion' | 'amnesty' | 'none';
  readonly completedOn: string;
  readonly purpose: LoanPurpose | null;
  readonly amount: number | null;
  readonly termMonths: number | null;
  readonly householdRepresentative: boolean | null;
  readonly samePurposeDebt: boolean | null;
  readonly listConfirmedOn: string | null;
  readonly verdict: Verdict;
  readonly screenedOn: string;
  /** First day on which the answer may change by itself. */
  readonly nextChangeOn: string | null;
  /** First day on which the verdict will change by itself, and to what; null when no such day is known. */
  readonly changesOn: string | null;
  readonly changesTo: Verdict | null;
  readonly changesBecause: readonly ReasonCode[];
  readonly policyVersion: string;
  /** How many rows the policy book had when this was looked at. */
  readonly policyRows: number;
}

const text = { type: 'text' } as const;
const date = { type: 'date' } as const;
const optional = { nullable: true } as const;

export const ApplicantSchema = new EntitySchema<Applicant>({
  name: 'applicant',
  columns: {
    personId: { name: 'person_id', type: 'uuid', primary: true },
    communeCode: { name: 'commune_code', ...text },
    provinceCode: { name: 'province_code', ...text },
    wanted: { type: 'boolean' },
    certificate: text,
    completedOn: { name: 'completed_on', ...date },
    purpose: { ...text, ...optional },
    amount: { type: 'bigint', transformer: dong, ...optional },
    termMonths: { name: 'term_months', type: 'integer', ...optional },
    householdRepresentative: { name: 'household_representative', type: 'boolean', ...optional },
    samePurposeDebt: { name: 'same_purpose_debt', type: 'boolean', ...optional },
    listConfirmedOn: { name: 'list_confirmed_on', ...date, ...optional },
    verdict: text,
    screenedOn: { name: 'screened_on', ...date },
    nextChangeOn: { name: 'next_change_on', ...date, ...optional },
    changesOn: { name: 'changes_on', ...date, ...optional },
    changesTo: { name: 'changes_to', ...text, ...optional },
    changesBecause: { name: 'changes_because', ...text, array: true, default: () => `'{}'` },
    policyVersion: { name: 'policy_version', ...text, default: '' },
    policyRows: { name: 'policy_rows', type: 'integer', default: 0 },
  },
  indices: [
    { name: 'applicant_province', columns: ['provinceCode', 'personId'] },
    { name: 'applicant_commune', columns: ['communeCode', 'personId'] },
    { name: 'applicant_next_change_on', columns: ['nextChangeOn'] },
    { name: 'applicant_changes_on', columns: ['changesOn', 'personId'] },
  ],
  checks: [
    { name: 'applicant_certificate_check', expression: `certificate in ('completion', 'amnesty', 'none')` },
    { name: 'applicant_purpose_check', expression: `purpose in ('production', 'training')` },
    {
      name: 'applicant_verdict_check',
      expression: `verdict in ('eligible', 'almost', 'ineligible', 'needs-check')`,
    },
  ],
});

/** The day on which the officer was warned of a change to come: one warning for each change of a person. */
export const WarningSchema = new EntitySchema({
  name: 'warning',
  columns: {
    person_id: {
      type: 'uuid',
      primary: true,
      foreignKey: { target: 'applicant', onDelete: 'CASCADE', name: 'warning_person_id_fkey' },
    },
    changes_on: { ...date, primary: true },
    changes_to: { ...text, primary: true },
    warned_on: date,
  },
});

/** Rows of policy that an office wrote, in the order in which they came; never changed. */
export const PolicyRowSchema = new EntitySchema({
  name: 'policy_row',
  columns: {
    number: { type: 'integer', primary: true, generated: 'increment' },
    series: text,
    version: text,
    body: { type: 'json' },
    recorded_by: text,
    recorded_at: { type: 'timestamp with time zone' },
  },
  uniques: [{ name: 'policy_row_version_key', columns: ['version'] }],
});

export const PersonGuardSchema = new EntitySchema({
  name: 'person_guard',
  columns: {
    person_id: { type: 'uuid', primary: true },
    sequence: { type: 'integer' },
    state: text,
    version: { type: 'integer', default: 0 },
  },
  checks: [{ name: 'person_guard_state_check', expression: `state in ('held', 'erased')` }],
});

export const DecisionSchema = new EntitySchema({
  name: 'decision',
  columns: {
    id: { type: 'uuid', primary: true },
    person_id: { type: 'uuid' },
    sequence: { type: 'integer' },
    as_of: date,
    policy_version: text,
    verdict: text,
    facts: { type: 'json' },
    answer: { type: 'json' },
    cause: text,
    decided_at: { type: 'timestamp with time zone' },
  },
  indices: [{ name: 'decision_person', columns: ['person_id', 'decided_at'] }],
});

export const ReferralSchema = new EntitySchema({
  name: 'referral',
  columns: {
    id: { type: 'uuid', primary: true },
    person_id: { type: 'uuid', ...optional },
    establishment: { type: 'jsonb', ...optional },
    commune_code: text,
    province_code: text,
    purpose: text,
    amount: { type: 'bigint' },
    term_months: { type: 'integer' },
    prepared_by: text,
    prepared_on: date,
    aside_on: { ...date, ...optional },
    aside_changes: { type: 'integer', default: 0 },
  },
  indices: [
    { name: 'referral_province', columns: ['province_code', 'id'] },
    { name: 'referral_commune', columns: ['commune_code', 'id'] },
    { name: 'referral_person', columns: ['person_id'] },
  ],
  checks: [
    { name: 'referral_purpose_check', expression: `purpose in ('production', 'training')` },
    { name: 'referral_borrower_check', expression: '(person_id is null) <> (establishment is null)' },
  ],
});

export const ReferralActSchema = new EntitySchema({
  name: 'referral_act',
  columns: {
    referral_id: {
      type: 'uuid',
      primary: true,
      foreignKey: { target: 'referral', onDelete: 'CASCADE', name: 'referral_act_referral_id_fkey' },
    },
    number: { type: 'integer', primary: true },
    act: text,
    on: date,
    actor: text,
    actor_role: text,
    reason: { ...text, ...optional },
    recorded_at: { type: 'timestamp with time zone' },
    amount: { type: 'bigint', ...optional },
    reference: { ...text, ...optional },
    term_months: { type: 'integer', ...optional },
  },
  indices: [
    {
      name: 'referral_act_reference',
      columns: ['referral_id', 'reference'],
      unique: true,
      where: 'reference is not null',
    },
  ],
  checks: [
    {
      name: 'referral_act_reason_check',
      expression: `reason in (${ACT_REASONS.map((code) => `'${code}'`).join(', ')})`,
    },
  ],
});

export const AnswerBatchSchema = new EntitySchema({
  name: 'answer_batch',
  columns: {
    id: { type: 'uuid', primary: true },
    sent_by: text,
    sent_at: { type: 'timestamp with time zone' },
    result: { type: 'json' },
  },
  indices: [{ name: 'answer_batch_sent_by', columns: ['sent_by', 'id'] }],
});

export const microcreditSchemas = [
  PersonMergeSchema,
  AnswerBatchSchema,
  ApplicantSchema,
  PersonGuardSchema,
  DecisionSchema,
  ReferralSchema,
  ReferralActSchema,
  WarningSchema,
  PolicyRowSchema,
];
