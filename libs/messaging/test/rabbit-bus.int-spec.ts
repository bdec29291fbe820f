import { afterAll, beforeAll, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { testBroker } from '#libs/testing';
import { openRabbitBus } from '../src/bus/rabbit-bus.js';
import { type BusServer, itIsABus } from './bus-contract.js';
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
