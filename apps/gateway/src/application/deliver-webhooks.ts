import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { attemptLeadsTo } from '../domain/delivery-life.js';
import { nextAttempt } from '../domain/webhook.js';
import { type Claimed, Webhooks } from '../persistence/webhooks.js';
import { AddressNotAllowed, OutgoingAddresses } from './outgoing-addresses.js';
import { WebhookSigning } from './webhook-signing.js';

const CLOCK_MS = 1_000;
const AT_ONCE = 32;
/** Of them to one subscriber, so that a slow one delays only itself. */
const TO_ONE = 4;
const TIMEOUT_MS = 10_000;
/** Longer than an attempt: what a crash left is taken up again after it. */
const LEASE_MS = 60_000;

/**
 * Tells subscribers what waits for them. Any number of gateways may work on one table: each takes what no other holds. An
 * attempt is counted before it is made, so a crash repeats it under the same id and never loses it.
 */
@Injectable()
export class DeliverWebhooks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('webhooks');
  private readonly stopping = new AbortController();
  private readonly inWork = new Map<string, { readonly webhookId: string; readonly done: Promise<void> }>();
  private readonly agent: Agent;
  private running: Promise<void> | undefined;
  private wake: () => void = () => undefined;
  private signalled = false;

  constructor(
    private readonly database: Database,
    private readonly webhooks: Webhooks,
    private readonly signing: WebhookSigning,
    private readonly addresses: OutgoingAddresses,
    private readonly clock: Clock,
  ) {
    this.agent = new Agent({ connect: { lookup: addresses.lookup, timeout: 5_000 } });
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    await Promise.all([...this.inWork.values()].map(({ done }) => done));
    await this.agent.destroy();
  }

  /** Something waits. */
  readonly signal = (): void => {
    this.signalled = true;
    this.wake();
  };

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.signalled = false;
      try {
        for (const claimed of await this.claim()) this.begin(claimed);
      } catch (error) {
        this.logger.error({ msg: 'deliveries not taken', err: error });
      }
      await this.rest();
    }
  }

  private claim(): Promise<Claimed[]> {
    const now = this.clock.now();
    const perWebhook = new Map<string, number>();
    for (const { webhookId } of this.inWork.values())
      perWebhook.set(webhookId, (perWebhook.get(webhookId) ?? 0) + 1);
    const busy = [...perWebhook].filter(([, count]) => count >= TO_ONE).map(([id]) => id);
    const room = AT_ONCE - this.inWork.size;
    if (room <= 0) return Promise.resolve([]);
    return this.database.transaction((tx) =>
      this.webhooks.claim(tx, { now, until: new Date(now.getTime() + LEASE_MS), busy, each: TO_ONE, room }),
    );
  }

  private begin(claimed: Claimed): void {
    const done = this.deliver(claimed)
      .catch((error: unknown) => {
        this.logger.error({ msg: 'delivery not noted', deliveryId: claimed.id, err: error });
      })
      .finally(() => {
        this.inWork.delete(claimed.id);
        this.signal();
      });
    this.inWork.set(claimed.id, { webhookId: claimed.webhook.id, done });
  }

  private async deliver(claimed: Claimed): Promise<void> {
    const outcome = await this.attempt(claimed);
    const now = this.clock.now();
    const delivered = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
    const retryAt = delivered || outcome.status === 410 ? null : nextAttempt(claimed.attempts, now);
    await this.database.transaction((tx) =>
      this.webhooks.note(tx, claimed.id, {
        ...outcome,
        state: attemptLeadsTo(delivered, retryAt !== null),
        at: delivered ? now : retryAt,
      }),
    );
  }

  /** Whatever the subscriber answers is thrown away: only the status counts. */
  private async attempt({
    id,
    body,
    webhook,
  }: Claimed): Promise<{ status: number | null; error: string | null }> {
    try {
      this.addresses.assertLiteral(webhook.url);
      const answer = await request(webhook.url, {
        ...{ method: 'POST', body, dispatcher: this.agent },
        headers: this.signing.headersFor(webhook, { id, body }, this.clock.now()),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.body.dump({ limit: 16_384 }).catch(() => undefined);
      const { statusCode: status } = answer;
      return { status, error: status >= 200 && status < 300 ? null : `answered-${status}` };
    } catch (error) {
      return { status: null, error: codeOf(error) };
    }
  }

  private async rest(): Promise<void> {
    if (this.signalled || this.stopping.signal.aborted) return;
    const woken = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    const awake = new AbortController();
    const slept = sleep(CLOCK_MS, undefined, { signal: awake.signal }).catch(() => undefined);
    await Promise.race([woken, slept]);
    awake.abort();
  }
}

function codeOf(error: unknown): string {
  if (error instanceof AddressNotAllowed || (error as Error).cause instanceof AddressNotAllowed)
    return 'address-not-allowed';
  return (error as Error).name === 'TimeoutError' ? 'timeout' : 'connection-failed';
}
