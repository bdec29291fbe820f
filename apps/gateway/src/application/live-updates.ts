import { Bus, type Consumption } from '#libs/messaging';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { LIVE_TYPES, liveEventOf, type Envelope, type LiveEvent } from '../domain/live-event.js';

type Listener = (event: LiveEvent) => void;

/** One ear on the bus for all open pages of this copy of the gateway. Nothing is kept for a page that is away. */
@Injectable()
export class LiveUpdates implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('live');
  private readonly listeners = new Set<Listener>();
  private tap: Consumption | undefined;

  constructor(private readonly bus: Bus) {}

  async onApplicationBootstrap(): Promise<void> {
    this.tap = await this.bus.tap(LIVE_TYPES, ({ envelope }) => {
      this.tell(envelope);
    });
  }

  /** Returns how to stop listening. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get audience(): number {
    return this.listeners.size;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.tap?.stop();
  }

  private tell(envelope: string): void {
    if (this.listeners.size === 0) return;
    try {
      const event = liveEventOf(JSON.parse(envelope) as Envelope);
      if (event) this.listeners.forEach((listener) => listener(event));
    } catch (error) {
      this.logger.warn({ msg: 'event not told', err: error });
    }
  }
}
