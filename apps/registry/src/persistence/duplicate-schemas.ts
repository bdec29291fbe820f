import { EntitySchema } from 'typeorm';
import type { Taken } from '../domain/merge-people.js';
import type { Given } from '../domain/learning.js';
import type { ReviewAct } from '../domain/duplicate-review.js';
import type { MovedCase } from './merged-cases.js';

/** Two people who may be one. People go and come with merges, so their ids stand here without a foreign key. */
export interface Duplicate {
  readonly id: string;
  /** The smaller id. */
  readonly personA: string;
  readonly personB: string;
  /** 0–100; below fifty they are different and nobody is asked. */
  readonly score: number;
  readonly foundAt: Date;
}

export interface ReviewActRow extends ReviewAct {
  readonly id: string;
  readonly duplicateId: string;
  /** 1, 2, 3 … for each pair: two officers at once cannot both be the next. */
  readonly number: number;
}

/** What undoing a merge needs. The other person's rows as they stood; which rows went over; what the survivor took over. */
export interface Merge {
  readonly id: string;
  readonly duplicateId: string;
  readonly survivorId: string;
  readonly otherId: string;
  readonly kept: {
    readonly person: Record<string, unknown>;
    readonly profile: object;
    readonly erasures: readonly object[];
  };
  readonly moved: {
    readonly releases: readonly string[];
    readonly residences: readonly string[];
    readonly consents: readonly string[];
    readonly cases: MovedCase;
    /** Introductions because of which an employer may know the name. */
    readonly shares: readonly string[];
    /** What courses taught the other one, and gave to them; of one that was told since, nothing yet. */
    readonly learnings: readonly { readonly enrolmentId: string; readonly given?: Given }[];
  };
  readonly taken: Taken;
  /** Consent acts that the merge added to the survivor. */
  readonly added: readonly string[];
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
}

const uuid = { type: 'uuid' } as const;
const text = { type: 'text' } as const;
const jsonb = { type: 'jsonb' } as const;
const moment = { type: 'timestamp with time zone' } as const;
const ofDuplicate = { target: 'duplicate', columnNames: ['duplicateId'], referencedColumnNames: ['id'] };

export const DuplicateSchema = new EntitySchema<Duplicate>({
  name: 'duplicate',
  columns: {
    id: { ...uuid, primary: true },
    personA: { ...uuid, name: 'person_a' },
    personB: { ...uuid, name: 'person_b' },
    score: { type: 'integer' },
    foundAt: { ...moment, name: 'found_at' },
  },
  uniques: [{ name: 'duplicate_pair', columns: ['personA', 'personB'] }],
  indices: [{ name: 'duplicate_person_b', columns: ['personB'] }],
});

export const DuplicateActSchema = new EntitySchema<ReviewActRow>({
  name: 'duplicate_act',
  columns: {
    id: { ...uuid, primary: true },
    duplicateId: { ...uuid, name: 'duplicate_id' },
    number: { type: 'integer' },
    act: text,
    reason: { ...text, nullable: true },
    at: moment,
    by: text,
    role: text,
  },
  checks: [{ name: 'duplicate_act_act_check', expression: `act in ('merge', 'dismiss', 'undo')` }],
  foreignKeys: [{ ...ofDuplicate, name: 'duplicate_act_duplicate_id_fkey' }],
  uniques: [{ name: 'duplicate_act_number', columns: ['duplicateId', 'number'] }],
});

export const MergeSchema = new EntitySchema<Merge>({
  name: 'merge',
  columns: {
    id: { ...uuid, primary: true },
    duplicateId: { ...uuid, name: 'duplicate_id' },
    survivorId: { ...uuid, name: 'survivor_id' },
    otherId: { ...uuid, name: 'other_id' },
    kept: jsonb,
    moved: jsonb,
    taken: jsonb,
    added: jsonb,
    mergedAt: { ...moment, name: 'merged_at' },
    undoneAt: { ...moment, name: 'undone_at', nullable: true },
  },
  foreignKeys: [{ ...ofDuplicate, name: 'merge_duplicate_id_fkey' }],
  indices: [
    { name: 'merge_survivor', columns: ['survivorId'] },
    { name: 'merge_other', columns: ['otherId'] },
  ],
});
