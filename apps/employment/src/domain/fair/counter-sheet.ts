import type { Fair, FairMeeting, Guest } from './fair.js';

/** The counters of the official sheet; the employment side of them. */
export interface CounterSheet {
  readonly employers: number;
  readonly openings: number;
  readonly registered: number;
  readonly attended: number;
  readonly counselled: number;
  readonly interviewed: number;
  readonly interviews: number;
  readonly passed: number;
  readonly hired: number;
  /** Introduced to an employer through the fair. */
  readonly connected: number;
  readonly abroad: number;
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

/** Counts people, and interviews where it says so; nothing is typed in. */
export function counterSheetOf(
  fair: Pick<Fair, 'tables'>,
  guests: readonly Guest[],
  meetings: readonly FairMeeting[],
  vacancies: ReadonlyMap<string, { readonly openings: number; readonly abroad: boolean }>,
): CounterSheet {
  const held = heldOf(meetings);
  const people = (some: readonly FairMeeting[]): number => new Set(some.map(({ personId }) => personId)).size;
  const { registered, attended, interviewed, passed, hired } = peopleCounted(guests, meetings);
  return {
    employers: new Set(fair.tables.map(({ employerName }) => employerName)).size,
    openings: [...vacancies.values()].reduce((sum, { openings }) => sum + openings, 0),
    ...{ registered: registered.length, attended: attended.length },
    counselled: guests.filter(({ counselled }) => counselled).length,
    ...{ interviewed: interviewed.length, interviews: held.length },
    ...{ passed: passed.length, hired: hired.length },
    connected: people(held.filter(({ introductionId }) => introductionId !== null)),
    abroad: people(held.filter(({ vacancyId }) => vacancies.get(vacancyId)?.abroad === true)),
  };
}
