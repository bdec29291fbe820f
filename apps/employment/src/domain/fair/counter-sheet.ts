import type { CounterSheet } from './counters.js';
import type { FairMeeting, FairTable, FairTerms, Guest, HeldTable } from './fair.js';

/** What the sheet needs to know of a vacancy. */
export interface CountedVacancy {
  readonly openings: number;
  readonly provinceCode: string;
  readonly occupationCode: string;
}

/** The counters of people that lie each within the one before: of these the sheet says how many are women. */
export const NESTED_COUNTERS = ['registered', 'attended', 'interviewed', 'passed', 'hired'] as const;
type NestedCounter = (typeof NESTED_COUNTERS)[number];

const heldOf = (meetings: readonly FairMeeting[]): FairMeeting[] =>
  meetings.filter(({ result }) => result !== null && result !== 'no-show');

/** Who stands behind these counters. */
export function peopleCounted(
  guests: readonly Guest[],
  meetings: readonly FairMeeting[],
): Record<NestedCounter, readonly string[]> {
  const held = heldOf(meetings);
  const ofResults = (...results: FairMeeting['result'][]): string[] => [
    ...new Set(held.filter(({ result }) => results.includes(result)).map(({ personId }) => personId)),
  ];
  const interviewed = new Set(held.map(({ personId }) => personId));
  const attended = guests.filter(
    ({ personId, attendance }) =>
      attendance === 'present' || attendance === 'late' || interviewed.has(personId),
  );
  return {
    registered: guests.map(({ personId }) => personId),
    attended: attended.map(({ personId }) => personId),
    interviewed: [...interviewed],
    passed: ofResults('passed', 'hired'),
    hired: ofResults('hired'),
  };
}

/** Whoever withdrew before they saw anybody took no part, and offered no work. */
export function tablesCounted<T extends Pick<HeldTable, 'number' | 'attendance'>>(
  { tables }: { readonly tables: readonly T[] },
  meetings: readonly FairMeeting[],
): T[] {
  const interviewing = new Set(heldOf(meetings).map(({ table }) => table));
  return tables.filter(({ number, attendance }) => attendance !== 'withdrawn' || interviewing.has(number));
}

/** Counts people, and interviews where it says so; nothing is typed in. */
export function counterSheetOf(
  fair: Pick<FairTerms, 'provinceCode'> & { readonly tables: readonly FairTable[] },
  guests: readonly Guest[],
  meetings: readonly FairMeeting[],
  vacancies: ReadonlyMap<string, CountedVacancy>,
): CounterSheet {
  const held = heldOf(meetings);
  const people = (some: readonly FairMeeting[]): number => new Set(some.map(({ personId }) => personId)).size;
  const { registered, attended, interviewed, passed, hired } = peopleCounted(guests, meetings);
  const interviewing = new Set(held.map(({ table }) => table));
  return {
    employers: employersAt(fair.tables),
    employersInterviewing: employersAt(fair.tables.filter(({ number }) => interviewing.has(number))),
    ...openingsOf([...vacancies.values()], fair.provinceCode),
    ...{ registered: registered.length, attended: attended.length },
    counselled: guests.filter(({ counselled }) => counselled).length,
    ...{ interviewed: interviewed.length, interviews: held.length },
    ...{ passed: passed.length, hired: hired.length },
    connected: people(held.filter(({ introductionId }) => introductionId !== null)),
  };
}

const employersAt = (tables: readonly FairTable[]): number =>
  new Set(tables.map(({ employerName }) => employerName)).size;

function openingsOf(vacancies: readonly CountedVacancy[], provinceCode: string) {
  const of = (counts: (vacancy: CountedVacancy) => boolean): number =>
    vacancies.filter(counts).reduce((sum, { openings }) => sum + openings, 0);
  const isUnskilled = ({ occupationCode }: CountedVacancy): boolean => occupationCode.startsWith('9');
  return {
    openings: of(() => true),
    openingsInProvince: of((one) => one.provinceCode === provinceCode),
    openingsElsewhere: of((one) => one.provinceCode !== provinceCode),
    openingsSkilled: of((one) => !isUnskilled(one)),
    openingsUnskilled: of(isUnskilled),
  };
}
