import type { ReleaseReport } from '../src/domain/report.js';

type Over = {
  [Section in keyof ReleaseReport]?: ReleaseReport[Section] extends readonly unknown[] | undefined
    ? ReleaseReport[Section]
    : Partial<NonNullable<ReleaseReport[Section]>> & Record<string, unknown>;
};

let people = 0;

/** An identity number nobody else has: born in Thanh Hóa, male, 1990. */
export const aNumber = (): string => `038090${String(++people).padStart(6, '0')}`;

/** The report of api.md; a test names only what it is about. */
export const aReport = (over: Over = {}): ReleaseReport & Record<string, unknown> => ({
  person: {
    fullName: 'Lê Văn Thử',
    birthDate: '1990-05-02',
    sex: 'male',
    nationalId: aNumber(),
    ...over.person,
  },
  release: {
    kind: 'completed',
    completedOn: '2026-11-16',
    certificateNo: 'PT70/1',
    facility: 'Trại giam số 5',
    sentenceMonths: 36,
    offenceGroup: 'property',
    intentional: true,
    obligationsSettled: true,
    additionalPenalties: [{ kind: 'occupation-ban', occupations: ['5401'], until: '2028-11-16' }],
    ...over.release,
  },
  residence: over.residence ?? { communeCode: '15421', detail: 'Thôn 3' },
  employment: {
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
    ...over.employment,
  },
  credit: {
    wanted: true,
    purpose: 'production',
    amount: 60_000_000,
    householdRepresentative: true,
    samePurposeDebt: false,
    ...over.credit,
  },
  consents: over.consents ?? ['employment', 'training', 'credit'],
});
