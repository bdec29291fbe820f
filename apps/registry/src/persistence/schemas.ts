import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { AuditEntry } from '../domain/audit-chain.js';
import type { ConsentAct } from '../domain/consent.js';
import type { CaseClosure, Erasure, Person, Profile, Residence } from '../domain/person.js';
import type { Release } from '../domain/release.js';

const uuid = { type: 'uuid' } as const;
const text = { type: 'text' } as const;
const textOrNull = { type: 'text', nullable: true } as const;
const day = { type: 'date' } as const;
const moment = { type: 'timestamp with time zone' } as const;
const integer = { type: 'integer' } as const;
const named = <T extends EntitySchemaColumnOptions>(name: string, column: T): T => ({ ...column, name });

const personId = named('person_id', uuid);
const communeCode = named('commune_code', text);
const provinceCode = named('province_code', text);
const ofPerson = { target: 'person', columnNames: ['personId'], referencedColumnNames: ['id'] };

/** Folded keys for finding people; never shown, so they are no part of the domain's Person. */
export interface PersonRow extends Person {
  readonly nameFolded: string;
  readonly givenFolded: string;
  /** Last six digits of the identity number. */
  readonly numberTail: string | null;
}

export const PersonSchema = new EntitySchema<PersonRow>({
  name: 'person',
  columns: {
    id: { ...uuid, primary: true },
    fullName: named('full_name', text),
    nameFolded: named('name_folded', text),
    givenFolded: named('given_folded', text),
    birthDate: named('birth_date', day),
    sex: text,
    nationalId: { ...named('national_id', textOrNull), unique: true },
    numberTail: named('number_tail', textOrNull),
    phone: textOrNull,
    communeCode,
    provinceCode,
    version: integer,
    recordedAt: named('recorded_at', moment),
  },
  checks: [{ name: 'person_sex_check', expression: `sex in ('male', 'female')` }],
  indices: [
    { name: 'person_area', columns: ['provinceCode', 'communeCode', 'id'] },
    { name: 'person_name_birth', columns: ['nameFolded', 'birthDate'] },
    { name: 'person_given_birth', columns: ['givenFolded', 'birthDate'] },
    { name: 'person_phone', columns: ['phone'] },
    { name: 'person_number_tail', columns: ['numberTail'] },
  ],
});

export const ReleaseSchema = new EntitySchema<Release>({
  name: 'release',
  columns: {
    id: { ...uuid, primary: true },
    personId,
    kind: text,
    completedOn: named('completed_on', day),
    certificateNo: named('certificate_no', textOrNull),
    facility: textOrNull,
    sentenceMonths: named('sentence_months', integer),
    offenceGroup: named('offence_group', text),
    intentional: { type: 'boolean' },
    ageAtOffence: named('age_at_offence', textOrNull),
    crimeClass: named('crime_class', textOrNull),
    obligationsSettled: named('obligations_settled', { type: 'boolean' as const }),
    additionalPenalties: named('additional_penalties', { type: 'jsonb' as const }),
    recordedAt: named('recorded_at', moment),
    recordedBy: named('recorded_by', text),
    messageId: named('message_id', uuid),
  },
  checks: [
    { name: 'release_kind_check', expression: `kind in ('completed', 'amnesty', 'conditional')` },
    { name: 'release_age_at_offence_check', expression: `age_at_offence in ('adult', '16-17', 'below-16')` },
    {
      name: 'release_crime_class_check',
      expression: `crime_class in ('less-serious', 'serious', 'very-serious', 'especially-serious')`,
    },
  ],
  foreignKeys: [{ ...ofPerson, name: 'release_person_id_fkey' }],
  indices: [{ name: 'release_person', columns: ['personId'] }],
});

export const ResidenceSchema = new EntitySchema<Residence>({
  name: 'residence',
  columns: {
    id: { ...uuid, primary: true },
    personId,
    asWritten: named('as_written', textOrNull),
    detail: textOrNull,
    communeCode,
    provinceCode,
    since: moment,
    version: integer,
  },
  foreignKeys: [{ ...ofPerson, name: 'residence_person_id_fkey' }],
  indices: [{ name: 'residence_person', columns: ['personId', 'version'] }],
});

export const ProfileSchema = new EntitySchema<Profile>({
  name: 'profile',
  columns: {
    personId: { ...personId, primary: true },
    employment: { type: 'jsonb', nullable: true },
    credit: { type: 'jsonb', nullable: true },
  },
  foreignKeys: [{ ...ofPerson, name: 'profile_person_id_fkey' }],
});

export const ConsentActSchema = new EntitySchema<ConsentAct>({
  name: 'consent_act',
  columns: {
    id: { ...uuid, primary: true },
    personId,
    purpose: text,
    act: text,
    at: moment,
    by: text,
    role: text,
    version: integer,
  },
  checks: [
    { name: 'consent_act_purpose_check', expression: `purpose in ('employment', 'training', 'credit')` },
    { name: 'consent_act_act_check', expression: `act in ('given', 'withdrawn')` },
  ],
  foreignKeys: [{ ...ofPerson, name: 'consent_act_person_id_fkey' }],
  indices: [
    { name: 'consent_act_person', columns: ['personId', 'version'] },
    {
      name: 'consent_act_withdrawn',
      columns: ['personId', 'purpose', 'version'],
      where: "(act = 'withdrawn'::text)",
    },
  ],
});

export const CaseClosureSchema = new EntitySchema<CaseClosure>({
  name: 'case_closure',
  columns: {
    id: { ...uuid, primary: true },
    personId: { ...personId, unique: true },
    reason: text,
    closedOn: named('closed_on', day),
    at: moment,
    by: text,
    version: integer,
  },
  foreignKeys: [{ ...ofPerson, name: 'case_closure_person_id_fkey' }],
});

export const ErasureSchema = new EntitySchema<Erasure>({
  name: 'erasure',
  columns: {
    personId: { ...personId, primary: true },
    service: { ...text, primary: true },
    purpose: { ...text, primary: true },
    sequence: integer,
    at: moment,
  },
  foreignKeys: [{ ...ofPerson, name: 'erasure_person_id_fkey' }],
});

export const AuditEntrySchema = new EntitySchema<AuditEntry & { hash: string | null }>({
  name: 'audit_entry',
  columns: {
    entry: { type: 'bigint', primary: true, generated: 'increment' },
    at: moment,
    actor: text,
    role: text,
    act: text,
    purpose: textOrNull,
    personId: named('person_id', { ...uuid, nullable: true as const }),
    concerning: textOrNull,
    communeCode: named('commune_code', textOrNull),
    provinceCode: named('province_code', textOrNull),
    position: { type: 'bigint', nullable: true, unique: true },
    hash: textOrNull,
  },
  indices: [
    { name: 'audit_entry_unsealed', columns: ['entry'], where: 'position is null' },
    { name: 'audit_entry_person', columns: ['personId', 'position'] },
    { name: 'audit_entry_at', columns: ['at'] },
  ],
});
