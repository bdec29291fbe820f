import { type PrivateRabbit, startRabbit } from './rabbit.mjs';

export type { PrivateRabbit } from './rabbit.mjs';
export { startRabbit } from './rabbit.mjs';
export { type PrivatePostgres, startPostgres } from './postgres.mjs';

/**
 * A broker for a spec that does not harm it: the one of the run (TEST_AMQP_URL), else one of its own. Isolate with a
 * prefix; a spec that kills brokers takes `startRabbit()`.
 */
export async function testBroker(): Promise<Pick<PrivateRabbit, 'url' | 'stop'>> {
  const url = process.env['TEST_AMQP_URL'];
  return url ? { url, stop: () => Promise.resolve() } : startRabbit();
}
