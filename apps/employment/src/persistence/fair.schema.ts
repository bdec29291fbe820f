import { EntitySchema } from 'typeorm';

const uuid = { type: 'uuid' } as const;
const text = { type: 'text' } as const;
const integer = { type: 'integer' } as const;
const jsonb = { type: 'jsonb' } as const;

const ofFair = {
  target: 'job_fair',
  columnNames: ['fairId'],
  referencedColumnNames: ['id'],
  onDelete: 'CASCADE' as const,
};
const fairId = { ...uuid, primary: true, name: 'fair_id' } as const;

/** The tables of job fairs, for the comparison with the migrations; what reads them is written in SQL. */
export const fairSchemas = [
  new EntitySchema({
    name: 'job_fair',
    columns: {
      id: { ...uuid, primary: true },
      name: text,
      day: { type: 'date' },
      startsAt: { ...text, name: 'starts_at' },
      endsAt: { ...text, name: 'ends_at' },
      slotMinutes: { ...integer, name: 'slot_minutes' },
      communeCode: { ...text, name: 'commune_code' },
      provinceCode: { ...text, name: 'province_code' },
      place: text,
      least: integer,
      most: integer,
      places: integer,
      createdBy: { ...text, name: 'created_by' },
      plan: { ...jsonb, nullable: true },
      sheet: { ...jsonb, nullable: true },
    },
    indices: [{ name: 'job_fair_province', columns: ['provinceCode', 'id'] }],
  }),
  new EntitySchema({
    name: 'job_fair_act',
    columns: {
      fairId,
      number: { ...integer, primary: true },
      act: text,
      actor: text,
      actorRole: { ...text, name: 'actor_role' },
      at: { type: 'timestamptz' },
      reason: { ...text, nullable: true },
    },
    foreignKeys: [{ ...ofFair, name: 'job_fair_act_fair_id_fkey' }],
  }),
  new EntitySchema({
    name: 'job_fair_table',
    columns: {
      fairId,
      number: { ...integer, primary: true },
      employerName: { ...text, name: 'employer_name' },
      vacancyIds: { ...uuid, name: 'vacancy_ids', array: true },
      attendance: text,
      fromSlot: { ...integer, name: 'from_slot' },
    },
    foreignKeys: [{ ...ofFair, name: 'job_fair_table_fair_id_fkey' }],
  }),
  new EntitySchema({
    name: 'job_fair_guest',
    columns: {
      fairId,
      personId: { ...uuid, primary: true, name: 'person_id' },
      number: integer,
      because: jsonb,
      attendance: text,
      fromSlot: { ...integer, name: 'from_slot' },
      counselled: { type: 'boolean' },
      counsellingId: { ...uuid, name: 'counselling_id', nullable: true },
    },
    indices: [{ name: 'job_fair_guest_person', columns: ['personId'] }],
    foreignKeys: [
      { ...ofFair, name: 'job_fair_guest_fair_id_fkey' },
      {
        name: 'job_fair_guest_person_id_fkey',
        ...{ target: 'candidate', columnNames: ['personId'], referencedColumnNames: ['personId'] },
        onDelete: 'CASCADE',
      },
    ],
  }),
  new EntitySchema({
    name: 'job_fair_meeting',
    columns: {
      fairId,
      personId: { ...uuid, primary: true, name: 'person_id' },
      tableNumber: { ...integer, primary: true, name: 'table_number' },
      slot: integer,
      vacancyId: { ...uuid, name: 'vacancy_id' },
      result: { ...text, nullable: true },
      introductionId: { ...uuid, name: 'introduction_id', nullable: true },
    },
    uniques: [
      { name: 'job_fair_meeting_of_person', columns: ['fairId', 'personId', 'slot'] },
      { name: 'job_fair_meeting_at_table', columns: ['fairId', 'tableNumber', 'slot'] },
    ],
    foreignKeys: [
      {
        name: 'job_fair_meeting_guest_fkey',
        ...{ target: 'job_fair_guest', columnNames: ['fairId', 'personId'] },
        ...{ referencedColumnNames: ['fairId', 'personId'], onDelete: 'CASCADE' },
      },
    ],
  }),
  new EntitySchema({
    name: 'job_fair_change',
    columns: {
      fairId,
      act: { ...integer, primary: true },
      place: { ...integer, primary: true },
      personId: { ...uuid, name: 'person_id' },
      fromTable: { ...integer, name: 'from_table', nullable: true },
      fromSlot: { ...integer, name: 'from_slot', nullable: true },
      toTable: { ...integer, name: 'to_table', nullable: true },
      toSlot: { ...integer, name: 'to_slot', nullable: true },
    },
    foreignKeys: [
      {
        name: 'job_fair_change_guest_fkey',
        ...{ target: 'job_fair_guest', columnNames: ['fairId', 'personId'] },
        ...{ referencedColumnNames: ['fairId', 'personId'], onDelete: 'CASCADE' },
      },
    ],
  }),
  new EntitySchema({
    name: 'job_fair_reckoning',
    columns: {
      fairId,
      policyVersion: { ...text, name: 'policy_version' },
      vacancies: jsonb,
      prices: { ...integer, array: true },
    },
    foreignKeys: [{ ...ofFair, name: 'job_fair_reckoning_fair_id_fkey' }],
  }),
  new EntitySchema({
    name: 'job_fair_row',
    columns: {
      fairId,
      personId: { ...uuid, primary: true, name: 'person_id' },
      sequence: integer,
      points: { type: 'bytea' },
      vacancy: { type: 'bytea' },
    },
    foreignKeys: [
      {
        name: 'job_fair_row_guest_fkey',
        ...{ target: 'job_fair_guest', columnNames: ['fairId', 'personId'] },
        ...{ referencedColumnNames: ['fairId', 'personId'], onDelete: 'CASCADE' },
      },
    ],
  }),
];
