import { testDatabase } from '#libs/testing';
import { openEmbeddedBus } from '../src/bus/embedded-bus.js';
import { type BusServer, itIsABus } from './bus-contract.js';
import { itDelivers } from './delivery-contract.js';

const start = async (): Promise<BusServer> => {
  const database = await testDatabase();
  return { connect: () => openEmbeddedBus({ url: database.url }), close: () => database.close() };
};

itIsABus('EmbeddedBus', start);
itDelivers('EmbeddedBus', start);
