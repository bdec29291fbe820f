import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { assertCan, stateOf } from '../domain/enrolment.js';
import { isOpenOn } from '../domain/intake.js';
import { type Enrolment, Enrolments } from '../persistence/enrolments.js';
import { TellEnrolment } from './tell-enrolment.js';

/** Gives free seats to those who have waited longest. */
@Injectable()
export class FillSeats {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly tellEnrolment: TellEnrolment,
    private readonly clock: Clock,
  ) {}

  /** Nobody is admitted to an intake that has ended or was called off. */
  async run(tx: Tx, intakeId: string, actor: string): Promise<void> {
    const intake = await this.enrolments.lockIntake(tx, intakeId);
    if (!intake || !isOpenOn(intake, this.clock.today())) return;
    const free = intake.seats - (await this.enrolments.taken(tx, intakeId));
    if (free <= 0) return;
    for (const waiting of await this.enrolments.waiting(tx, intakeId, free)) {
      await this.move(tx, waiting, 'admit', actor);
    }
  }

  /** Whoever still waits when an intake is over has waited in vain: the wish ends, so that it weighs on no list. */
  async lapse(tx: Tx, intakeId: string, actor: string): Promise<number> {
    const intake = await this.enrolments.lockIntake(tx, intakeId);
    if (!intake || this.clock.today() <= intake.endsOn) return 0;
    const waiting = await this.enrolments.waiting(tx, intakeId, null);
    for (const one of waiting) await this.move(tx, one, 'lapse', actor);
    return waiting.length;
  }

  private async move(tx: Tx, enrolment: Enrolment, act: 'admit' | 'lapse', actor: string): Promise<void> {
    const on = this.clock.today();
    const { id, acts } = enrolment;
    assertCan(act, 'house', stateOf(acts), enrolment, on);
    const done = { act, on, actor };
    await this.enrolments.addAct(tx, id, acts.length, done, this.clock.now());
    this.tellEnrolment.changed(tx, { ...enrolment, acts: [...acts, done] });
  }
}
