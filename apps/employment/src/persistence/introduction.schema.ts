import { EntitySchema } from 'typeorm';

/** A row as it stands in the table; the columns from `state` on are worked out from the acts. */
interface IntroductionRow {
  id: string;
  personId: string | null;
  vacancyId: string;
  communeCode: string;
  provinceCode: string;
  introducedOn: string;
  introducedBy: string;
  note: string | null;
  letterNo: string;
  outcome: string;
  version: number;
  state: string;
  turn: string;
  dueOn: string | null;
  clockOn: string | null;
  snoozedUntil: string | null;
  movedOn: string;
  movedBy: string;
  atWork: boolean;
}

const uuid = { type: 'uuid' } as const;
const text = { type: 'text' } as const;
const date = { type: 'date' } as const;
const integer = { type: 'integer' } as const;
const recordedAt = { type: 'timestamptz', name: 'recorded_at' } as const;

export const IntroductionSchema = new EntitySchema<IntroductionRow>({
  name: 'introduction',
  columns: {
    id: { ...uuid, primary: true },
    personId: { ...uuid, name: 'person_id', nullable: true },
    vacancyId: { ...uuid, name: 'vacancy_id' },
    communeCode: { ...text, name: 'commune_code' },
    provinceCode: { ...text, name: 'province_code' },
    introducedOn: { ...date, name: 'introduced_on' },
    introducedBy: { ...text, name: 'introduced_by' },
    note: { ...text, nullable: true },
    letterNo: { ...text, name: 'letter_no' },
    outcome: text,
    version: integer,
    state: text,
    turn: text,
    dueOn: { ...date, name: 'due_on', nullable: true },
    clockOn: { ...date, name: 'clock_on', nullable: true },
    snoozedUntil: { ...date, name: 'snoozed_until', nullable: true },
    movedOn: { ...date, name: 'moved_on' },
    movedBy: { ...text, name: 'moved_by' },
    atWork: { type: 'boolean', name: 'at_work' },
  },
  indices: [
    { name: 'introduction_person', columns: ['personId'] },
    { name: 'introduction_vacancy', columns: ['vacancyId'] },
    { name: 'introduction_province', columns: ['provinceCode', 'dueOn', 'id'] },
    { name: 'introduction_clock', columns: ['clockOn'], where: 'clock_on is not null' },
    { name: 'introduction_at_work', columns: ['personId'], where: 'at_work' },
  ],
  foreignKeys: [
    {
      name: 'introduction_vacancy_id_fkey',
      ...{ target: 'vacancy', columnNames: ['vacancyId'], referencedColumnNames: ['id'] },
    },
  ],
});

interface ActRow {
  introductionId: string;
  number: number;
  act: string;
  on: string;
  actor: string;
  actorRole: string;
  reason: string | null;
  note: string | null;
  until: string | null;
  recordedAt: Date;
}

const ofIntroduction = {
  target: 'introduction',
  columnNames: ['introductionId'],
  referencedColumnNames: ['id'],
  onDelete: 'CASCADE' as const,
};

export const IntroductionActSchema = new EntitySchema<ActRow>({
  name: 'introduction_act',
  columns: {
    introductionId: { ...uuid, primary: true, name: 'introduction_id' },
    number: { ...integer, primary: true },
    act: text,
    on: date,
    actor: text,
    actorRole: { ...text, name: 'actor_role' },
    reason: { ...text, nullable: true },
    note: { ...text, nullable: true },
    until: { ...date, nullable: true },
    recordedAt,
  },
  foreignKeys: [{ ...ofIntroduction, name: 'introduction_act_introduction_id_fkey' }],
});

interface FollowUpRow {
  introductionId: string;
  number: number;
  milestone: number;
  outcome: string;
  on: string;
  actor: string;
  note: string | null;
  recordedAt: Date;
}

export const FollowUpSchema = new EntitySchema<FollowUpRow>({
  name: 'follow_up',
  columns: {
    introductionId: { ...uuid, primary: true, name: 'introduction_id' },
    number: { ...integer, primary: true },
    milestone: integer,
    outcome: text,
    on: date,
    actor: text,
    note: { ...text, nullable: true },
    recordedAt,
  },
  foreignKeys: [{ ...ofIntroduction, name: 'follow_up_introduction_id_fkey' }],
});

interface LetterCounter {
  provinceCode: string;
  year: number;
  last: number;
}

/** Letters are numbered by province and year. */
export const LetterCounterSchema = new EntitySchema<LetterCounter>({
  name: 'letter_counter',
  columns: {
    provinceCode: { ...text, primary: true, name: 'province_code' },
    year: { ...integer, primary: true },
    last: integer,
  },
});

export const introductionSchemas = [
  IntroductionSchema,
  IntroductionActSchema,
  FollowUpSchema,
  LetterCounterSchema,
];
