import { Injectable } from '@nestjs/common';
import { addDays, Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { ShowYears } from '../application/show-years.js';
import { ShownEditions } from '../persistence/shown-editions.js';

/** Decides each night what may be shown of the day that is over, for every province with news, so that nobody waits for it. */
@Injectable()
export class DecideYesterday {
  constructor(
    private readonly database: Database,
    private readonly editions: ShownEditions,
    private readonly showYears: ShowYears,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const yesterday = addDays(this.clock.today(), -1);
    for (const province of await this.database.read((tx) => this.editions.provinces(tx)))
      await this.database.transaction((tx) => this.showYears.decide(tx, province, yesterday));
  }
}
