import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { Enrolments } from '../persistence/enrolments.js';

/** Gives free seats to those who have waited longest. */
@Injectable()
export class FillSeats {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly clock: Clock,
  ) {}

  /** Nobody is admitted to an intake that has ended. */
  async run(tx: Tx, intakeId: string, actor: string): Promise<void> {
    const intake = await this.enrolments.lockIntake(tx, intakeId);
    const on = this.clock.today();
    if (!intake || on > intake.endsOn) return;
    const free = intake.seats - (await this.enrolments.taken(tx, intakeId));
    if (free <= 0) return;
    for (const { id, acts } of await this.enrolments.waiting(tx, intakeId, free)) {
      await this.enrolments.addAct(tx, id, acts.length, { act: 'admit', on, actor }, this.clock.now());
    }
  }
}
