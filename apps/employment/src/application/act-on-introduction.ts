import { Injectable } from '@nestjs/common';
import { addDays, Clock, conflict, invalid, notFound, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import {
  type ActName,
  type Actor,
  type ActRole,
  assertMay,
  type Introduction,
} from '../domain/introduction.js';
import { termsOn } from '../domain/introduction-terms.js';
import { turnOf } from '../domain/introduction-turn.js';
import { fits } from '../domain/introduction-values.js';
import { covers, type Reach } from '../domain/reach.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Introductions, type KeptIntroduction } from '../persistence/introductions.js';
import { Vacancies } from '../persistence/vacancies.js';
import { BeginWork } from './begin-work.js';
import { TellCounselled } from './tell-counselled.js';
import { WriteIntroduction } from './write-introduction.js';

export interface ActCommand {
  readonly id: string;
  readonly reach: Reach;
  readonly actor: Actor;
  readonly act: ActName;
  /** Day it happened; today when left out. */
  readonly on?: PlainDate | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  /** Of an invitation: the day of the interview. Of a snooze, which needs one: the day on which it comes back. */
  readonly until?: PlainDate | undefined;
}

/** Writes a dated act of one side. */
@Injectable()
export class ActOnIntroduction {
  constructor(
    private readonly introductions: Introductions,
    private readonly vacancies: Vacancies,
    private readonly write: WriteIntroduction,
    private readonly beginWork: BeginWork,
    private readonly tellCounselled: TellCounselled,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found outside the reach, and what `assertMay` throws. */
  async run(tx: Tx, command: ActCommand): Promise<KeptIntroduction> {
    const { id, reach, actor, act } = command;
    const { introduction, vacancy } = await this.within(tx, id, reach);
    assertMay(actor, act, introduction);
    const { on = this.clock.today(), reason, note, until } = command;
    this.assertFits(command, on, introduction);
    const after = await this.write.act(tx, introduction, vacancy, {
      ...{ act, on, actor: actor.subject, actorRole: actor.role as ActRole },
      ...{ reason: reason ?? null, note: note ?? null, until: until ?? null },
    });
    if (actor.role === 'employer') await this.vacancies.touch(tx, vacancy.id, this.clock.today());
    if (act === 'hire') await this.beginWork.run(tx, after, vacancy, on);
    if (act === 'accept') this.tellCounselled.introduced(tx, after, on);
    return after;
  }

  private async within(
    tx: Tx,
    id: string,
    reach: Reach,
  ): Promise<{ introduction: KeptIntroduction; vacancy: Vacancy }> {
    const introduction = await this.introductions.toAct(tx, id);
    const vacancy = introduction && (await this.vacancies.byId(tx, introduction.vacancyId));
    if (!vacancy) throw notFound();
    const seen = 'areas' in reach ? covers(reach.areas, introduction) : vacancy.createdBy === reach.createdBy;
    if (!seen) throw notFound();
    return { introduction, vacancy };
  }

  /** What happened lies between the act before and today; a reason is one of its act; a snooze has an end and a reason. */
  private assertFits({ act, reason, until }: ActCommand, on: PlainDate, introduction: Introduction): void {
    const today = this.clock.today();
    const fault = (pointer: string, code: string) => invalid([{ pointer, code }]);
    if (on > today) throw fault('/on', 'date-in-future');
    const before = [...introduction.acts].reverse().find(({ actorRole }) => actorRole !== 'clock');
    if (on < (before?.on ?? introduction.introducedOn)) throw fault('/on', 'before-the-act-before');
    if (reason !== undefined && !fits(act, reason)) throw fault('/reason', 'reason-of-another-act');
    if (act === 'snooze') {
      const { side, state } = turnOf(introduction, termsOn(today));
      if (side === 'nobody') throw conflict('act-not-in-this-state', { act, state });
      if (reason === undefined) throw fault('/reason', 'required');
      if (until === undefined) throw fault('/until', 'required');
      if (until <= today) throw fault('/until', 'date-in-past');
      if (until > addDays(today, termsOn(today).snoozeMax)) throw fault('/until', 'too-far-ahead');
    } else if (until !== undefined) {
      if (act !== 'invite') throw fault('/until', 'unknown-field');
      if (until < on) throw fault('/until', 'date-in-past');
      if (until > addDays(today, termsOn(today).snoozeMax)) throw fault('/until', 'too-far-ahead');
    }
  }
}
