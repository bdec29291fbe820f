const DAY_MS = 86_400_000;
const NAMES = ['Lê Văn Thử', 'Trần Văn Mẫu', 'Phạm Văn Giả Định', 'Hoàng Văn Ví Dụ', 'Vũ Văn Thí Nghiệm'];
const LETTERS = 26;

const letters = (n: number): string =>
  [n, n / LETTERS, n / LETTERS ** 2]
    .map((each) => String.fromCharCode(65 + (Math.floor(each) % LETTERS)))
    .join('');
const day = (n: number): string =>
  new Date(Date.UTC(1960, 0, 1) + (n % 15_000) * DAY_MS).toISOString().slice(0, 10);

/** The body of POST /releases for the n-th invented person, unlike enough to the others that few look like the same. */
export const aReport = (n: number): object => ({
  person: {
    fullName: `${NAMES[n % NAMES.length] ?? ''} ${letters(n)}`,
    birthDate: day(n * 7919),
    sex: 'male',
  },
  release: {
    ...{ kind: 'completed', completedOn: '2026-11-16', certificateNo: `PT70/${String(n)}` },
    ...{ facility: 'Trại giam số 5', sentenceMonths: 36, offenceGroup: 'property', intentional: true },
    ...{ obligationsSettled: true, additionalPenalties: [] },
  },
  residence: { communeCode: '15421', detail: 'Thôn 3' },
  employment: {
    ...{ education: 'lower-secondary', training: 'elementary', skills: ['arc-welding'] },
    ...{
      occupationsHeld: [{ code: '7212', years: 3 }],
      occupationsWanted: ['7212'],
      wageExpected: 7_000_000,
    },
    ...{ commuteKmMax: 20, relocate: false, availableFrom: '2026-11-25', licences: ['A1'] },
  },
  credit: {
    ...{ wanted: true, purpose: 'production', amount: 60_000_000, householdRepresentative: true },
    samePurposeDebt: false,
  },
  consents: ['employment', 'training', 'credit'],
});
