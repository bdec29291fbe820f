import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { changesOf } from '../domain/fair/changes.js';
import type { Fair, FairMeeting } from '../domain/fair/fair.js';
import { nextSlot } from '../domain/fair/fair-hours.js';
import { valueOf } from '../domain/fair/meetings.js';
import { presenceOf } from '../domain/fair/presence.js';
import { tighten } from '../domain/fair/table-prices.js';
import type { Appointment } from '../domain/fair/timetable.js';
import { replan } from '../domain/fair/timetable-changes.js';
import { FairChanges } from '../persistence/fair-changes.js';
import { FairReckonings } from '../persistence/fair-reckonings.js';
import { Fairs } from '../persistence/fairs.js';
import { type FairQuestion, fairQuestion, meetingsOf, planNoteOf } from './fair-question.js';
import { PlanFair } from './plan-fair.js';

/** The timetable follows the late and the missing, people and employers; who is there on time keeps their appointments. */
@Injectable()
export class ReplanFair {
  constructor(
    private readonly fairs: Fairs,
    private readonly reckonings: FairReckonings,
    private readonly changes: FairChanges,
    private readonly planFair: PlanFair,
    private readonly clock: Clock,
  ) {}

  /** What moves is written down under the act that is about to follow the fair's last one. */
  async run(tx: Tx, fair: Fair): Promise<Fair> {
    const since = performance.now();
    const candidates = await this.fairs.candidates(tx, fair.id);
    const reckoning = await this.reckonings.of(tx, fair.id);
    const asked = await fairQuestion(fair, candidates, await this.planFair.vacanciesOf(tx, fair), reckoning);
    const meetings = await this.fairs.meetings(tx, fair.id);
    const guests = await this.fairs.guests(tx, fair.id);
    const now = nextSlot(fair, this.clock.today(), vietnamTime(this.clock.now()));
    const { before, gone, taken } = standing(fair, asked, meetings, now);
    const done = new Set(before.flatMap((each) => (each.done ? [`${each.person} ${each.table}`] : [])));
    const { question, slots, people } = asked;
    const { appointments, rest, ahead } = replan(question, slots, before, {
      ...{ now, taken, ...presenceOf(people, guests, fair.tables, slots) },
      isDone: (each: Appointment) => done.has(`${each.person} ${each.table}`),
    });
    const value = valueOf(rest, ahead);
    const { bound } = tighten(rest, reckoning?.prices ?? new Int32Array(rest.tables), value);
    const plan = planNoteOf(asked, appointments, { value, bound, since, replanned: true });
    const after = [...gone, ...meetingsOf(asked, fair, appointments, meetings)];
    await this.fairs.replaceMeetings(tx, fair.id, after, meetings);
    await this.changes.add(tx, fair.id, fair.acts.length + 1, changesOf(meetings, after));
    await this.fairs.keepPlan(tx, fair.id, plan);
    return { ...fair, plan };
  }
}

/**
 * The appointments by their places in the question. Of people who have found work meanwhile and are not asked about any more,
 * what has happened stays (`gone`), and the table was theirs (`taken`).
 */
function standing(fair: Fair, { people }: FairQuestion, meetings: readonly FairMeeting[], now: number) {
  const person = new Map(people.map((id, index) => [id, index]));
  const table = new Map(fair.tables.map(({ number }, index) => [number, index]));
  const before = meetings.flatMap((each) => {
    const [i, j] = [person.get(each.personId), table.get(each.table)];
    if (i === undefined || j === undefined) return [];
    return [{ person: i, table: j, slot: each.slot, done: each.result !== null }];
  });
  const gone = meetings.filter(
    (each) => !person.has(each.personId) && (each.result !== null || each.slot < now),
  );
  const taken = gone.map((each) => ({ table: table.get(each.table) ?? -1, slot: each.slot }));
  return { before, gone, taken };
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const vietnamTime = (now: Date): string =>
  new Date(now.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(11, 16);
