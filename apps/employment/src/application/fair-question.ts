import { setImmediate } from 'node:timers/promises';
import type { Candidate } from '../domain/candidate.js';
import type { Fair, FairMeeting, PlanNote } from '../domain/fair/fair.js';
import { slotsOf } from '../domain/fair/fair-hours.js';
import { lackingOf, type MeetingQuestion, valueOf } from '../domain/fair/meetings.js';
import type { Appointment } from '../domain/fair/timetable.js';
import { type Pairs, worthBetween, type WorthTerms } from '../domain/fair/worth.js';
import { policyOn } from '../domain/policy.js';
import { isAbroad, isOpenOn, type Vacancy } from '../domain/vacancy.js';
import type { FairReckoning } from '../persistence/fair-reckonings.js';

/** A fair as a question of numbers: people and tables by their places in these lists. */
export interface FairQuestion {
  readonly people: readonly string[];
  readonly slots: number;
  readonly pairs: Pairs;
  readonly question: MeetingQuestion;
  /** The vacancies of each table that are open on the day; one that was moved abroad since is none of them. */
  readonly vacancies: readonly (readonly Vacancy[])[];
}

/** `before`: what the last timetable was worked out from; people and vacancies that changed since are ranked again. */
export async function fairQuestion(
  fair: Fair,
  candidates: readonly Candidate[],
  known: ReadonlyMap<string, Vacancy>,
  before?: FairReckoning,
): Promise<FairQuestion> {
  const slots = slotsOf(fair);
  const vacancies = fair.tables.map(({ vacancyIds }) =>
    vacancyIds.flatMap((id) => {
      const vacancy = known.get(id);
      return vacancy && isOpenOn(vacancy, fair.day) && !isAbroad(vacancy) ? [vacancy] : [];
    }),
  );
  const policy = policyOn(fair.day);
  const pairs = await worthBetween(candidates, vacancies, {
    ...{ policy, day: fair.day, pause: () => setImmediate() },
    ...(before?.policyVersion === policy.version
      ? { known: stillTrue(fair, candidates, known, before) }
      : {}),
  });
  const [people, tables] = [candidates.length, vacancies.length];
  const most = Math.min(fair.most, slots);
  const question = {
    ...{ people, tables, worth: pairs.worth, room: new Int32Array(tables).fill(slots) },
    least: new Int32Array(people).fill(Math.min(fair.least, most)),
    most: new Int32Array(people).fill(most),
  };
  return { people: candidates.map(({ personId }) => personId), slots, pairs, question, vacancies };
}

function stillTrue(
  { tables }: Fair,
  candidates: readonly Candidate[],
  known: ReadonlyMap<string, Vacancy>,
  { rows, vacancies }: FairReckoning,
): WorthTerms['known'] {
  const holds = tables.map(({ vacancyIds }) =>
    vacancyIds.every((id) => known.get(id)?.version === vacancies[id]),
  );
  return {
    row: (person) => {
      const { personId = '', sequence } = candidates[person] ?? {};
      const row = rows.get(personId);
      return row?.sequence === sequence ? row : undefined;
    },
    holdsAt: (table) => holds[table] === true,
  };
}

/** What to keep of a timetable for its changes. */
export function reckoningOf(
  fair: Fair,
  candidates: readonly Candidate[],
  known: ReadonlyMap<string, Vacancy>,
  { pairs, prices }: { pairs: Pairs; prices: Int32Array },
): FairReckoning {
  return {
    policyVersion: policyOn(fair.day).version,
    vacancies: Object.fromEntries([...known].map(([id, { version }]) => [id, version])),
    prices,
    rows: new Map(
      pairs.rows.map((row, person) => {
        const { personId = '', sequence = 0 } = candidates[person] ?? {};
        return [personId, { ...row, sequence }];
      }),
    ),
  };
}

/** The appointments as they are kept; what was said of an earlier one of the same pair stays. */
export function meetingsOf(
  { people, pairs, vacancies }: FairQuestion,
  fair: Fair,
  appointments: readonly Appointment[],
  before: readonly FairMeeting[],
): FairMeeting[] {
  const earlier = new Map(before.map((each) => [`${each.personId} ${each.table}`, each]));
  return appointments.flatMap(({ person, table, slot }) => {
    const personId = people[person] ?? '';
    const number = fair.tables[table]?.number ?? 0;
    const known = earlier.get(`${personId} ${number}`);
    const vacancyId = known?.vacancyId ?? vacancies[table]?.[pairs.rows[person]?.vacancy[table] ?? -1]?.id;
    if (vacancyId === undefined) return [];
    const { result = null, introductionId = null } = known ?? {};
    return [{ personId, table: number, slot, vacancyId, result, introductionId }];
  });
}

export function planNoteOf(
  { question, pairs }: FairQuestion,
  appointments: readonly Appointment[],
  said: { value?: number; bound: number; since: number; replanned: boolean },
): PlanNote {
  const lacking = lackingOf(question, appointments);
  const { value = valueOf(question, appointments), bound, since, replanned } = said;
  return {
    status: bound <= value ? 'optimal' : 'gap',
    appointments: appointments.length,
    lacking: lacking.reduce((sum, count) => sum + count, 0),
    peopleLacking: lacking.filter((count) => count > 0).length,
    ...{ value, bound },
    gap: Math.max(0, (bound - value) / Math.max(1, Math.abs(bound))),
    milliseconds: Math.round(performance.now() - since),
    ...pairs.leftOut,
    replanned,
  };
}
