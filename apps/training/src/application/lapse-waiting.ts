import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { Enrolments } from '../persistence/enrolments.js';
import { FillSeats } from './fill-seats.js';

/** Ends the waiting for intakes that are over, one intake a transaction. */
@Injectable()
export class LapseWaiting {
  constructor(
    private readonly database: Database,
    private readonly enrolments: Enrolments,
    private readonly fillSeats: FillSeats,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = this.clock.today();
    const intakes = await this.database.read((tx) => this.enrolments.waitedForInVain(tx, today));
    for (const id of intakes) await this.database.transaction((tx) => this.fillSeats.lapse(tx, id, 'house'));
  }
}
