import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { People } from '../persistence/people.js';
import { RescreenPeople } from './rescreen-people.js';

/** Pre-screens again those whose verdict the calendar may have changed. Returns how many; call again until it is none. */
@Injectable()
export class RescreenDue {
  constructor(
    private readonly people: People,
    private readonly rescreen: RescreenPeople,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, limit = 500): Promise<number> {
    const due = await this.people.dueOn(tx, this.clock.today(), limit);
    return due.length === 0 ? 0 : this.rescreen.run(tx, due, 'rescreen-due');
  }
}
