import type { EmploymentSection, PersonSnapshot } from '#libs/contracts';
import { newId } from '#libs/kernel';
import type { Candidate } from '../src/domain/candidate.js';
import type { Vacancy } from '../src/domain/vacancy.js';

/** A welder of Yên Phong; a test names only what it is about. */
export const aCandidate = (over: Partial<Candidate> = {}): Candidate => ({
  personId: newId(),
  sequence: 1,
  communeCode: '15421',
  provinceCode: '38',
  education: 'lower-secondary',
  training: 'elementary',
  skills: ['arc-welding'],
  skillsLearned: [],
  occupationsHeld: [{ code: '7212', years: 3 }],
  occupationsWanted: ['7212'],
  wageExpected: 7_000_000,
  commuteKmMax: 20,
  relocate: false,
  availableFrom: '2026-11-25',
  licences: ['A1'],
  shifts: null,
  contracts: null,
  bars: [],
  ...over,
});

/** The vacancy of api.md, open since 20 November 2026. */
export const aVacancy = (over: Partial<Vacancy> = {}): Vacancy => ({
  id: newId(),
  version: 1,
  status: 'open',
  employerName: 'Cơ khí Hoa Sen Mới',
  employerTaxCode: '2800000001',
  title: 'Thợ hàn',
  occupationCode: '7212',
  occupationProposed: false,
  openings: 3,
  communeCode: '15469',
  provinceCode: '38',
  wageMin: 7_000_000,
  wageMax: 9_000_000,
  openedOn: '2026-11-20',
  closesOn: '2026-12-31',
  skillsRequired: ['arc-welding'],
  skillsWelcome: ['blueprint-reading'],
  education: 'none',
  experienceYears: 1,
  licences: [],
  shifts: ['day'],
  contract: '12-months',
  worksWith: [],
  createdBy: 'a-counsellor',
  closedOn: null,
  closedReason: null,
  ...over,
});

export const anEmploymentSection = (over: Partial<EmploymentSection> = {}): EmploymentSection => ({
  education: 'lower-secondary',
  training: 'elementary',
  skills: ['arc-welding'],
  occupationsHeld: [{ code: '7212', years: 3 }],
  occupationsWanted: ['7212'],
  wageExpected: 7_000_000,
  commuteKmMax: 20,
  relocate: false,
  availableFrom: '2026-11-25',
  licences: ['A1'],
  bars: [],
  ...over,
});

export const aSnapshot = (over: Partial<PersonSnapshot> = {}): PersonSnapshot => ({
  personId: newId(),
  communeCode: '15421',
  provinceCode: '38',
  employment: anEmploymentSection(),
  ...over,
});
