import { vietnamDay } from '#libs/kernel';
import type { Operation } from './operations.js';

/** Ids of what the story has made so far, by the word of the path that leads to it. */
export type Things = Record<string, string>;

export interface Step {
  /** A POST with an Idempotency-Key. */
  readonly operation: string;
  readonly role: string;
  /** What differs from the operation's example. */
  readonly body?: (things: Things) => object;
  /** What differs in another good body, where something that may be left out of others is needed in this one. */
  readonly other?: object;
  /** A file is sent instead of a body; another key needs another file. */
  readonly file?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Under which words the answer's ids are kept: `{ people: 'personId' }`. */
  readonly keeps?: Readonly<Record<string, string>>;
  /** A list in which its thing is found first: the first item. `{ word: 'duplicates', in: '/api/v1/duplicates' }` */
  readonly finds?: { readonly word: string; readonly in: string };
  /** It waits for an event: until then it is refused. */
  readonly patiently?: boolean;
  /** Refused with this code, since what it needs lies in the future. */
  readonly refused?: string;
}

const DAY_MS = 86_400_000;
const inDays = (days: number): string => vietnamDay(new Date(Date.now() + days * DAY_MS));

const invented = (fullName: string, birthDate: string): object => ({ fullName, birthDate, sex: 'male' });

// work here, not abroad as in the example: a table of a fair takes no other
const vacancy = { closesOn: inDays(60), country: undefined };

/** An establishment at the bank: of the two whom a referral may be for the one that is not the example's. */
const DOSSIER = {
  applicant: {
    ...{ kind: 'establishment', form: 'household-business', workers: 5, releasedWorkers: 1 },
    ...{ communeCode: '15421', reference: 'HKD-3/2026' },
  },
  ...{ collateral: false, amount: 100_000_000 },
};

/** Every act of the house once, in an order in which each may succeed, on things in Thanh Hóa (38). */
export const STORY: readonly Step[] = [
  {
    ...{ operation: 'POST /api/v1/releases', role: 'registry-officer' },
    body: () => ({ person: { fullName: 'Phạm Văn Giả Định', birthDate: '1979-08-21', sex: 'male' } }),
    keeps: { people: 'personId', releases: 'releaseId' },
  },
  {
    ...{ operation: 'POST /api/v1/vacancies', role: 'counsellor', body: () => vacancy },
    keeps: { vacancies: 'id' },
  },
  { operation: 'POST /api/v1/courses', role: 'training-coordinator', keeps: { courses: 'id' } },
  {
    ...{ operation: 'POST /api/v1/courses/{id}/intakes', role: 'training-coordinator' },
    body: () => ({ startsOn: inDays(0) }),
    keeps: { intakes: 'id' },
  },
  {
    ...{ operation: 'POST /api/v1/enrolments', role: 'training-coordinator', patiently: true },
    body: ({ intakes, people }) => ({ intakeId: intakes, personId: people }),
    keeps: { enrolments: 'id' },
  },
  {
    ...{ operation: 'POST /api/v1/enrolments/{id}/acts', role: 'training-coordinator' },
    body: () => ({ act: 'drop', reason: 'entered-by-mistake' }),
  },
  {
    ...{ operation: 'POST /api/v1/enrolments', role: 'training-coordinator' },
    body: ({ intakes, people }) => ({ intakeId: intakes, personId: people }),
    keeps: { enrolments: 'id' },
  },
  { operation: 'POST /api/v1/intakes/{id}/acts', role: 'training-coordinator' },
  {
    ...{ operation: 'POST /api/v1/intakes/{id}/attendance', role: 'training-coordinator' },
    body: ({ enrolments }) => ({ on: inDays(0), marks: [{ enrolmentId: enrolments, mark: 'present' }] }),
  },
  {
    ...{ operation: 'POST /api/v1/enrolments/{id}/acts', role: 'training-coordinator' },
    body: () => ({ act: 'complete' }),
  },
  {
    ...{ operation: 'POST /api/v1/credit-referrals', role: 'registry-officer', patiently: true },
    body: ({ people }) => ({ personId: people }),
    other: { termMonths: 24 },
    keeps: { 'credit-referrals': 'id' },
  },
  { operation: 'POST /api/v1/credit-referrals/{id}/acts', role: 'commune-leader' },
  {
    ...{ operation: 'POST /api/v1/credit-referrals/acts', role: 'commune-leader' },
    body: ({ 'credit-referrals': referral }) => ({ act: 'endorse', referralIds: [referral] }),
  },
  {
    ...{ operation: 'POST /api/v1/credit-referrals', role: 'credit-officer' },
    body: () => ({ personId: undefined, ...DOSSIER }),
    other: { amount: 90_000_000 },
    keeps: { 'credit-referrals': 'id' },
  },
  {
    ...{ operation: 'POST /api/v1/credit-referrals/{id}/acts', role: 'commune-leader' },
    body: () => ({ act: 'confirm-plan' }),
  },
  {
    ...{ operation: 'POST /api/v1/introductions', role: 'counsellor', patiently: true },
    body: ({ vacancies, people }) => ({ vacancyId: vacancies, personId: people }),
    keeps: { introductions: 'id' },
  },
  { operation: 'POST /api/v1/introductions/{id}/acts', role: 'counsellor' },
  {
    ...{ operation: 'POST /api/v1/people/{id}/counsellings', role: 'counsellor' },
    body: () => ({ on: inDays(0) }),
  },
  {
    ...{ operation: 'POST /api/v1/introductions/{id}/follow-ups', role: 'counsellor' },
    refused: 'not-hired',
  },
  {
    ...{ operation: 'POST /api/v1/job-fairs', role: 'counsellor', keeps: { 'job-fairs': 'id' } },
    body: ({ vacancies }) => ({
      ...{ day: inDays(20), tables: [{ employer: 'Cơ khí Hoa Sen Mới', vacancyIds: [vacancies] }] },
    }),
  },
  {
    ...{ operation: 'POST /api/v1/job-fairs/{id}/invitations', role: 'counsellor' },
    body: ({ people }) => ({ personIds: [people] }),
  },
  { operation: 'POST /api/v1/job-fairs/{id}/timetable', role: 'counsellor' },
  {
    ...{ operation: 'POST /api/v1/job-fairs/{id}/attendance', role: 'counsellor' },
    body: ({ people }) => ({ personId: people, attendance: 'present' }),
  },
  { operation: 'POST /api/v1/job-fairs/{id}/table-attendance', role: 'counsellor' },
  {
    ...{ operation: 'POST /api/v1/job-fairs/{id}/acts', role: 'counsellor', refused: 'fair-not-yet' },
  },
  {
    ...{ operation: 'POST /api/v1/job-fairs/{id}/results', role: 'counsellor' },
    refused: 'act-not-in-this-state',
  },
  {
    ...{
      operation: 'POST /api/v1/release-imports',
      role: 'registry-officer',
      keeps: { 'release-imports': 'id' },
    },
    file: 'Họ và tên,Ngày sinh,Giới tính\nLê Văn Thử,02/05/1990,Nam\n',
  },
  {
    ...{ operation: 'POST /api/v1/release-imports/{id}/acts', role: 'registry-officer' },
    refused: 'import-not-a-finished-preview',
  },
  { operation: 'POST /api/v1/credit-policies', role: 'operator' },
  { operation: 'POST /api/v1/allowance-policies', role: 'operator' },
  {
    ...{ operation: 'POST /api/v1/releases', role: 'registry-officer' },
    body: () => ({ person: { fullName: 'PHAM VAN GIA DINH', birthDate: '1979-08-21', sex: 'male' } }),
  },
  {
    ...{ operation: 'POST /api/v1/duplicates/{id}/merge', role: 'registry-officer' },
    finds: { word: 'duplicates', in: '/api/v1/duplicates' },
    body: ({ people }) => ({ survivorId: people }),
    keeps: { merges: 'id' },
  },
  { operation: 'POST /api/v1/merges/{id}/undo', role: 'registry-officer' },
  { operation: 'POST /api/v1/duplicates/{id}/dismiss', role: 'registry-officer' },
  {
    ...{ operation: 'POST /api/v1/release-notices', role: 'registry-officer', keeps: { cases: 'id' } },
    body: () => ({
      person: invented('Lê Văn Chờ Ngày', '1981-01-09'),
      expectedOn: inDays(50),
      on: inDays(0),
    }),
  },
  { operation: 'POST /api/v1/cases/{id}/release', role: 'registry-officer' },
  {
    ...{ operation: 'POST /api/v1/cases/{id}/acts', role: 'registry-officer' },
    body: () => ({ act: 'receive', on: inDays(0) }),
  },
  {
    ...{ operation: 'POST /api/v1/community-sentences', role: 'registry-officer' },
    body: () => ({ person: invented('Trần Văn Ở Nhà', '1982-02-10') }),
  },
  {
    ...{ operation: 'POST /api/v1/self-referrals', role: 'counsellor' },
    body: () => ({ person: invented('Hoàng Văn Tự Đến', '1983-03-11') }),
  },
  {
    ...{ operation: 'POST /api/v1/helper-models', role: 'commune-leader' },
    keeps: { 'helper-models': 'id' },
  },
  {
    ...{ operation: 'POST /api/v1/helper-models/{id}/helpers', role: 'commune-leader' },
    keeps: { helpers: 'id' },
  },
  {
    ...{ operation: 'POST /api/v1/helpers/{id}/departure', role: 'commune-leader' },
    body: () => ({ on: inDays(0) }),
  },
  {
    ...{ operation: 'POST /api/v1/helper-models/{id}/end', role: 'commune-leader' },
    body: () => ({ on: inDays(0), reason: 'no-helpers' }),
  },
  {
    ...{
      operation: 'POST /api/v1/credit-batches',
      role: 'credit-officer',
      keeps: { 'credit-batches': 'id' },
    },
    file: 'Mã hồ sơ,Kết quả,Số tiền\n',
    fields: { count: '0', amount: '0' },
  },
  {
    ...{ operation: 'POST /api/v1/webhooks', role: 'counsellor', keeps: { webhooks: 'id' } },
    body: () => ({ kinds: ['introductions'] }),
  },
  { operation: 'POST /api/v1/webhooks/{id}/secrets', role: 'counsellor' },
  {
    ...{ operation: 'POST /api/v1/webhooks/{id}/deliveries/{deliveryId}/replays', role: 'counsellor' },
    refused: 'not-found',
  },
];

/** What ends a thing, told of others than those that the story leaves standing. */
export const ENDS: readonly Step[] = [
  {
    ...{ operation: 'POST /api/v1/courses/{id}/intakes', role: 'training-coordinator' },
    body: () => ({ startsOn: inDays(7) }),
    keeps: { intakes: 'id' },
  },
  {
    ...{ operation: 'POST /api/v1/intakes/{id}/acts', role: 'training-coordinator' },
    body: () => ({ act: 'cancel', seats: undefined, reason: 'weather' }),
    other: { reason: 'no-teacher' },
  },
  {
    operation: 'POST /api/v1/vacancies',
    role: 'counsellor',
    body: () => vacancy,
    keeps: { vacancies: 'id' },
  },
  {
    ...{ operation: 'POST /api/v1/job-fairs', role: 'counsellor', keeps: { 'job-fairs': 'id' } },
    body: ({ vacancies }) => ({
      ...{ day: inDays(20), tables: [{ employer: 'Cơ khí Hoa Sen Mới', vacancyIds: [vacancies] }] },
    }),
  },
  {
    ...{ operation: 'POST /api/v1/job-fairs/{id}/acts', role: 'counsellor' },
    body: () => ({ act: 'cancel', reason: 'weather' }),
    other: { reason: 'place' },
  },
  { operation: 'POST /api/v1/vacancies/{id}/closures', role: 'counsellor' },
  {
    ...{ operation: 'POST /api/v1/releases', role: 'registry-officer' },
    body: () => ({ person: { fullName: 'Trần Thị Mẫu', birthDate: '1988-03-04', sex: 'female' } }),
    keeps: { people: 'personId' },
  },
  { operation: 'POST /api/v1/people/{id}/closures', role: 'registry-officer' },
];

/** The word before `{id}`: under it a thing is kept. */
export const collectionOf = ({ name }: Operation): string => /\/([a-z-]+)\/\{id\}/.exec(name)?.[1] ?? '';

/** The path of an operation on a thing that is there. */
export const pathTo = (operation: Operation, things: Things): string =>
  operation.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, things[collectionOf(operation)] ?? 'nothing');
