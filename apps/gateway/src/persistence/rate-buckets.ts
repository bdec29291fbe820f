import { Database } from '#libs/persistence';
import { Injectable } from '@nestjs/common';

/** A bucket that fills with `perSecond` tokens up to `burst`. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

const FORGOTTEN_AFTER = '10 minutes';

/** The buckets of all copies of the gateway together. */
@Injectable()
export class RateBuckets {
  constructor(private readonly database: Database) {}

  /**
   * Takes up to `wanted` tokens out of the bucket and returns how many there were. One statement, on the database's own
   * clock: the row lock puts the copies in a queue, so together they never take more than the bucket held.
   */
  async take(key: string, { perSecond, burst }: Rate, wanted: number): Promise<number> {
    const level =
      'least($3::float8, b.tokens + greatest(0, extract(epoch from clock_timestamp() - b.at)) * $4::float8)';
    const rows = await this.database.read((tx) =>
      tx.query<{ granted: number }[]>(
        `insert into rate_bucket as b (key, tokens, granted, at)
         values ($1, $3::float8 - $2::integer, $2::integer, clock_timestamp())
         on conflict (key) do update set
           granted = least($2::integer, floor(${level})::integer),
           tokens = ${level} - least($2::integer, floor(${level})::integer),
           at = clock_timestamp()
         returning granted`,
        [key, wanted, burst, perSecond],
      ),
    );
    return rows[0]?.granted ?? 0;
  }

  /** A bucket nobody has asked for is full again, so its row says nothing. */
  async forgetIdle(): Promise<void> {
    await this.database.read((tx) =>
      tx.query(`delete from rate_bucket where at < clock_timestamp() - $1::interval`, [FORGOTTEN_AFTER]),
    );
  }
}
