import { Injectable } from '@nestjs/common';
import { Clock, invalid, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type ActReason, assertCan, stateOf } from '../domain/enrolment.js';
import { Certificates } from '../persistence/certificates.js';
import { type Enrolment, Enrolments } from '../persistence/enrolments.js';
import { CallOff } from './call-off.js';
import { FillSeats } from './fill-seats.js';
import { TellEnrolment } from './tell-enrolment.js';

interface Command {
  readonly act: 'complete' | 'drop' | 'withdraw-completion';
  /** Of `REASONS_OF_ACTS`, where the act needs one. */
  readonly reason?: ActReason | undefined;
  readonly on?: PlainDate | undefined;
}

/**
 * Adds a dated act to an enrolment. Who completes has learnt something, which is told; who drops out frees a seat. A
 * completion that was a mistake takes its certificate along, and what it taught was not learnt there.
 */
@Injectable()
export class ActOnEnrolment {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly certificates: Certificates,
    private readonly fillSeats: FillSeats,
    private readonly callOff: CallOff,
    private readonly tellEnrolment: TellEnrolment,
    private readonly clock: Clock,
  ) {}

  /** Locks the intake first, so that two acts cannot follow the same state. */
  async find(tx: Tx, id: string): Promise<Enrolment | null> {
    const found = await this.enrolments.byId(tx, id);
    if (!found) return null;
    await this.enrolments.lockIntake(tx, found.intakeId);
    return this.enrolments.byId(tx, id);
  }

  async run(tx: Tx, enrolment: Enrolment, command: Command, subject: string): Promise<Enrolment> {
    const { act, on = this.clock.today(), reason = null } = command;
    const { id, acts } = enrolment;
    if (on > this.clock.today()) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
    if (on < (acts.at(-1)?.on ?? on)) throw invalid([{ pointer: '/on', code: 'before-the-act-before' }]);
    assertCan(act, 'training-coordinator', stateOf(acts), enrolment, on);
    const done = { act, on, actor: subject, reason };
    await this.enrolments.addAct(tx, id, acts.length, done, this.clock.now());
    const after: Enrolment = { ...enrolment, acts: [...acts, done] };
    this.tellEnrolment.changed(tx, after);
    if (act === 'complete') {
      return { ...after, certificateNo: await this.tellEnrolment.completed(tx, after, on) };
    }
    if (act === 'withdraw-completion' && reason) {
      await this.certificates.revoke(tx, id, { on, reason });
      this.tellEnrolment.withdrawn(tx, after, reason, on);
      const intake = await this.enrolments.lockIntake(tx, enrolment.intakeId);
      const revoked = { ...after, certificateNo: null };
      // there is no place any more to which they could come back
      return intake?.cancelled ? this.callOff.run(tx, revoked, intake.cancelled.reason, subject) : revoked;
    }
    await this.fillSeats.run(tx, enrolment.intakeId, subject);
    return after;
  }
}
