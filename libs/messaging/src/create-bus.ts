import type { Bus } from './bus/bus.js';
import { openEmbeddedBus } from './bus/embedded-bus.js';

/** The fields of ServiceConfig that choose the bus. */
export interface BusConfig {
  readonly BUS: 'embedded' | 'rabbitmq';
  readonly DATABASE_URL: string;
  readonly AMQP_URL?: string;
  readonly BUS_DATABASE_URL?: string;
  readonly BUS_PREFIX?: string;
}

/** Opens the bus that the configuration names. Whoever opens it closes it, after the services that use it. */
export async function createBus(config: BusConfig): Promise<Bus> {
  if (config.BUS === 'embedded')
    return openEmbeddedBus({ url: config.BUS_DATABASE_URL ?? config.DATABASE_URL });
  if (!config.AMQP_URL) throw new Error('BUS=rabbitmq needs AMQP_URL');
  // a house on the embedded bus starts without the client of the broker
  const { openRabbitBus } = await import('./bus/rabbit-bus.js');
  return openRabbitBus({ url: config.AMQP_URL, prefix: config.BUS_PREFIX });
}
