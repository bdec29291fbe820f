import 'reflect-metadata';

export type EventClass<T extends object = object> = new () => T;

export interface EventContractOptions<T extends object = object> {
  /** `<service>.<noun>-<past verb>.v<N>`; also the routing key. */
  readonly name: string;
  /** The one service that may publish it. */
  readonly publisher: string;
  /** One sentence: what became true. */
  readonly summary: string;
  /** A valid instance, of invented facts. It is part of the published reference and of the corpus. */
  readonly example: T;
  /** Every queue that hears it, `<service>.<handler>`. A journey shows a silent one as pending. */
  readonly consumers: readonly string[];
  /** True when nobody has to listen; unroutable copies are then counted and not parked. */
  readonly mayBeUnheard?: boolean;
}

const KEY = Symbol('event-contract');

/**
 * Declares a class to be the data of an event. The class is the schema: class-validator decorators describe every field.
 * An added optional field keeps the version; anything else is a new class with `v<N+1>`.
 */
export function EventContract<T extends object>(options: EventContractOptions<T>) {
  const [publisher, rest] = options.name.split('.');
  if (
    publisher !== options.publisher ||
    !/^[a-z]+(-[a-z]+)+$/.test(rest ?? '') ||
    !/\.v\d+$/.test(options.name)
  ) {
    throw new Error(`not an event name of ${options.publisher}: ${options.name}`);
  }
  return (target: EventClass<T>): void => {
    Reflect.defineMetadata(KEY, options, target);
  };
}

/** The contract of an event class; throws when the class is none. */
export function contractOf<T extends object>(event: EventClass<T>): EventContractOptions<T> {
  const contract = Reflect.getOwnMetadata(KEY, event) as EventContractOptions<T> | undefined;
  if (!contract) throw new Error(`${event.name} is not an event`);
  return contract;
}
