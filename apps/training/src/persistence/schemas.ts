import { PersonMergeSchema } from '#libs/persistence';
import { EntitySchema } from 'typeorm';

// TypeORM's picture of the tables. Code uses SQL on them; the schema test proves that both say the same.

const uuid = { type: 'uuid' } as const;
const text = { type: 'text' } as const;
const texts = { type: 'text', array: true } as const;
const integer = { type: 'integer' } as const;
const date = { type: 'date' } as const;
const timestamp = { type: 'timestamp with time zone' } as const;
const primary = { primary: true } as const;
const optional = { nullable: true } as const;

export const trainingSchemas = [
  new EntitySchema({ name: 'board', columns: { id: { ...integer, ...primary }, version: integer } }),
  new EntitySchema({
    name: 'course',
    columns: {
      id: { ...uuid, ...primary },
      ...{ name: text, provider: text, occupation_code: text, skills: texts, level: text, weeks: integer },
      ...{
        commune_code: text,
        province_code: text,
        fee_vnd: { type: 'bigint' },
        added_by: text,
        added_at: timestamp,
        version: { ...integer, default: 1 },
      },
    },
    indices: [
      { name: 'course_province', columns: ['province_code', 'id'] },
      { name: 'course_commune', columns: ['commune_code', 'id'] },
    ],
    checks: [
      { name: 'course_level_check', expression: `level in ('elementary', 'intermediate', 'college')` },
      { name: 'course_weeks_check', expression: 'weeks > 0' },
      { name: 'course_fee_vnd_check', expression: 'fee_vnd >= 0' },
    ],
  }),
  new EntitySchema({
    name: 'intake',
    columns: {
      id: { ...uuid, ...primary },
      course_id: { ...uuid, foreignKey: { target: 'course', name: 'intake_course_id_fkey' } },
      ...{ starts_on: date, ends_on: date, seats: integer, added_by: text, added_at: timestamp },
    },
    indices: [{ name: 'intake_course', columns: ['course_id', 'starts_on'] }],
    checks: [{ name: 'intake_seats_check', expression: 'seats > 0' }],
  }),
  new EntitySchema({
    name: 'intake_act',
    columns: {
      intake_id: {
        ...{ ...uuid, ...primary },
        foreignKey: { target: 'intake', name: 'intake_act_intake_id_fkey' },
      },
      number: { ...integer, ...primary },
      ...{ act: text, seats: integer, on: date, actor: text, recorded_at: timestamp },
      reason: { ...text, ...optional },
    },
    checks: [{ name: 'intake_act_seats_check', expression: 'seats > 0' }],
  }),
  new EntitySchema({
    name: 'course_change',
    columns: {
      course_id: {
        ...{ ...uuid, ...primary },
        foreignKey: { target: 'course', name: 'course_change_course_id_fkey' },
      },
      number: { ...integer, ...primary },
      ...{ before: { type: 'json' }, actor: text, recorded_at: timestamp },
    },
  }),
  PersonMergeSchema,
  new EntitySchema({
    name: 'vacancy_guard',
    columns: { vacancy_id: { ...uuid, ...primary }, sequence: integer },
  }),
  new EntitySchema({
    name: 'vacancy',
    columns: {
      vacancy_id: { ...uuid, ...primary },
      ...{
        occupation_code: text,
        commune_code: text,
        province_code: text,
        skills_required: texts,
        education: text,
      },
      ...{ experience_years: integer, works_with: texts, closes_on: date },
    },
    indices: [{ name: 'vacancy_closes_on', columns: ['closes_on'] }],
  }),
  new EntitySchema({
    name: 'person_guard',
    columns: {
      person_id: { ...uuid, ...primary },
      ...{ sequence: integer, state: text, version: { ...integer, default: 0 } },
    },
    checks: [{ name: 'person_guard_state_check', expression: `state in ('held', 'erased')` }],
  }),
  new EntitySchema({
    name: 'learner',
    columns: {
      person_id: { ...uuid, ...primary },
      ...{ commune_code: text, province_code: text, education: { ...text, ...optional }, skills: texts },
      ...{ occupations_held: texts, commute_km_max: { ...integer, ...optional }, bars: { type: 'jsonb' } },
      ...{
        best_course_id: { ...uuid, ...optional },
        opens: integer,
        advised_on: date,
      },
    },
    indices: [
      { name: 'learner_province', columns: ['province_code', 'person_id'] },
      { name: 'learner_commune', columns: ['commune_code', 'person_id'] },
      { name: 'learner_best_course', columns: ['best_course_id'] },
    ],
  }),
  new EntitySchema({
    name: 'enrolment',
    columns: {
      id: { ...uuid, ...primary },
      intake_id: { ...uuid, foreignKey: { target: 'intake', name: 'enrolment_intake_id_fkey' } },
      ...{ person_id: uuid, commune_code: text, province_code: text },
    },
    indices: [
      { name: 'enrolment_intake', columns: ['intake_id'] },
      { name: 'enrolment_person', columns: ['person_id'] },
    ],
  }),
  new EntitySchema({
    name: 'enrolment_act',
    columns: {
      enrolment_id: {
        ...{ ...uuid, ...primary },
        foreignKey: { target: 'enrolment', onDelete: 'CASCADE', name: 'enrolment_act_enrolment_id_fkey' },
      },
      number: { ...integer, ...primary },
      ...{ act: text, on: date, actor: text, reason: { ...text, ...optional }, recorded_at: timestamp },
    },
  }),
  new EntitySchema({
    name: 'attendance_mark',
    columns: {
      enrolment_id: {
        ...{ ...uuid, ...primary },
        foreignKey: { target: 'enrolment', onDelete: 'CASCADE', name: 'attendance_mark_enrolment_id_fkey' },
      },
      number: { ...integer, ...primary },
      ...{ day: date, mark: text, actor: text, recorded_at: timestamp },
    },
    checks: [{ name: 'attendance_mark_mark_check', expression: `mark in ('present', 'absent', 'excused')` }],
  }),
  new EntitySchema({
    name: 'support_claim',
    columns: {
      enrolment_id: {
        ...{ ...uuid, ...primary },
        foreignKey: { target: 'enrolment', onDelete: 'CASCADE', name: 'support_claim_enrolment_id_fkey' },
      },
      number: { ...integer, ...primary },
      ...{ bases: texts, difficult_area: { type: 'boolean' } },
      ...{ distance_km: { type: 'double precision', ...optional }, actor: text, recorded_at: timestamp },
    },
  }),
  new EntitySchema({
    name: 'certificate',
    columns: {
      number: { ...text, ...primary },
      enrolment_id: {
        ...{ ...uuid, ...optional },
        foreignKey: { target: 'enrolment', onDelete: 'SET NULL', name: 'certificate_enrolment_id_fkey' },
      },
      course_id: { ...uuid, foreignKey: { target: 'course', name: 'certificate_course_id_fkey' } },
      ...{ completed_on: date, issued_on: date },
      ...{ revoked_on: { ...date, ...optional }, revoked_because: { ...text, ...optional } },
    },
    indices: [
      {
        name: 'certificate_enrolment',
        columns: ['enrolment_id'],
        unique: true,
        where: 'revoked_on is null',
      },
    ],
  }),
  new EntitySchema({
    name: 'certificate_counter',
    columns: { province_code: { ...text, ...primary }, year: { ...integer, ...primary }, last: integer },
  }),
  new EntitySchema({
    name: 'allowance_policy_row',
    columns: {
      number: { ...integer, ...primary, generated: 'increment' },
      ...{ id: text, province_code: text, body: { type: 'json' }, recorded_by: text, recorded_at: timestamp },
    },
    uniques: [{ name: 'allowance_policy_row_id_key', columns: ['id'] }],
  }),
  new EntitySchema({
    name: 'certificate_key',
    columns: { number: { ...integer, ...primary }, jwk: { type: 'jsonb' }, made_at: timestamp },
  }),
];
