import { Logger } from '@nestjs/common';
import type { Channel, ChannelModel } from 'amqplib';
import { Bus, type BusMessage, type Consumption, type PublishOutcome, type Subscription } from './bus.js';
import { RabbitLine } from './rabbit-line.js';
import { RabbitNames } from './rabbit-names.js';
import { RabbitQueue } from './rabbit-queue.js';
import { RabbitSender } from './rabbit-sender.js';

export interface RabbitBusOptions {
  /** `amqp://` or `amqps://` address. */
  readonly url: string;
  readonly prefix?: string | undefined;
}

/** Connects to RabbitMQ 3.10 or later. A broker that is not there yet does not stop the start: it is tried until it is. */
export async function openRabbitBus({ url, prefix = '' }: RabbitBusOptions): Promise<Bus> {
  const bus = new RabbitBus(url, new RabbitNames(prefix));
  await bus.open();
  return bus;
}

class RabbitBus extends Bus {
  readonly #logger = new Logger('Bus');
  readonly #sender: RabbitSender;
  readonly #reading: RabbitLine;
  readonly #readers = new Set<RabbitQueue | RabbitTap>();

  constructor(
    url: string,
    private readonly names: RabbitNames,
  ) {
    super();
    this.#sender = new RabbitSender(url, names, this.report);
    this.#reading = new RabbitLine(url, 'reader', (model) => this.openReaders(model), this.report);
  }

  get available(): boolean {
    return this.#sender.available;
  }

  async open(): Promise<void> {
    await Promise.all([this.#sender.open(), this.#reading.open()]);
  }

  publish(messages: readonly BusMessage[]): Promise<PublishOutcome> {
    return this.#sender.publish(messages);
  }

  sendTo(queue: string, message: BusMessage): Promise<void> {
    return this.#sender.sendTo(queue, message);
  }

  subscribe(subscription: Subscription): Promise<Consumption> {
    return this.read(
      new RabbitQueue(
        this.names,
        this.#sender,
        subscription,
        this.report,
        (model) => model === this.#reading.model,
      ),
    );
  }

  tap(types: readonly string[], listener: (message: BusMessage) => void): Promise<Consumption> {
    return this.read(new RabbitTap(this.names, types, listener));
  }

  async depth(queue: string): Promise<number> {
    const channel = await this.#reading.model?.createChannel();
    if (!channel) return 0;
    channel.on('error', () => undefined);
    try {
      return (await channel.checkQueue(this.names.queue(queue))).messageCount;
    } catch {
      return 0; // the broker closes the channel when there is no such queue
    } finally {
      await channel.close().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#readers].map((reader) => reader.stop()));
    await Promise.all([this.#sender.close(), this.#reading.close()]);
  }

  private async read(reader: RabbitQueue | RabbitTap): Promise<Consumption> {
    this.#readers.add(reader);
    const { model } = this.#reading;
    if (model) {
      // when the connection falls meanwhile, recovery opens it on the next one
      await reader.open(model).catch((error: unknown) => {
        this.report('cannot read yet', error);
      });
    }
    return {
      stop: async () => {
        this.#readers.delete(reader);
        await reader.stop();
      },
    };
  }

  private async openReaders(model: ChannelModel): Promise<void> {
    for (const reader of this.#readers) await reader.open(model);
  }

  private readonly report = (text: string, error?: unknown): void => {
    this.#logger.warn({ msg: text, cause: error instanceof Error ? error.message : undefined });
  };
}

/** A queue of its own that ends with the connection: for listeners that may miss things. */
class RabbitTap implements Consumption {
  #channel: Channel | undefined;
  #stopped = false;

  constructor(
    private readonly names: RabbitNames,
    private readonly types: readonly string[],
    private readonly listener: (message: BusMessage) => void,
  ) {}

  async open(model: ChannelModel): Promise<void> {
    const channel = await model.createChannel();
    channel.on('error', () => undefined);
    this.#channel = channel;
    await channel.assertExchange(this.names.events, 'topic', { durable: true });
    const { queue } = await channel.assertQueue('', { exclusive: true, autoDelete: true });
    for (const type of this.types) await channel.bindQueue(queue, this.names.events, type);
    await channel.consume(
      queue,
      (message) => {
        if (!message || this.#stopped) return;
        this.listener({
          id: String(message.properties.messageId),
          type: String(message.properties.type),
          envelope: message.content.toString('utf8'),
        });
      },
      { noAck: true },
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#channel?.close().catch(() => undefined);
  }
}
