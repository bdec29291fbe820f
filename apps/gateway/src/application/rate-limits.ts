import { Injectable, Logger } from '@nestjs/common';
import { RateBuckets, type Rate } from '../persistence/rate-buckets.js';

/** The promises of the interface, a second. */
export const RATES = {
  program: { perSecond: 200, burst: 400 },
  person: { perSecond: 20, burst: 20 },
  /** For whoever has not shown a token: an office behind one address signs in without noticing it. */
  address: { perSecond: 50, burst: 200 },
} as const satisfies Record<string, Rate>;

/** A lease is what this copy will need in this time at its present pace: at most 10 queries a second and caller. */
const LEASE_MS = 100;
/** Unused tokens of a lease are lost after this, so that a copy cannot save them up beyond the burst. */
const LEASE_LIFE_MS = 1_000;
/** The header counts whole seconds; every bucket has something again by then. */
const RETRY_AFTER_S = 1;
const CALLERS_MAX = 20_000;

interface Lease {
  tokens: number;
  /** Size of the last lease. */
  size: number;
  /** Milliseconds of the process's own clock. */
  takenAt: number;
  /** Refused until then without asking the database. */
  refusedUntil: number;
  pending: Promise<void> | undefined;
}

/**
 * Limits that hold for all copies of the gateway together, without a query for each request: tokens are leased from
 * the shared bucket in small batches before they are spent. Never too much is let through, for every token was taken out
 * of the bucket first; too little only where a copy lets part of a lease (at most a tenth of a second's worth) go stale.
 */
@Injectable()
export class RateLimits {
  private readonly logger = new Logger('rate-limits');
  private readonly leases = new Map<string, Lease>();

  constructor(private readonly buckets: RateBuckets) {}

  /** Seconds to wait, or 0 when the request may pass. */
  async ask(key: string, rate: Rate): Promise<number> {
    const lease = this.leaseOf(key);
    for (;;) {
      const now = performance.now();
      if (lease.tokens > 0 && now - lease.takenAt < LEASE_LIFE_MS) {
        lease.tokens -= 1;
        return 0;
      }
      if (now < lease.refusedUntil) return RETRY_AFTER_S;
      lease.pending ??= this.renew(key, rate, lease).finally(() => {
        lease.pending = undefined;
      });
      await lease.pending;
    }
  }

  private async renew(key: string, rate: Rate, lease: Lease): Promise<void> {
    const now = performance.now();
    const quick = now - lease.takenAt < LEASE_MS;
    const most = Math.max(1, Math.floor((rate.perSecond * LEASE_MS) / 1000));
    const wanted = quick ? Math.min(most, lease.size * 2) : Math.ceil(lease.size / 2);
    lease.size = wanted;
    const granted = await this.buckets.take(key, rate, wanted).catch((error: unknown) => {
      // The services behind need no database of ours: better to serve without counting than not at all.
      this.logger.warn({ msg: 'rates are not counted: the database does not answer', err: error });
      return wanted;
    });
    lease.tokens = granted;
    lease.takenAt = performance.now();
    // an empty bucket is not asked again before there is something worth taking
    lease.refusedUntil = granted < wanted ? lease.takenAt + LEASE_MS : 0;
  }

  private leaseOf(key: string): Lease {
    const known = this.leases.get(key);
    if (known) return known;
    if (this.leases.size >= CALLERS_MAX) this.leases.delete(this.leases.keys().next().value as string);
    const lease: Lease = { tokens: 0, size: 1, takenAt: -LEASE_LIFE_MS, refusedUntil: 0, pending: undefined };
    this.leases.set(key, lease);
    return lease;
  }
}
