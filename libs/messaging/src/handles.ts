import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { contractOf, type EventClass } from '#libs/contracts';
import type { BusContext, Received } from './received.js';

type Handle<T extends object> = (batch: Received<T>[], ctx: BusContext) => Promise<void>;

/** Read by BusStrategy from the handler's extras. */
export interface HandlesExtras {
  readonly event: EventClass;
}

/**
 * Makes a controller method the handler of an event. `name` is its queue (after `<service>.`), its inbox key, its span and
 * its log field, and never changes: a renamed handler is a new one that has seen nothing.
 */
export function Handles<T extends object>(event: EventClass<T>, name: string) {
  contractOf(event);
  if (!/^[a-z]+(-[a-z]+)+$/.test(name)) throw new Error(`not a handler name: ${name}`);
  return (target: object, key: string, descriptor: TypedPropertyDescriptor<Handle<T>>): void => {
    const handle = descriptor.value;
    if (!handle) throw new Error(`${name} is not a method`);
    descriptor.value = async function (this: unknown, batch, ctx) {
      try {
        await handle.call(this, batch, ctx);
      } catch (error) {
        ctx.fail(error);
      }
    };
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    const extras: HandlesExtras = { event };
    EventPattern<string>(name, extras)(target, key, descriptor);
  };
}
