import type { Bus } from './bus.js';

export interface RabbitBusOptions {
  readonly url: string;
  readonly prefix?: string | undefined;
}

export function openRabbitBus(_options: RabbitBusOptions): Promise<Bus> {
  return Promise.reject(new Error('not yet'));
}
