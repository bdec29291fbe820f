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

/** Sends so many at once after each of the pauses; answers when each group was sent and when each batch began, with its messages. */
async function flow(
  pausesMs: readonly number[],
  atOnce: number,
): Promise<{
  sent: { at: number; ids: string[] }[];
  batches: { at: number; ids: string[] }[];
}> {
  const bus = await openRabbitBus({ url: broker.url, prefix: `${newId()}.` });
  const began: number[] = [];
  const recorded = recorder('receiver.batches', ['a.batch'], () => {
    began.push(performance.now());
    return [];
  });
  const reader = { ...recorded, batchSize: 1_000 };
  const reading = await bus.subscribe(reader);
  const sent: { at: number; ids: string[] }[] = [];
  const sending: Promise<unknown>[] = [];
  for (const pause of pausesMs) {
    await sleep(pause);
    const messages = Array.from({ length: atOnce }, () => aMessage('a.batch'));
    sent.push({ at: performance.now(), ids: messages.map(({ id }) => id) });
    sending.push(bus.publish(messages));
  }
  await Promise.all(sending);
  await eventually(() => {
    expect(reader.got()).toHaveLength(pausesMs.length * atOnce);
  });
  await reading.stop();
  await bus.close();
  return {
    sent,
    batches: began.map((at, n) => ({ at, ids: (reader.batches[n] ?? []).map(({ id }) => id) })),
  };
}

/** The value below which so large a part of them lies. */
const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

it('lets batches grow while many messages a second keep coming', async () => {
  const { batches } = await flow(Array<number>(150).fill(1), 20);
  const pauses = batches.slice(1).map(({ at }, before) => at - (batches[before]?.at ?? 0));
  // the first tell how many come
  const later = pauses.slice(pauses.findIndex((pause) => pause > 9));
  expect(quantile(later, 0.5)).toBeGreaterThan(9);
});

it('keeps nobody waiting below that, nor the crowd after a standstill', async () => {
  const { sent, batches } = await flow(Array.from({ length: 15 }, () => [100, 3]).flat(), 4);
  const waits = sent.map(({ at, ids }) => {
    const last = batches.findLast((batch) => batch.ids.some((id) => ids.includes(id)));
    return (last?.at ?? Number.NaN) - at;
  });
  // the first of two after a standstill finds nobody to wait for: it takes what the way takes on this machine
  const [first, second] = [0, 1].map((turn) => waits.filter((_, n) => n % 2 === turn));
  expect(quantile(second ?? [], 0.25) - quantile(first ?? [], 0.25)).toBeLessThan(10); // of the 20 ms of a wait
});
