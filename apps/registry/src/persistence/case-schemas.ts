import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type {
  CaseDuty,
  CaseMove,
  CommunitySentence,
  Helper,
  HelperAssignment,
  HelperModel,
  KeptAct,
} from '../domain/case.js';

const uuid = { type: 'uuid' } as const;
const text = { type: 'text' } as const;
const textOrNull = { type: 'text', nullable: true } as const;
const day = { type: 'date' } as const;
const dayOrNull = { type: 'date', nullable: true } as const;
const moment = { type: 'timestamp with time zone' } as const;
const momentOrNull = { type: 'timestamp with time zone', nullable: true } as const;
const integer = { type: 'integer' } as const;
const flag = { type: 'boolean' } as const;
const json = { type: 'jsonb' } as const;
const named = <T extends EntitySchemaColumnOptions>(name: string, column: T): T => ({ ...column, name });

const id = { ...uuid, primary: true } as const;
const personId = named('person_id', uuid);
const recorded = { recordedAt: named('recorded_at', moment), recordedBy: named('recorded_by', text) };
const upTo = (max: number, column: string) => ({ expression: `${column} between 1 and ${max}` });

export const CaseActSchema = new EntitySchema<KeptAct>({
  name: 'case_act',
  columns: {
    ...{ id, personId, number: integer, act: text, kind: text, state: text },
    ...{ on: named('on_day', day), reason: textOrNull, detail: json, at: moment, by: text, role: text },
    asideBy: named('aside_by', { type: 'uuid', nullable: true }),
  },
  checks: [
    {
      name: 'case_act_kind_check',
      expression: `kind in ('release', 'community-sentence', 'self-referral')`,
    },
  ],
  uniques: [{ name: 'case_act_number', columns: ['personId', 'number'] }],
});

export const CaseDutySchema = new EntitySchema<CaseDuty>({
  name: 'case_duty',
  columns: {
    ...{ id, personId, duty: text, eventOn: named('event_on', day), fromOn: named('from_on', dayOrNull) },
    ...{ due: day, ruleId: named('rule_id', text), article: text, review: flag },
    ...{ openedAt: named('opened_at', moment), metOn: named('met_on', dayOrNull) },
    ...{ droppedAt: named('dropped_at', momentOrNull), escalatedAt: named('escalated_at', momentOrNull) },
  },
  uniques: [{ name: 'case_duty_event', columns: ['personId', 'duty', 'eventOn'] }],
  indices: [{ name: 'case_duty_open', columns: ['due'], where: 'met_on is null and dropped_at is null' }],
});

export const CaseMoveSchema = new EntitySchema<CaseMove>({
  name: 'case_move',
  columns: {
    ...{ id, personId, toCommune: named('to_commune', text), toProvince: named('to_province', text) },
    ...{ detail: textOrNull, askedAt: named('asked_at', moment) },
    ...{ outcome: textOrNull, decidedAt: named('decided_at', momentOrNull) },
  },
  checks: [
    {
      name: 'case_move_outcome_check',
      expression: `outcome in ('accepted', 'refused', 'withdrawn', 'closed', 'merged')`,
    },
  ],
  indices: [
    { name: 'case_move_open', columns: ['personId'], unique: true, where: 'outcome is null' },
    { name: 'case_move_to', columns: ['toProvince', 'toCommune'], where: 'outcome is null' },
  ],
});

export const CommunitySentenceSchema = new EntitySchema<CommunitySentence>({
  name: 'community_sentence',
  columns: {
    ...{ id, personId, mainPenalty: named('main_penalty', text), endsOn: named('ends_on', day) },
    ...{ sentenceMonths: named('sentence_months', integer), offenceGroup: named('offence_group', text) },
    ...{ intentional: flag, obligationsSettled: named('obligations_settled', flag) },
    ...{ ageAtOffence: named('age_at_offence', textOrNull), crimeClass: named('crime_class', textOrNull) },
    ...{ additionalPenalties: named('additional_penalties', json), ...recorded },
  },
  checks: [
    {
      name: 'community_sentence_main_penalty_check',
      expression: `main_penalty in ('suspended', 'non-custodial')`,
    },
    {
      name: 'community_sentence_age_at_offence_check',
      expression: `age_at_offence in ('adult', '16-17', 'below-16')`,
    },
    {
      name: 'community_sentence_crime_class_check',
      expression: `crime_class in ('less-serious', 'serious', 'very-serious', 'especially-serious')`,
    },
  ],
  indices: [{ name: 'community_sentence_person', columns: ['personId'] }],
});

export const HelperModelSchema = new EntitySchema<HelperModel>({
  name: 'helper_model',
  columns: {
    ...{ id, kind: text, name: text, communeCode: named('commune_code', text) },
    ...{ provinceCode: named('province_code', text), helpersPerPerson: named('helpers_per_person', integer) },
    ...{ loadLimit: named('load_limit', integer), startedOn: named('started_on', day), ...recorded },
    ...{ endedOn: named('ended_on', dayOrNull), endReason: named('end_reason', textOrNull) },
  },
  checks: [
    {
      name: 'helper_model_end_check',
      expression: `(ended_on is null) = (end_reason is null) and ended_on >= started_on`,
    },
    { ...upTo(10, 'helpers_per_person'), name: 'helper_model_helpers_per_person_check' },
    { ...upTo(50, 'load_limit'), name: 'helper_model_load_limit_check' },
  ],
  indices: [{ name: 'helper_model_area', columns: ['provinceCode', 'communeCode', 'id'] }],
});

export const HelperSchema = new EntitySchema<Helper>({
  name: 'helper',
  columns: {
    ...{ id, modelId: named('model_id', uuid), fullName: named('full_name', text), organisation: text },
    ...{ phone: textOrNull, loadLimit: named('load_limit', integer), since: day },
    ...{ leftOn: named('left_on', dayOrNull), ...recorded },
  },
  checks: [{ ...upTo(50, 'load_limit'), name: 'helper_load_limit_check' }],
  foreignKeys: [
    {
      target: 'helper_model',
      columnNames: ['modelId'],
      referencedColumnNames: ['id'],
      name: 'helper_model_id_fkey',
    },
  ],
  indices: [{ name: 'helper_model_id', columns: ['modelId'] }],
});

export const HelperAssignmentSchema = new EntitySchema<HelperAssignment>({
  name: 'helper_assignment',
  columns: {
    ...{ id, personId, helperId: named('helper_id', uuid), modelId: named('model_id', uuid), since: day },
    ...{ endedOn: named('ended_on', dayOrNull), endReason: named('end_reason', textOrNull) },
  },
  foreignKeys: [
    {
      target: 'helper',
      columnNames: ['helperId'],
      referencedColumnNames: ['id'],
      name: 'helper_assignment_helper_id_fkey',
    },
  ],
  indices: [
    {
      name: 'helper_assignment_open',
      columns: ['helperId', 'personId'],
      unique: true,
      where: 'ended_on is null',
    },
    { name: 'helper_assignment_person', columns: ['personId'] },
    { name: 'helper_assignment_model', columns: ['modelId'] },
  ],
});

export const CASE_SCHEMAS = [
  ...[CaseActSchema, CaseDutySchema, CaseMoveSchema, CommunitySentenceSchema],
  ...[HelperModelSchema, HelperSchema, HelperAssignmentSchema],
];
