import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { assertCan, type EnrolmentAct, stateOf } from '../domain/enrolment.js';
import { placesToSetAside } from '../domain/merge-enrolments.js';
import { type Enrolment, Enrolments } from '../persistence/enrolments.js';
import { FillSeats } from './fill-seats.js';
import { TellEnrolment } from './tell-enrolment.js';

const HOUSE = 'house';

/** Makes the places of two records those of one person, and of two again. Call with both people locked. */
@Injectable()
export class MergeEnrolments {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly fillSeats: FillSeats,
    private readonly tellEnrolment: TellEnrolment,
    private readonly clock: Clock,
  ) {}

  /** Returns which went over, and which were set aside of either. */
  async join(tx: Tx, personId: string, intoId: string): Promise<{ moved: string[]; aside: string[] }> {
    await this.enrolments.lockIntakesOf(tx, [personId, intoId]);
    const own = await this.enrolments.ofPerson(tx, intoId);
    const theirs = await this.enrolments.ofPerson(tx, personId);
    const aside = placesToSetAside(own, theirs);
    for (const one of aside) await this.act(tx, one, 'set-aside');
    for (const one of aside) await this.fillSeats.run(tx, one.intakeId, HOUSE);
    const moved = theirs.map(({ id }) => id);
    await this.enrolments.giveTo(tx, intoId, moved);
    return { moved, aside: aside.map(({ id }) => id) };
  }

  /**
   * Moves back what went over, and reopens what was set aside and not acted on since, where the intake was not called off. Who had a seat has it again while
   * there is one or once the course is over; else they wait, longest of all.
   */
  async part(tx: Tx, personId: string, moved: readonly string[], aside: readonly string[]): Promise<void> {
    await this.enrolments.giveTo(tx, personId, moved);
    for (const id of aside) {
      const found = await this.enrolments.byId(tx, id);
      if (!found) continue;
      const intake = await this.enrolments.lockIntake(tx, found.intakeId);
      const one = await this.enrolments.byId(tx, id);
      if (one?.acts.at(-1)?.act !== 'set-aside' || intake?.cancelled) continue;
      const seated = stateOf(one.acts.slice(0, -1)) === 'enrolled';
      await this.act(tx, one, seated && (await this.hasRoom(tx, one)) ? 'reopen' : 'requeue');
      await this.fillSeats.run(tx, one.intakeId, HOUSE);
    }
  }

  private async hasRoom(tx: Tx, { intakeId, endsOn }: Enrolment): Promise<boolean> {
    if (this.clock.today() > endsOn) return true;
    const intake = await this.enrolments.lockIntake(tx, intakeId);
    return intake !== null && (await this.enrolments.taken(tx, intakeId)) < intake.seats;
  }

  private async act(tx: Tx, enrolment: Enrolment, act: 'set-aside' | 'reopen' | 'requeue'): Promise<void> {
    const { id, acts } = enrolment;
    const on = this.clock.today();
    assertCan(act, HOUSE, stateOf(acts), enrolment, on);
    const done: EnrolmentAct = { act, on, actor: HOUSE, reason: act === 'set-aside' ? 'merged' : null };
    await this.enrolments.addAct(tx, id, acts.length, done, this.clock.now());
    this.tellEnrolment.changed(tx, { ...enrolment, acts: [...acts, done] });
  }
}
