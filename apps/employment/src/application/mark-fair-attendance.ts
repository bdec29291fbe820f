import { Injectable } from '@nestjs/common';
import { type Fault, invalid, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Attendance, Fair, Guest } from '../domain/fair/fair.js';
import { slotFrom } from '../domain/fair/fair-hours.js';
import type { Actor } from '../domain/introduction.js';
import type { Areas } from '../domain/reach.js';
import { Fairs } from '../persistence/fairs.js';
import { HoldFair } from './hold-fair.js';
import { ReplanFair } from './replan-fair.js';
import { TellCounselled } from './tell-counselled.js';

export interface MarkCommand {
  readonly id: string;
  readonly personId: string;
  /** Left out: as it was, but whoever was advised is there. */
  readonly attendance?: Attendance | undefined;
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
    private readonly replanFair: ReplanFair,
    private readonly holdFair: HoldFair,
    private readonly tellCounselled: TellCounselled,
  ) {}

  /** Throws not-found for somebody who is not invited or lives outside the areas. */
  async run(tx: Tx, command: MarkCommand): Promise<Fair> {
    const { id, personId, areas, actor } = command;
    const fair = await this.holdFair.allowed(tx, { id, act: 'mark', areas, actor });
    const guest = (await this.fairs.guests(tx, id, areas)).find((each) => each.personId === personId);
    if (!guest) throw notFound();
    const said = saidOf(command, guest, fair);
    await this.fairs.mark(tx, id, personId, {
      ...said,
      counsellingId: await this.told(tx, fair, guest, said),
    });
    const moves =
      said.fromSlot !== guest.fromSlot || (said.attendance === 'absent') !== (guest.attendance === 'absent');
    const after = moves ? await this.replanFair.run(tx, fair) : fair;
    return this.holdFair.written(tx, after, 'mark', actor);
  }

  /** Tells that a guest was counselled, or that this was a mistake; the id under which it stands, if it does. */
  private async told(
    tx: Tx,
    fair: Fair,
    { personId, counselled, counsellingId }: Guest,
    said: Pick<Guest, 'counselled'>,
  ): Promise<string | null> {
    if (said.counselled === counselled) return counsellingId;
    if (said.counselled) return this.tellCounselled.guest(tx, fair, personId);
    if (counsellingId) await this.tellCounselled.guestAfterAllNot(tx, fair, { personId, counsellingId });
    return null;
  }
}

function saidOf(
  { attendance, from, counselled }: MarkCommand,
  guest: Guest,
  fair: Fair,
): Pick<Guest, 'attendance' | 'fromSlot' | 'counselled'> {
  if (attendance === undefined && counselled === undefined) throw invalid([required('/attendance')]);
  if (attendance === 'late' && from === undefined) throw invalid([required('/from')]);
  if (attendance !== 'late' && from !== undefined)
    throw invalid([{ pointer: '/from', code: 'unknown-field' }]);
  const cameWith = counselled && guest.attendance !== 'late' ? 'present' : guest.attendance;
  return {
    attendance: attendance ?? cameWith,
    fromSlot: attendance === undefined ? guest.fromSlot : from === undefined ? 0 : slotFrom(fair, from),
    counselled: counselled ?? guest.counselled,
  };
}

const required = (pointer: string): Fault => ({ pointer, code: 'required' });
