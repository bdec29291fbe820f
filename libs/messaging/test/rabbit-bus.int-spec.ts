import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { eventually, testBroker } from '#libs/testing';
import { openRabbitBus } from '../src/bus/rabbit-bus.js';
import { aMessage, type BusServer, itIsABus, recorder } from './bus-contract.js';
import { itDelivers } from './delivery-contract.js';

jest.setTimeout(30_000);
Logger.overrideLogger(false);

let broker: Awaited<ReturnType<typeof testBroker>>;
beforeAll(async () => {
  broker = await testBroker();
}, 120_000);
afterAll(() => broker.stop(), 30_000);

const start = (): Promise<BusServer> => {
  const prefix = `${newId()}.`;
  return Promise.resolve({
    connect: () => openRabbitBus({ url: broker.url, prefix }),
    close: () => Promise.resolve(),
  });
};

itIsABus('RabbitBus', start);
itDelivers('RabbitBus', start);

it('lets batches grow while messages keep coming', async () => {
  const bus = await openRabbitBus({ url: broker.url, prefix: `${newId()}.` });
  const began: number[] = [];
  const reader = recorder('receiver.batches', ['a.batch'], () => {
    began.push(performance.now());
    return [];
  });
  const reading = await bus.subscribe(reader);
  const sent: Promise<unknown>[] = [];
  for (let burst = 0; burst < 60; burst++) {
    sent.push(bus.publish(Array.from({ length: 4 }, () => aMessage('a.batch'))));
    await sleep(1);
  }
  await Promise.all(sent);
  await eventually(() => {
    expect(reader.got()).toHaveLength(240);
  });
  await reading.stop();
  await bus.close();
  // a moment after a batch that shows haste, unless the next is full already
  const pauses = began.slice(1).map((at, before) => at - (began[before] ?? 0));
  const size = (at: number): number => reader.batches[at]?.length ?? 0;
  const hurried = pauses.filter((_, before) => size(before) >= 3 && size(before + 1) < reader.batchSize);
  expect(hurried.length).toBeGreaterThan(0);
  expect(Math.min(...hurried)).toBeGreaterThan(9);
});
