import { EntitySchema } from 'typeorm';
import { dong } from '#libs/persistence';

/** A release as reports count it. Ids here and below are keyed images, `recordedAt` is the beginning of the day. */
export interface Release {
  readonly releaseId: string;
  /** Pseudonym of the person. */
  readonly subject: string;
  readonly countedOn: string;
  readonly recordedAt: Date;
}

/** Where a person lived since a version of them. */
export interface Residence {
  readonly subject: string;
  readonly sequence: number;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly recordedAt: Date;
}

/** The first time something happened to a person. */
export interface StepTaken {
  readonly subject: string;
  readonly step: string;
  readonly recordedAt: Date;
}

/** That a record was found to be somebody else (`asOne`), or not after all. */
export interface CountedAs {
  readonly subject: string;
  readonly sequence: number;
  readonly intoSubject: string;
  readonly asOne: boolean;
  readonly recordedAt: Date;
}

/** One payment of a loan. */
export interface Tranche {
  readonly referralId: string;
  readonly number: number;
  readonly subject: string;
  /** Đồng. */
  readonly amount: number;
  readonly recordedAt: Date;
}

/** One payment of a loan to an establishment: the day of it, and where its plan is carried out. */
export interface EstablishmentTranche {
  readonly referralId: string;
  readonly number: number;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly disbursedOn: string;
  /** Đồng. */
  readonly amount: number;
  readonly recordedAt: Date;
}

/** A kind of community model that stands by a person. */
export interface Helped {
  readonly subject: string;
  readonly sequence: number;
  readonly modelKind: string;
  readonly recordedAt: Date;
}

/** A community model of a commune: from when until when it runs. */
export interface ModelRun {
  readonly modelId: string;
  readonly sequence: number;
  readonly modelKind: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly recordedAt: Date;
}

/** That a course was completed (`stands`), or that this was taken back: the last word of an enrolment counts. */
export interface Completion {
  readonly enrolmentId: string;
  readonly sequence: number;
  readonly subject: string;
  readonly stands: boolean;
  readonly recordedAt: Date;
}

/** That somebody was counselled (`stands`), or that this was taken back: the last word of a counselling counts. */
export interface Counselling {
  readonly counsellingId: string;
  readonly sequence: number;
  readonly subject: string;
  readonly stands: boolean;
  readonly recordedAt: Date;
}

interface PseudonymKey {
  readonly one: boolean;
  readonly key: Buffer;
}

const text = { type: 'text' } as const;
const recordedAt = { name: 'recorded_at', type: 'timestamptz' } as const;

export const ReleaseSchema = new EntitySchema<Release>({
  name: 'release',
  columns: {
    releaseId: { name: 'release_id', type: 'uuid', primary: true },
    subject: { type: 'uuid' },
    countedOn: { name: 'counted_on', type: 'date' },
    recordedAt,
  },
  indices: [{ name: 'release_counted_on', columns: ['countedOn'] }],
});

export const ResidenceSchema = new EntitySchema<Residence>({
  name: 'residence',
  columns: {
    subject: { type: 'uuid', primary: true },
    sequence: { type: 'integer', primary: true },
    communeCode: { name: 'commune_code', ...text },
    provinceCode: { name: 'province_code', ...text },
    recordedAt,
  },
});

export const StepTakenSchema = new EntitySchema<StepTaken>({
  name: 'step_taken',
  columns: {
    subject: { type: 'uuid', primary: true },
    step: { ...text, primary: true },
    recordedAt,
  },
});

export const CountedAsSchema = new EntitySchema<CountedAs>({
  name: 'counted_as',
  columns: {
    subject: { type: 'uuid', primary: true },
    sequence: { type: 'integer', primary: true },
    intoSubject: { name: 'into_subject', type: 'uuid' },
    asOne: { name: 'as_one', type: 'boolean' },
    recordedAt,
  },
});

export const TrancheSchema = new EntitySchema<Tranche>({
  name: 'tranche',
  columns: {
    referralId: { name: 'referral_id', type: 'uuid', primary: true },
    number: { type: 'integer', primary: true },
    subject: { type: 'uuid' },
    amount: { type: 'bigint', transformer: dong },
    recordedAt,
  },
});

export const EstablishmentTrancheSchema = new EntitySchema<EstablishmentTranche>({
  name: 'establishment_tranche',
  columns: {
    referralId: { name: 'referral_id', type: 'uuid', primary: true },
    number: { type: 'integer', primary: true },
    communeCode: { name: 'commune_code', ...text },
    provinceCode: { name: 'province_code', ...text },
    disbursedOn: { name: 'disbursed_on', type: 'date' },
    amount: { type: 'bigint', transformer: dong },
    recordedAt,
  },
});

export const HelpedSchema = new EntitySchema<Helped>({
  name: 'helped',
  columns: {
    subject: { type: 'uuid', primary: true },
    sequence: { type: 'integer', primary: true },
    modelKind: { name: 'model_kind', ...text },
    recordedAt,
  },
});

export const ModelRunSchema = new EntitySchema<ModelRun>({
  name: 'model_run',
  columns: {
    modelId: { name: 'model_id', type: 'uuid', primary: true },
    sequence: { type: 'integer', primary: true },
    modelKind: { name: 'model_kind', ...text },
    communeCode: { name: 'commune_code', ...text },
    provinceCode: { name: 'province_code', ...text },
    startedOn: { name: 'started_on', type: 'date' },
    endedOn: { name: 'ended_on', type: 'date', nullable: true },
    recordedAt,
  },
});

export const CompletionSchema = new EntitySchema<Completion>({
  name: 'completion',
  columns: {
    enrolmentId: { name: 'enrolment_id', type: 'uuid', primary: true },
    sequence: { type: 'integer', primary: true },
    subject: { type: 'uuid' },
    stands: { type: 'boolean' },
    recordedAt,
  },
});

export const CounsellingSchema = new EntitySchema<Counselling>({
  name: 'counselling',
  columns: {
    counsellingId: { name: 'counselling_id', type: 'uuid', primary: true },
    sequence: { type: 'integer', primary: true },
    subject: { type: 'uuid' },
    stands: { type: 'boolean' },
    recordedAt,
  },
});

export const PseudonymKeySchema = new EntitySchema<PseudonymKey>({
  name: 'pseudonym_key',
  columns: { one: { type: 'boolean', primary: true }, key: { type: 'bytea' } },
  checks: [{ name: 'pseudonym_key_one_check', expression: 'one' }],
});

export const ArchivedEventSchema = new EntitySchema({
  name: 'archived_event',
  columns: {
    message_id: { type: 'uuid', primary: true },
    type: text,
    sequence: { type: 'integer' },
    told_at: { type: 'timestamptz' },
    data: { type: 'json' },
  },
  indices: [{ name: 'archived_event_told_at', columns: ['told_at', 'message_id'] }],
});

export const ArchiveStartSchema = new EntitySchema({
  name: 'archive_start',
  columns: { one: { type: 'boolean', primary: true }, kept_from: { type: 'timestamptz' } },
  checks: [{ name: 'archive_start_one_check', expression: 'one' }],
});

export const ShownEditionSchema = new EntitySchema({
  name: 'shown_edition',
  columns: {
    province_code: { ...text, primary: true },
    rows_are: { ...text, primary: true },
    year: { type: 'integer', primary: true },
    day: { type: 'date', primary: true },
    counted: { type: 'json' },
    edition: { type: 'json' },
  },
  checks: [
    {
      name: 'shown_edition_rows_are_check',
      expression: `rows_are in ('communes', 'models', 'establishments')`,
    },
  ],
});

export const ShownThroughSchema = new EntitySchema({
  name: 'shown_through',
  columns: { province_code: { ...text, primary: true }, day: { type: 'date' } },
});

export const ShownSinceSchema = new EntitySchema({
  name: 'shown_since',
  columns: { day: { type: 'date', primary: true }, since: { type: 'json' } },
});

export const ShownModelsSchema = new EntitySchema({
  name: 'shown_models',
  columns: {
    province_code: { ...text, primary: true },
    day: { type: 'date', primary: true },
    running: { type: 'json' },
  },
});

export const reportingSchemas = [
  ShownEditionSchema,
  ShownThroughSchema,
  ShownSinceSchema,
  ShownModelsSchema,
  ArchivedEventSchema,
  ArchiveStartSchema,
  ReleaseSchema,
  ResidenceSchema,
  StepTakenSchema,
  CountedAsSchema,
  TrancheSchema,
  EstablishmentTrancheSchema,
  HelpedSchema,
  ModelRunSchema,
  CompletionSchema,
  CounsellingSchema,
  PseudonymKeySchema,
];
