import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { assertCan, type EnrolmentAct, stateOf } from '../domain/enrolment.js';
import type { CancelReason } from '../domain/intake.js';
import { type Enrolment, Enrolments } from '../persistence/enrolments.js';
import { TellEnrolment } from './tell-enrolment.js';

/** Ends somebody's place, or their wish for one, because the intake was called off. */
@Injectable()
export class CallOff {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly tellEnrolment: TellEnrolment,
    private readonly clock: Clock,
  ) {}

  /** Call with the intake locked. */
  async run(tx: Tx, enrolment: Enrolment, reason: CancelReason, actor: string): Promise<Enrolment> {
    const { id, acts } = enrolment;
    const on = this.clock.today();
    assertCan('call-off', 'house', stateOf(acts), enrolment, on);
    const done: EnrolmentAct = { act: 'call-off', on, actor, reason };
    await this.enrolments.addAct(tx, id, acts.length, done, this.clock.now());
    const after: Enrolment = { ...enrolment, acts: [...acts, done] };
    this.tellEnrolment.changed(tx, after);
    return after;
  }
}
