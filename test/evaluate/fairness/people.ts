import type { Candidate } from '../../../apps/employment/src/domain/candidate.js';
import type { Known } from '../../../apps/registry/src/application/snapshot.js';
import type { EmploymentSection, Person } from '../../../apps/registry/src/domain/person.js';
import { OFFENCE_GROUPS } from '../../../apps/registry/src/domain/release.js';
import { seeded } from '../ranking/seeded.js';

/** All that the registry holds of somebody, also what leaves it never. */
export interface Registered extends Known {
  readonly person: Person;
  readonly release: NonNullable<Known['release']>;
}

/** Visibly invented, in the manner of several peoples: nothing else in the registry tells of ethnicity. */
export const NAMES = [
  'Lê Văn Thử',
  'Trần Thị Mẫu',
  'Giàng A Thử',
  'Lò Thị Mẫu',
  'Hồ Văn Giả Định',
  'Thạch Thử',
];

/** Puts a candidate into a registry: the work as told, the rest drawn by the id, always the same. */
export function register(candidate: Candidate): Registered {
  const random = seeded(`person ${candidate.personId}`);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const year = 1960 + Math.floor(random() * 45);
  return {
    person: {
      id: candidate.personId,
      ...{ communeCode: candidate.communeCode, provinceCode: candidate.provinceCode },
      fullName: one(NAMES),
      birthDate: `${year}-05-02`,
      sex: one(['male', 'female']),
      ...{ nationalId: null, phone: null, version: 1, recordedAt: new Date(0) },
    },
    profile: { employment: sectionOf(candidate), credit: null },
    release: {
      ...{ kind: 'completed', completedOn: `2026-0${1 + Math.floor(random() * 9)}-16` },
      ...{ certificateNo: null, facility: null, additionalPenalties: [], intentional: true },
      sentenceMonths: 12 + Math.floor(random() * 72),
      offenceGroup: one(OFFENCE_GROUPS),
      ...{ ageAtOffence: null, crimeClass: null, obligationsSettled: random() < 0.8 },
    },
    consents: ['employment'],
  };
}

/** What is not known is left out, as an officer leaves it out. */
function sectionOf(candidate: Candidate): EmploymentSection {
  const {
    personId: _id,
    sequence: _sequence,
    communeCode: _commune,
    provinceCode: _province,
    ...work
  } = candidate;
  const { bars: _bars, ...told } = work;
  return Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== null),
  ) as unknown as EmploymentSection;
}
