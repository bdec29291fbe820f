import { EntitySchema } from 'typeorm';
import { dong } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';

const text = { type: 'text' } as const;
const texts = { type: 'text', array: true } as const;

export const CandidateSchema = new EntitySchema<Candidate>({
  name: 'candidate',
  columns: {
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    sequence: { type: 'integer' },
    communeCode: { ...text, name: 'commune_code' },
    provinceCode: { ...text, name: 'province_code' },
    education: { ...text, nullable: true },
    training: { ...text, nullable: true },
    skills: texts,
    skillsLearned: { ...texts, name: 'skills_learned', default: [] },
    occupationsHeld: { type: 'jsonb', name: 'occupations_held' },
    occupationsWanted: { ...texts, name: 'occupations_wanted' },
    wageExpected: { type: 'bigint', name: 'wage_expected', nullable: true, transformer: dong },
    commuteKmMax: { type: 'integer', name: 'commute_km_max', nullable: true },
    relocate: { type: 'boolean', nullable: true },
    availableFrom: { type: 'date', name: 'available_from', nullable: true },
    licences: texts,
    shifts: { ...texts, nullable: true },
    contracts: { ...texts, nullable: true },
    bars: { type: 'jsonb' },
  },
  indices: [
    { name: 'candidate_province_code', columns: ['provinceCode'] },
    { name: 'candidate_commune_code', columns: ['communeCode'] },
  ],
});

interface PersonGuard {
  personId: string;
  sequence: number;
  state: 'held' | 'let-go';
  changedBy: string;
}

/** The newest version heard of each person, kept after the copy is gone. Ids only. */
export const PersonGuardSchema = new EntitySchema<PersonGuard>({
  name: 'person_guard',
  columns: {
    personId: { type: 'uuid', primary: true, name: 'person_id' },
    sequence: { type: 'integer' },
    state: text,
    // the transaction that touched the person last: whoever mirrors candidates asks by it
    changedBy: { type: 'bigint', name: 'changed_by' },
  },
  indices: [{ name: 'person_guard_changed_by', columns: ['changedBy'] }],
  checks: [{ name: 'person_guard_state_check', expression: `state in ('held', 'let-go')` }],
});
