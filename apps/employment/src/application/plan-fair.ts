import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { type Choice, chooseMeetings } from '../domain/fair/choose-meetings.js';
import type { Fair } from '../domain/fair/fair.js';
import { arrange } from '../domain/fair/timetable.js';
import { arrangeGreedily } from '../domain/fair/timetable-greedy.js';
import { type MeetingQuestion, valueOf } from '../domain/fair/meetings.js';
import { isAnybodyLate, presenceOf, whileThere } from '../domain/fair/presence.js';
import { tighten } from '../domain/fair/table-prices.js';
import { type News, replan } from '../domain/fair/timetable-changes.js';
import type { Actor } from '../domain/introduction.js';
import type { Areas } from '../domain/reach.js';
import type { Vacancy } from '../domain/vacancy.js';
import { FairChanges } from '../persistence/fair-changes.js';
import { Fairs } from '../persistence/fairs.js';
import { FairReckonings } from '../persistence/fair-reckonings.js';
import { Vacancies } from '../persistence/vacancies.js';
import { fairQuestion, meetingsOf, planNoteOf, reckoningOf } from './fair-question.js';
import { HoldFair } from './hold-fair.js';
import { SolverThread } from './linear-solver.js';

/** Time that the solver gets; then the best found so far stands, with its gap. */
const LIMIT_MS = 8_000;

/** Makes the timetable of a fair, from nothing: only before it has begun. */
@Injectable()
export class PlanFair {
  constructor(
    private readonly fairs: Fairs,
    private readonly reckonings: FairReckonings,
    private readonly changes: FairChanges,
    private readonly vacancies: Vacancies,
    private readonly holdFair: HoldFair,
  ) {}

  async run(tx: Tx, { id, areas, actor }: { id: string; areas: Areas; actor: Actor }): Promise<Fair> {
    const fair = await this.holdFair.allowed(tx, { id, act: 'plan', areas, actor });
    const guests = await this.fairs.guests(tx, id);
    const absent = new Set(
      guests.flatMap((guest) => (guest.attendance === 'absent' ? [guest.personId] : [])),
    );
    const coming = (await this.fairs.candidates(tx, id)).filter(({ personId }) => !absent.has(personId));
    const vacancies = await this.vacanciesOf(tx, fair);
    const since = performance.now();
    const asked = await fairQuestion(fair, coming, vacancies);
    const { slots, people } = asked;
    const there = presenceOf(people, guests, fair.tables, slots);
    const question = whileThere(asked.question, slots, there);
    const choice = await SolverThread.use(LIMIT_MS, (solver) => chooseMeetings(question, solver));
    const solved = arrange(choice.meetings, question.people, question.tables, slots);
    // when time was over early, hand's rules may have found more
    const byHand = choice.bound > choice.value ? arrangeGreedily(question, slots) : [];
    const chosen = valueOf(question, byHand) > choice.value ? byHand : solved;
    // the solver knows how much time the late have, not when: the others keep their times, the late get what is left
    const best = isAnybodyLate(there)
      ? replan(question, slots, chosen, { ...there, ...FROM_NOTHING }).appointments
      : chosen;
    const value = valueOf(question, best);
    const { bound, prices } = boundOfChoice(question, choice, value);
    const plan = planNoteOf(asked, best, { value, bound, since, replanned: false });
    const before = await this.fairs.meetings(tx, id);
    await this.fairs.replaceMeetings(tx, id, meetingsOf(asked, fair, best, []), before);
    await this.changes.forget(tx, id);
    await this.fairs.keepPlan(tx, id, plan);
    await this.reckonings.keep(tx, id, reckoningOf(fair, coming, vacancies, { pairs: asked.pairs, prices }));
    return this.holdFair.written(tx, { ...fair, plan }, 'plan', actor);
  }

  async vacanciesOf(tx: Tx, { tables }: Fair): Promise<ReadonlyMap<string, Vacancy>> {
    const ids = [...new Set(tables.flatMap(({ vacancyIds }) => vacancyIds))];
    return new Map((await this.vacancies.byIds(tx, ids)).map((vacancy) => [vacancy.id, vacancy]));
  }
}

/** Nothing has happened yet. */
const FROM_NOTHING: Pick<News, 'now' | 'taken' | 'isDone'> = { now: 0, taken: [], isDone: () => false };

/** Of a choice that is not proved best the bound is brought down first: prices of an unfinished programme promise too much. */
function boundOfChoice(question: MeetingQuestion, { bound, value, prices }: Choice, reached: number) {
  const start = Int32Array.from(prices.tables);
  if (bound <= value) return { bound, prices: start };
  const tight = tighten(question, start, reached);
  return { bound: Math.min(bound, tight.bound), prices: tight.prices };
}
