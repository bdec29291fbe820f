import { Injectable } from '@nestjs/common';
import { addMonths, Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { EventArchive, YEARS_KEPT } from '../persistence/event-archive.js';

/** Events are kept for some years and no longer; the facts they made stay. */
@Injectable()
export class ForgetOldEvents {
  constructor(
    private readonly database: Database,
    private readonly archive: EventArchive,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const until = addMonths(this.clock.today(), -12 * YEARS_KEPT);
    await this.database.transaction((tx) => this.archive.forgetBefore(tx, until));
  }
}
