import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { connect } from 'amqplib';
import { newId } from '#libs/kernel';
import type { Database } from '#libs/persistence';
import {
  eventually,
  type PrivateRabbit,
  startRabbit,
  startTcpProxy,
  type TcpProxy,
  testDatabase,
  type TestDatabase,
} from '#libs/testing';
import type { Bus, Delivery } from '../src/bus/bus.js';
import { openRabbitBus } from '../src/bus/rabbit-bus.js';
import { RabbitLine } from '../src/bus/rabbit-line.js';
import { RabbitNames } from '../src/bus/rabbit-names.js';
import { RabbitQueue } from '../src/bus/rabbit-queue.js';
import { RabbitSender } from '../src/bus/rabbit-sender.js';
import { aMessage, recorder } from './bus-contract.js';
import { count, HANDLER, kept, receiver, sender, startReceiver, startSender } from './spine.js';

jest.setTimeout(60_000);
Logger.overrideLogger(false);

/** `rabbitmqctl` of a private broker. */
async function control({ dir, port }: PrivateRabbit, ...args: string[]): Promise<void> {
  const { findRabbit } = await import('../../testing/src/rabbit.mjs');
  await promisify(execFile)(join(dirname(findRabbit() ?? ''), 'rabbitmqctl'), args, {
    env: {
      ...{
        PATH: process.env['PATH'],
        LANG: 'C.UTF-8',
        HOME: dir,
        RABBITMQ_CONF_ENV_FILE: join(dir, 'rabbitmq-env.conf'),
      },
      ...{ RABBITMQ_NODENAME: `ct${String(port)}@localhost`, ERL_EPMD_PORT: String(port + 2) },
    },
  });
}

// RabbitMQ 3.10 writes a new queue's identity down half a second late: killed before, it forgets what it has confirmed in
// it. So the queue of the killed broker is declared at the start of this file.
const OLD = 'old.';

describe('over RabbitMQ', () => {
  let broker: PrivateRabbit;
  let proxy: TcpProxy;
  let db: TestDatabase;
  let sending: Database;
  let receiving: Database;
  let prefix: string;
  const closing: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    broker = await startRabbit();
    prefix = OLD;
    const bus = await open(broker.port);
    await (await bus.subscribe(recorder(`receiver.${HANDLER}`, ['sender.thing-done.v1']))).stop();
    await closing.pop()?.();
  }, 120_000);
  afterAll(() => broker.stop());
  beforeEach(async () => {
    prefix = `${newId()}.`;
    proxy = await startTcpProxy(broker.port);
    db = await testDatabase(sender, receiver);
    [sending, receiving] = await Promise.all([db.open(sender), db.open(receiver)]);
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    await db.close();
    await proxy.close();
  });

  const open = async (port: number): Promise<Bus> => {
    const bus = await openRabbitBus({ url: `amqp://ct:ct@127.0.0.1:${String(port)}?heartbeat=2`, prefix });
    closing.push(() => bus.close());
    return bus;
  };
  const house = async (bus: Bus): Promise<Awaited<ReturnType<typeof startSender>>> => {
    const [speaking, listening] = [await startSender(sending, bus), await startReceiver(receiving, bus)];
    closing.push(
      () => speaking.close(),
      () => listening.close(),
    );
    return speaking;
  };
  const allKept = async (told: { thingId: string }[]): Promise<void> => {
    await eventually(
      async () => {
        expect(await kept(receiving)).toEqual(told.map(({ thingId }) => thingId).sort());
        expect(await count(sending, 'outbox')).toBe(0);
      },
      { timeoutMs: 30_000 },
    );
  };

  it('a line that is cut without a word is noticed, and the work goes on over a new one', async () => {
    const bus = await open(proxy.port);
    const { tell } = await house(bus);
    const told = await tell(100);
    proxy.blackhole();
    told.push(...(await tell(100)));
    await eventually(
      () => {
        expect(bus.available).toBe(false); // two missed heartbeats
      },
      { timeoutMs: 20_000 },
    );
    proxy.heal();
    told.push(...(await tell(100)));
    await allKept(told);
  });

  it('connections may be reset in the middle of everything', async () => {
    const { tell } = await house(await open(proxy.port));
    const told = [];
    for (let round = 0; round < 5; round += 1) {
      told.push(...(await tell(150)));
      proxy.reset();
    }
    await allKept(told);
  });

  it('a service starts before its broker', async () => {
    // it has run before: of a queue that never was, what is sent before the reader is back is parked, and a person decides
    prefix = OLD;
    proxy.blackhole();
    const bus = await open(proxy.port);
    expect(bus.available).toBe(false);
    const { tell } = await house(bus);
    const told = await tell(10);
    proxy.heal();
    await allKept(told);
  });

  it('a line that is cut while it is being set up is set up again', async () => {
    let attempts = 0;
    const line = new RabbitLine(
      `amqp://ct:ct@127.0.0.1:${String(proxy.port)}?heartbeat=1`,
      'test',
      async (model) => {
        attempts += 1;
        if (attempts === 1) proxy.blackhole();
        await model.createChannel();
      },
      () => {
        proxy.heal();
      },
    );
    closing.push(() => line.close());
    await line.open();
    await eventually(() => {
      expect([attempts, line.model !== undefined]).toEqual([2, true]);
    });
  });

  it('a late attempt on a connection that fell does not take the queue from the new one', async () => {
    const [old, standing] = [await connect(broker.url), await connect(broker.url)];
    const reader = recorder(`late.${HANDLER}`, ['a.thing-late']);
    const names = new RabbitNames(prefix);
    const quiet = (): void => undefined;
    const sending_ = new RabbitSender(broker.url, names, quiet);
    const queue = new RabbitQueue(names, sending_, reader, quiet, (model) => model === standing);
    await queue.open(standing);
    await old.close();
    await queue.open(old).catch(() => undefined);
    const bus = await open(broker.port);
    const sent = aMessage('a.thing-late');
    await bus.publish([sent]);
    await eventually(() => {
      expect(reader.got().map(({ id }) => id)).toEqual([sent.id]);
    });
    await queue.stop();
    await standing.close();
  });

  it('a broker short of memory makes the relay wait, and takes everything afterwards', async () => {
    const bus = await open(broker.port);
    const { tell } = await house(bus);
    const told = await tell(10);
    await allKept(told);
    await control(broker, 'eval', 'rabbit_alarm:set_alarm({{resource_limit, memory, node()}, []}).');
    told.push(...(await tell(10)));
    await eventually(() => {
      expect(bus.available).toBe(false);
    });
    told.push(...(await tell(10)));
    expect(await kept(receiving)).toHaveLength(10);
    await control(broker, 'eval', 'rabbit_alarm:clear_alarm({resource_limit, memory, node()}).');
    await allKept(told);
  });

  it('what a full queue refuses stays in the outbox, and other queues are served', async () => {
    const bus = await open(broker.port);
    const full = recorder('full.take-when-done', ['sender.thing-done.v1']);
    await (await bus.subscribe(full)).stop(); // bound, and nobody reads
    await control(
      broker,
      'set_policy',
      `full-${prefix}`,
      'full.take-when-done$',
      '{"max-length":100}',
      '--apply-to',
      'queues',
    );
    const { tell, counts } = await house(bus);
    const told = [...(await tell(150)), ...(await tell(150))];
    await eventually(async () => {
      expect(await kept(receiving)).toHaveLength(300);
      expect(counts.of('refused')).toBeGreaterThan(0);
    });
    expect(await count(sending, 'outbox')).toBeGreaterThan(0);
    const reading = await bus.subscribe(full);
    await allKept(told);
    await eventually(() => {
      expect(new Set(full.got().map(({ id }) => id)).size).toBe(300);
    });
    await reading.stop();
    await control(broker, 'clear_policy', `full-${prefix}`);
  });

  it('what the broker gave up on comes to the dead letters of its handler', async () => {
    const bus = await open(broker.port);
    const abandoned: Delivery[] = [];
    const subscription = {
      ...recorder(`receiver.${HANDLER}`, ['a.thing-done']),
      onAbandoned: (deliveries: readonly Delivery[]) => Promise.resolve(void abandoned.push(...deliveries)),
    };
    await (await bus.subscribe(subscription)).stop();
    const sent = aMessage('a.thing-done');
    await bus.publish([sent]);
    // a foreign reader that never succeeds, as a process that ends each time would look to the broker
    const model = await connect(broker.url);
    const channel = await model.createChannel();
    let returned = 0;
    await channel.consume(`${prefix}receiver.${HANDLER}`, (message) => {
      if (message) channel.nack(message, false, true);
      returned += 1;
    });
    await eventually(() => {
      expect(returned).toBeGreaterThan(20);
    });
    await model.close();
    const reading = await bus.subscribe(subscription);
    await eventually(() => {
      expect(abandoned).toMatchObject([{ id: sent.id, type: sent.type, envelope: sent.envelope }]);
    });
    await reading.stop();
  });

  // last: the broker has known the queue for long then
  it('nothing is lost or doubled when the broker is killed and started again, and telling goes on meanwhile', async () => {
    prefix = OLD;
    const bus = await open(broker.port);
    const { tell } = await house(bus);
    const told = await tell(200);
    await allKept(told);
    told.push(...(await tell(200)));
    await broker.stop({ hard: true });
    told.push(...(await tell(100)), ...(await tell(100)));
    await eventually(() => {
      expect(bus.available).toBe(false);
    });
    broker = await startRabbit({ dir: broker.dir, port: broker.port });
    told.push(...(await tell(50)));
    await allKept(told);
  });
});
