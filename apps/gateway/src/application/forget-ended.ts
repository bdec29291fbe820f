import { Injectable } from '@nestjs/common';
import { RateBuckets } from '../persistence/rate-buckets.js';
import { Sessions } from './sessions.js';

/** Removes sessions that are over and buckets that are full again. */
@Injectable()
export class ForgetEnded {
  constructor(
    private readonly sessions: Sessions,
    private readonly buckets: RateBuckets,
  ) {}

  async run(): Promise<void> {
    await this.sessions.removeEnded();
    await this.buckets.forgetIdle();
  }
}
