import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { chooseMeetings } from '../domain/fair/choose-meetings.js';
import type { Fair } from '../domain/fair/fair.js';
import { arrange } from '../domain/fair/timetable.js';
import { arrangeGreedily } from '../domain/fair/timetable-greedy.js';
import { valueOf } from '../domain/fair/meetings.js';
import type { Actor } from '../domain/introduction.js';
import type { Areas } from '../domain/reach.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Fairs } from '../persistence/fairs.js';
import { Vacancies } from '../persistence/vacancies.js';
import { fairQuestion, meetingsOf, planNoteOf } from './fair-question.js';
import { HoldFair } from './hold-fair.js';
import { SolverThread } from './linear-solver.js';

/** Time that the solver gets; then the best found so far stands, with its gap. */
const LIMIT_MS = 8_000;

/** Makes the timetable of a fair, from nothing: only before it has begun. */
@Injectable()
export class PlanFair {
  constructor(
    private readonly fairs: Fairs,
    private readonly vacancies: Vacancies,
    private readonly holdFair: HoldFair,
  ) {}

  async run(tx: Tx, { id, areas, actor }: { id: string; areas: Areas; actor: Actor }): Promise<Fair> {
    const fair = await this.holdFair.allowed(tx, { id, act: 'plan', areas, actor });
    const absent = new Set(
      (await this.fairs.guests(tx, id)).flatMap((guest) =>
        guest.attendance === 'absent' ? [guest.personId] : [],
      ),
    );
    const coming = (await this.fairs.candidates(tx, id)).filter(({ personId }) => !absent.has(personId));
    const asked = await fairQuestion(fair, coming, await this.vacanciesOf(tx, fair));
    const since = performance.now();
    const { question, slots } = asked;
    const choice = await SolverThread.use(LIMIT_MS, (solver) => chooseMeetings(question, solver));
    const solved = arrange(choice.meetings, question.people, question.tables, slots);
    // when time was over early, hand's rules may have found more
    const byHand = choice.bound > choice.value ? arrangeGreedily(question, slots) : [];
    const best = valueOf(question, byHand) > choice.value ? byHand : solved;
    const plan = planNoteOf(asked, best, { bound: choice.bound, since, replanned: false });
    await this.fairs.replaceMeetings(tx, id, meetingsOf(asked, fair, best, []));
    await this.fairs.keepPlan(tx, id, plan);
    return this.holdFair.written(tx, { ...fair, plan }, 'plan', actor);
  }

  async vacanciesOf(tx: Tx, { tables }: Fair): Promise<ReadonlyMap<string, Vacancy>> {
    const ids = [...new Set(tables.flatMap(({ vacancyIds }) => vacancyIds))];
    return new Map((await this.vacancies.byIds(tx, ids)).map((vacancy) => [vacancy.id, vacancy]));
  }
}
