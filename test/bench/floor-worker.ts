import { once } from 'node:events';
import { connect, type ConsumeMessage } from 'amqplib';
import { now, serve } from './child.js';
import { releaseSealer } from './event.js';

// The floor: plain amqplib doing the least that loses nothing. Confirms are pipelined, acknowledgements come in batches.

const WINDOW = 1_000;
const ACK_EVERY = 100;

interface Options {
  readonly url: string;
  /** Each run has its own: queues of an earlier one would get its messages too. */
  readonly exchange: string;
  /** Queue to read; the publisher has none. */
  readonly queue?: string;
}

let url: string;
let exchange: string;
let seen = 0;
let last = 0;

async function read(queue: string): Promise<void> {
  const channel = await (await connect(url, { noDelay: true })).createChannel();
  await channel.assertExchange(exchange, 'topic', { durable: true });
  await channel.assertQueue(queue, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  await channel.bindQueue(queue, exchange, 'registry.#');
  await channel.prefetch(4 * ACK_EVERY);
  let unacked: ConsumeMessage | undefined;
  const ack = (): void => {
    if (unacked) channel.ack(unacked, true);
    unacked = undefined;
  };
  await channel.consume(queue, (message) => {
    if (!message) return;
    seen += 1;
    last = now();
    if (!unacked) setImmediate(ack);
    unacked = message;
    if (seen % ACK_EVERY === 0) ack();
  });
}

serve({
  async start(options: Options) {
    ({ url, exchange } = options);
    if (options.queue) await read(options.queue);
  },
  /** Publishes so many; the time is in the readers' hands. */
  async publish(count: number) {
    const connection = await connect(url, { noDelay: true });
    const channel = await connection.createConfirmChannel();
    await channel.assertExchange(exchange, 'topic', { durable: true });
    const seal = releaseSealer();
    const messages = Array.from({ length: count }, seal);
    const start = now();
    let open = 0;
    for (const { id, type, envelope } of messages) {
      const options = { persistent: true, mandatory: true, messageId: id, type };
      if (++open > WINDOW) await once(channel, 'ack');
      channel.publish(exchange, type, Buffer.from(envelope), options, () => (open -= 1));
    }
    await channel.waitForConfirms();
    await connection.close();
    return start;
  },
  seen: () => ({ seen, last }),
});
