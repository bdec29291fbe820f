import { loadConfig, ServiceConfig, type Environment } from '#libs/config';
import { doDuties, startService, type RunningService, type ServiceDefinition } from '#libs/http';
import { type Clock, SystemClock } from '#libs/kernel';
import { createBus } from '#libs/messaging';
import { employment } from '../../employment/src/employment.module.js';
import { gateway } from '../../gateway/src/gateway.module.js';
import { identity } from '../../identity/src/identity.module.js';
import { microcredit } from '../../microcredit/src/microcredit.module.js';
import { registry } from '../../registry/src/registry.module.js';
import { reporting } from '../../reporting/src/reporting.module.js';
import { training } from '../../training/src/training.module.js';
import { gatewayEnvironment, publicUrlOf, serviceEnvironment, type Addresses } from './environment.js';

export interface House {
  /** Where people and programs find it. */
  readonly url: string;
  /** Closes the door, then the services, then the bus: nothing is taken that cannot be finished. */
  close(): Promise<void>;
}

/**
 * Every service in this process: one bus, inner ports nobody chose, one issuer. `env` as `serviceEnvironment` says.
 * `clock` is what the services' days go by; sign-in goes by real time. When one service does not start, those that did are closed and its error is thrown.
 */
export async function openHouse(env: Environment, clock: Clock = new SystemClock()): Promise<House> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closers.splice(0).reverse()) await each();
  };
  const inner: Addresses = {};
  const running: RunningService[] = [];
  try {
    const bus = await createBus(loadConfig(ServiceConfig, serviceEnvironment(env, inner, 0)));
    closers.push(() => bus.close());
    const open = async (
      definition: ServiceDefinition,
      environment: Environment,
      ownClock: Clock = new SystemClock(),
    ): Promise<RunningService> => {
      const service = await startService(definition, environment, { bus, clock: ownClock });
      closers.push(() => service.close());
      running.push(service);
      return service;
    };
    const openInner = async (definition: ServiceDefinition, ownClock?: Clock): Promise<void> => {
      const service = await open(definition, serviceEnvironment(env, inner, 0), ownClock);
      inner[definition.name as keyof Addresses] = service.url;
    };
    await openInner(identity);
    for (const definition of [registry, employment, training, microcredit, reporting])
      await openInner(definition, clock);
    await open(gateway, gatewayEnvironment(env, inner));
    const duties = doDuties('house', running, serviceEnvironment(env, inner, 0));
    closers.push(() => duties.close());
    return { url: publicUrlOf(env), close };
  } catch (error) {
    await close();
    throw error;
  }
}
