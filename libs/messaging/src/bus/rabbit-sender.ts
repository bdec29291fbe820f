import type { ChannelModel, ConfirmChannel, Options } from 'amqplib';
import { BusUnavailable, type BusMessage, type Delivery, type PublishOutcome } from './bus.js';
import { durableQueue, FAILURES, type RabbitNames } from './rabbit-names.js';
import { RabbitLine, type Report } from './rabbit-line.js';

const CONFIRM_MS = 10_000;

interface Outgoing {
  readonly exchange: string;
  readonly routingKey: string;
  readonly message: BusMessage;
  readonly failures?: number;
}

/** Sends persistent, mandatory messages; the confirms of a batch are waited for together. */
export class RabbitSender {
  readonly #line: RabbitLine;
  #channel: ConfirmChannel | undefined;
  readonly #returned = new Set<string>();
  readonly #retryQueues = new Set<number>();

  constructor(
    url: string,
    private readonly names: RabbitNames,
    report: Report,
  ) {
    this.#line = new RabbitLine(url, 'sender', (model) => this.setUp(model), report);
  }

  open(): Promise<void> {
    return this.#line.open();
  }

  close(): Promise<void> {
    return this.#line.close();
  }

  get available(): boolean {
    return this.#channel !== undefined && !this.#line.blocked;
  }

  publish(messages: readonly BusMessage[]): Promise<PublishOutcome> {
    const exchange = this.names.events;
    return this.send(messages.map((message) => ({ exchange, routingKey: message.type, message })));
  }

  /** Past the exchange, into one queue. */
  async sendTo(queue: string, message: BusMessage): Promise<void> {
    const { refused, unroutable } = await this.send([
      { exchange: '', routingKey: this.names.queue(queue), message },
    ]);
    if (refused.size + unroutable.size > 0) throw new BusUnavailable(`${queue} does not take messages`);
  }

  /** Into the queue of those that wait `delayMs`; from there the broker brings it back to `queue`. */
  async sendLater(queue: string, delivery: Delivery, delayMs: number): Promise<void> {
    await this.declareRetryQueue(delayMs);
    const { refused, unroutable } = await this.send([
      {
        exchange: this.names.retry(delayMs),
        routingKey: this.names.queue(queue),
        message: delivery,
        failures: delivery.failures + 1,
      },
    ]);
    if (refused.size + unroutable.size > 0)
      throw new BusUnavailable('the retry queue does not take messages');
  }

  private async setUp(model: ChannelModel): Promise<void> {
    this.#retryQueues.clear();
    const channel = await model.createConfirmChannel();
    channel.on('return', ({ properties }) => this.#returned.add(String(properties.messageId)));
    channel.on('error', () => undefined); // the confirms fail too
    channel.on('close', () => {
      if (this.#channel === channel) this.#channel = undefined;
      // the channel alone fell: take the connection down, so that recovery brings both back
      if (this.#line.model === model) void model.close().catch(() => undefined);
    });
    await channel.assertExchange(this.names.events, 'topic', { durable: true });
    this.#channel = channel;
  }

  private async declareRetryQueue(delayMs: number): Promise<void> {
    if (this.#retryQueues.has(delayMs)) return;
    const name = this.names.retry(delayMs);
    const channel = this.channelNow();
    await channel.assertExchange(name, 'fanout', { durable: true });
    await channel.assertQueue(name, {
      durable: true,
      // without a dead-letter routing key the message keeps its own, which names its queue; '' reaches every queue by name
      arguments: durableQueue(undefined, {
        'x-dead-letter-exchange': '',
        'x-dead-letter-strategy': 'at-least-once',
        'x-message-ttl': delayMs,
      }),
    });
    await channel.bindQueue(name, name, '');
    this.#retryQueues.add(delayMs);
  }

  private channelNow(): ConfirmChannel {
    if (!this.#channel) throw new BusUnavailable('no connection to the broker');
    if (this.#line.blocked) throw new BusUnavailable('the broker is short of memory or disk');
    return this.#channel;
  }

  /** Resolves when the broker has confirmed, returned or refused every message. */
  private send(outgoing: readonly Outgoing[]): Promise<PublishOutcome> {
    const channel = this.channelNow();
    const refused = new Set<string>();
    const unroutable = new Set<string>();
    return new Promise((resolve, reject) => {
      let open = outgoing.length;
      if (open === 0) resolve({ refused, unroutable });
      const timer = setTimeout(() => {
        reject(new BusUnavailable(`no confirm within ${String(CONFIRM_MS / 1000)} s`));
      }, CONFIRM_MS);
      const settled = (id: string, error: Error | null): void => {
        if (this.#returned.delete(id)) unroutable.add(id);
        if (error?.message === 'message nacked') refused.add(id);
        else if (error) {
          clearTimeout(timer);
          reject(new BusUnavailable('the connection broke before the confirm', { cause: error }));
        }
        if (--open > 0) return;
        clearTimeout(timer);
        resolve({ refused, unroutable });
      };
      try {
        for (const { exchange, routingKey, message, failures } of outgoing) {
          channel.publish(
            exchange,
            routingKey,
            Buffer.from(message.envelope),
            properties(message, failures),
            (error: Error | null) => {
              settled(message.id, error);
            },
          );
        }
      } catch (error) {
        clearTimeout(timer);
        reject(new BusUnavailable('the connection is closed', { cause: error }));
      }
    });
  }
}

const properties = ({ id, type }: BusMessage, failures: number | undefined): Options.Publish => ({
  persistent: true,
  mandatory: true,
  messageId: id,
  type,
  contentType: 'application/cloudevents+json',
  ...(failures && { headers: { [FAILURES]: failures } }),
});
