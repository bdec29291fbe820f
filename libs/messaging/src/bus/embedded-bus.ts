import type { Bus } from './bus.js';

export interface EmbeddedBusOptions {
  readonly url: string;
}

export function openEmbeddedBus(_options: EmbeddedBusOptions): Promise<Bus> {
  return Promise.reject(new Error('not yet'));
}
