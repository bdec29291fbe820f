import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib';
import type { Consumption, Delivery, Retry, Subscription } from './bus.js';
import { Flow } from '../flow.js';
import { within, type Report } from './rabbit-line.js';
import { durableQueue, FAILURES, type RabbitNames } from './rabbit-names.js';
import type { RabbitSender } from './rabbit-sender.js';

/** After so many handings-out the broker gives up; our consumers find a killer long before (see Consumer.parts). */
const DELIVERY_LIMIT = 20;
const PAUSE_MS = 1_000;
const FINISH_MS = 10_000;

/** One process's reading of one queue and of what the broker gave up on in it. */
export class RabbitQueue implements Consumption {
  #channels: Channel[] = [];
  /** The channel of `#waiting`; a batch of another one can no longer be acknowledged. */
  #current: Channel | undefined;
  #waiting: ConsumeMessage[] = [];
  #opening: Promise<void> = Promise.resolve();
  #openOn: ChannelModel | undefined;
  #working: Promise<void> | undefined;
  readonly #flow = new Flow();
  #stopped = false;

  constructor(
    private readonly names: RabbitNames,
    private readonly sender: RabbitSender,
    private readonly subscription: Subscription,
    private readonly report: Report,
    /** True for the connection that stands now. */
    private readonly isCurrent: (model: ChannelModel) => boolean,
  ) {}

  /** Declares the queue and starts reading on this connection; one attempt at a time, since recovery and subscribing may meet. */
  open(model: ChannelModel): Promise<void> {
    const turn = this.#opening.then(async () => {
      // an attempt on a connection that fell comes late: it must not take the queue from the new one
      if (this.#stopped || !this.isCurrent(model) || (this.#openOn === model && this.#current)) return;
      await this.closeChannels(); // of an attempt that failed half-way
      await this.openOn(model);
      this.#openOn = model;
    });
    this.#opening = turn.catch(() => undefined);
    return turn;
  }

  private async openOn(model: ChannelModel): Promise<void> {
    const { queue, types, batchSize } = this.subscription;
    const channel = await this.channel(model, 4 * batchSize);
    const [name, dead] = [this.names.queue(queue), this.names.dead(queue)];
    await channel.assertQueue(dead, { durable: true, arguments: durableQueue(undefined) });
    await channel.assertQueue(name, {
      durable: true,
      arguments: durableQueue(dead, { 'x-delivery-limit': DELIVERY_LIMIT }),
    });
    await channel.assertExchange(this.names.events, 'topic', { durable: true });
    for (const type of types) await channel.bindQueue(name, this.names.events, type);
    this.#current = channel;
    this.#waiting = [];
    await channel.consume(name, (message) => {
      if (message) this.arrived(channel, message);
      else void this.reopen(model); // somebody deleted the queue
    });
    await this.readDead(await this.channel(model, 50), dead);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#waiting = [];
    if (this.#working) await within(FINISH_MS, this.#working);
    await within(FINISH_MS, this.closeChannels()); // what was handed out and not acknowledged goes back
  }

  private async channel(model: ChannelModel, prefetch: number): Promise<Channel> {
    const channel = await model.createChannel();
    this.#channels.push(channel);
    channel.on('error', (error) => {
      this.report(`channel of ${this.subscription.queue}`, error);
    });
    channel.on('close', () => {
      if (this.#channels.includes(channel)) void this.reopen(model);
    });
    await channel.prefetch(prefetch);
    return channel;
  }

  /** The channel alone fell. When the connection fell with it, recovery opens the queue on the next one. */
  private async reopen(model: ChannelModel): Promise<void> {
    this.#channels = [];
    this.#current = undefined;
    await sleep(PAUSE_MS);
    if (this.#stopped || !this.isCurrent(model) || this.#channels.length > 0) return;
    await this.open(model).catch((error: unknown) => {
      this.report(`cannot read ${this.subscription.queue}`, error);
    });
  }

  private async closeChannels(): Promise<void> {
    const channels = this.#channels.splice(0);
    this.#current = undefined;
    await Promise.all(channels.map((channel) => channel.close().catch(() => undefined)));
  }

  private arrived(channel: Channel, message: ConsumeMessage): void {
    if (channel !== this.#current || this.#stopped) return;
    this.#waiting.push(message);
    this.#working ??= this.work().finally(() => (this.#working = undefined));
  }

  private async work(): Promise<void> {
    // after the other deliveries of the same read have been noted too
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const channel = this.#current;
      const batch = this.#waiting.splice(0, this.subscription.batchSize);
      if (channel) await this.handle(channel, batch);
      if (this.#flow.isBusy(batch.length) && this.#waiting.length < this.subscription.batchSize)
        await this.#flow.grow();
    }
  }

  private async handle(channel: Channel, batch: readonly ConsumeMessage[]): Promise<void> {
    const last = batch.at(-1) as ConsumeMessage;
    try {
      const retries = await this.subscription.onBatch(batch.map(toDelivery));
      await this.sendLater(channel, retries);
      if (channel === this.#current) channel.ack(last, true);
    } catch (error) {
      if (this.#stopped || channel !== this.#current) return; // handed out again when the channel is closed
      this.report(`batch of ${this.subscription.queue} goes back`, error);
      await sleep(PAUSE_MS);
      if (channel === this.#current) channel.nack(last, true, true);
    }
  }

  /** Safe before the batch is acknowledged. Without a bus to send to, the batch stays unacknowledged and waits. */
  private async sendLater(channel: Channel, retries: readonly Retry[]): Promise<void> {
    for (const { delivery, delayMs } of retries) {
      while (channel === this.#current && !this.#stopped) {
        try {
          await this.sender.sendLater(this.subscription.queue, delivery, delayMs);
          break;
        } catch {
          await sleep(PAUSE_MS);
        }
      }
    }
  }

  private async readDead(channel: Channel, dead: string): Promise<void> {
    let turn = Promise.resolve();
    await channel.consume(dead, (message) => {
      if (!message) return;
      turn = turn.then(async () => {
        try {
          await this.subscription.onAbandoned([toDelivery(message)]);
          channel.ack(message);
        } catch (error) {
          this.report(`dead letter of ${this.subscription.queue} not kept`, error);
          await sleep(PAUSE_MS);
          if (this.#channels.includes(channel)) channel.nack(message, false, true);
        }
      });
    });
  }
}

function toDelivery({ content, fields, properties }: ConsumeMessage): Delivery {
  const headers = properties.headers ?? {};
  const [failures, delivered] = [headers[FAILURES] as unknown, headers['x-delivery-count'] as unknown];
  return {
    id: String(properties.messageId),
    type: String(properties.type),
    envelope: content.toString('utf8'),
    failures: typeof failures === 'number' ? failures : 0,
    handedOutBefore: typeof delivered === 'number' ? delivered : fields.redelivered ? 1 : 0,
  };
}
