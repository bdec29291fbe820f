import { Injectable } from '@nestjs/common';
import { Clock, invalid, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type Attendance, type Fair, type Guest, nextSlot, slotFrom } from '../domain/fair/fair.js';
import { valueOf } from '../domain/fair/meetings.js';
import { tighten } from '../domain/fair/table-prices.js';
import type { Appointment } from '../domain/fair/timetable.js';
import { replan } from '../domain/fair/timetable-changes.js';
import type { Actor } from '../domain/introduction.js';
import type { Areas } from '../domain/reach.js';
import { FairReckonings } from '../persistence/fair-reckonings.js';
import { Fairs } from '../persistence/fairs.js';
import { fairQuestion, meetingsOf, planNoteOf } from './fair-question.js';
import { HoldFair } from './hold-fair.js';
import { PlanFair } from './plan-fair.js';
import { TellCounselled } from './tell-counselled.js';

export interface MarkCommand {
  readonly id: string;
  readonly personId: string;
  readonly attendance: Attendance;
  /** Of somebody late: when they come, `09:30`. */
  readonly from?: string | undefined;
  readonly counselled?: boolean | undefined;
  readonly areas: Areas;
  readonly actor: Actor;
}

/** Who is there, late or absent. The timetable follows at once; whoever is there on time keeps their appointments. */
@Injectable()
export class MarkFairAttendance {
  constructor(
    private readonly fairs: Fairs,
    private readonly reckonings: FairReckonings,
    private readonly planFair: PlanFair,
    private readonly holdFair: HoldFair,
    private readonly tellCounselled: TellCounselled,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found for somebody who is not invited or lives outside the areas. */
  async run(tx: Tx, command: MarkCommand): Promise<Fair> {
    const { id, personId, attendance, from, areas, actor } = command;
    const fair = await this.holdFair.allowed(tx, { id, act: 'mark', areas, actor });
    const guest = (await this.fairs.guests(tx, id, areas)).find((each) => each.personId === personId);
    if (!guest) throw notFound();
    if (attendance === 'late' && from === undefined) throw invalid([{ pointer: '/from', code: 'required' }]);
    if (attendance !== 'late' && from !== undefined)
      throw invalid([{ pointer: '/from', code: 'unknown-field' }]);
    const said = {
      attendance,
      fromSlot: from === undefined ? 0 : slotFrom(fair, from),
      counselled: command.counselled ?? guest.counselled,
    };
    await this.fairs.mark(tx, id, personId, said);
    if (said.counselled && !guest.counselled) await this.tellCounselled.guest(tx, fair, personId);
    const moves =
      said.fromSlot !== guest.fromSlot || (attendance === 'absent') !== (guest.attendance === 'absent');
    const after = moves ? await this.replanned(tx, fair) : fair;
    return this.holdFair.written(tx, after, 'mark', actor);
  }

  private async replanned(tx: Tx, fair: Fair): Promise<Fair> {
    const since = performance.now();
    const guests = new Map((await this.fairs.guests(tx, fair.id)).map((guest) => [guest.personId, guest]));
    const candidates = await this.fairs.candidates(tx, fair.id);
    const reckoning = await this.reckonings.of(tx, fair.id);
    const asked = await fairQuestion(fair, candidates, await this.planFair.vacanciesOf(tx, fair), reckoning);
    const meetings = await this.fairs.meetings(tx, fair.id);
    const { question, slots, people } = asked;
    const person = new Map(people.map((id, index) => [id, index]));
    const table = new Map(fair.tables.map(({ number }, index) => [number, index]));
    const before = meetings.flatMap((each) => {
      const [i, j] = [person.get(each.personId), table.get(each.table)];
      if (i === undefined || j === undefined) return [];
      return [{ person: i, table: j, slot: each.slot, done: each.result !== null }];
    });
    const done = new Set(before.flatMap((each) => (each.done ? [`${each.person} ${each.table}`] : [])));
    const personFrom = Int32Array.from(people, (id) => fromOf(guests.get(id), slots));
    const now = nextSlot(fair, this.clock.today(), vietnamTime(this.clock.now()));
    // of people who have found work meanwhile, what has happened stays, and the table was theirs
    const gone = meetings.filter(
      (each) => !person.has(each.personId) && (each.result !== null || each.slot < now),
    );
    const taken = gone.map((each) => ({ table: table.get(each.table) ?? -1, slot: each.slot }));
    const news = {
      ...{ now, personFrom, tableFrom: new Int32Array(question.tables), taken },
      isDone: (each: Appointment) => done.has(`${each.person} ${each.table}`),
    };
    const { appointments, rest, ahead } = replan(question, slots, before, news);
    const value = valueOf(rest, ahead);
    const { bound } = tighten(rest, reckoning?.prices ?? new Int32Array(rest.tables), value);
    const plan = planNoteOf(asked, appointments, { value, bound, since, replanned: true });
    const kept = meetingsOf(asked, fair, appointments, meetings);
    await this.fairs.replaceMeetings(tx, fair.id, [...gone, ...kept], meetings);
    await this.fairs.keepPlan(tx, fair.id, plan);
    return { ...fair, plan };
  }
}

const fromOf = (guest: Guest | undefined, slots: number): number =>
  !guest || guest.attendance === 'absent' ? slots : guest.fromSlot;

const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const vietnamTime = (now: Date): string =>
  new Date(now.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(11, 16);
