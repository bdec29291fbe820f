import { testDatabase } from '#libs/testing';
import { openEmbeddedBus } from '../src/bus/embedded-bus.js';
import { itIsABus } from './bus-contract.js';

itIsABus('EmbeddedBus', async () => {
  const { url, close } = await testDatabase();
  return { connect: () => openEmbeddedBus({ url }), close };
});
