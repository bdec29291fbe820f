import { connect, type ChannelModel, type RecoveringChannelModel } from 'amqplib';
import { setTimeout as sleep } from 'node:timers/promises';

/** A partition is noticed within two of these. */
const HEARTBEAT_S = 5;
const RECOVERY = { initialDelay: 200, maxDelay: 2_000 };
const PATIENCE_MS = 5_000;

export type Report = (text: string, error?: unknown) => void;

/**
 * One connection to the broker that comes back by itself (amqplib's recovery). There are two in a process, since a
 * broker that is short of memory or disk stops reading from every connection that publishes, and acknowledgements
 * must still get through.
 */
export class RabbitLine {
  /** The connection that stands now. */
  model: ChannelModel | undefined;
  /** True while the broker asks publishers to wait. */
  blocked = false;
  #recovering: RecoveringChannelModel | undefined;

  constructor(
    private readonly url: string,
    private readonly name: string,
    /** Opens the channels again, after each connect. When it fails the connection is tried anew. */
    private readonly setUp: (model: ChannelModel) => Promise<void>,
    private readonly report: Report,
  ) {}

  /** Resolves when connected, and after five seconds in any case: a service starts without its broker, and works once it is there. */
  async open(): Promise<void> {
    const address = new URL(this.url);
    if (!address.searchParams.has('heartbeat')) address.searchParams.set('heartbeat', String(HEARTBEAT_S));
    const recovering = await connect(address.href, {
      noDelay: true,
      timeout: PATIENCE_MS,
      clientProperties: { connection_name: `chungtay-${this.name}` },
      recovery: { ...RECOVERY, waitForConnect: false, setup: (model: ChannelModel) => this.connected(model) },
    });
    this.#recovering = recovering;
    recovering.on('disconnect', (error) => {
      this.model = undefined;
      this.blocked = false;
      this.report('disconnected', error);
    });
    recovering.on('connect-failed', (error) => {
      this.model = undefined;
      this.report('connect failed', error);
    });
    recovering.on('blocked', (reason) => {
      this.blocked = true;
      this.report(`blocked: ${reason}`);
    });
    recovering.on('unblocked', () => {
      this.blocked = false;
    });
    recovering.on('error', () => undefined); // 'disconnect' tells it too
    await within(PATIENCE_MS, recovering.waitForConnect());
  }

  async close(): Promise<void> {
    const closing = this.#recovering?.close() ?? Promise.resolve();
    await within(2_000, closing); // a broker behind a cut line never answers
  }

  private async connected(model: ChannelModel): Promise<void> {
    // recovery listens only once the setup is done; a heartbeat missed during it would end the process
    model.on('error', () => undefined);
    this.model = model;
    await this.setUp(model);
  }
}

/** Waits for `work`, but not longer than `ms`. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const timer = new AbortController();
  await Promise.race([
    work.catch(() => undefined),
    sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined),
  ]);
  timer.abort();
}
