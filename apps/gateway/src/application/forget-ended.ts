import { Injectable } from '@nestjs/common';
import { addDays, Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { RateBuckets } from '../persistence/rate-buckets.js';
import { Webhooks } from '../persistence/webhooks.js';
import { Sessions } from './sessions.js';

/** How long what was told can be looked at and told again. */
const DELIVERIES_DAYS = 30;

/** Removes sessions that are over, buckets that are full again and deliveries that nobody will ask for. */
@Injectable()
export class ForgetEnded {
  constructor(
    private readonly sessions: Sessions,
    private readonly buckets: RateBuckets,
    private readonly webhooks: Webhooks,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.sessions.removeEnded();
    await this.buckets.forgetIdle();
    const day = addDays(this.clock.today(), -DELIVERIES_DAYS);
    await this.database.transaction((tx) => this.webhooks.forgetBefore(tx, day));
  }
}
