import {
  type DynamicModule,
  Inject,
  Injectable,
  Logger,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import type { Database } from '#libs/persistence';
import { Bus } from './bus/bus.js';
import { Counts } from './counts.js';
import { DeadLetters } from './dead-letters.js';
import { causeOf } from './failure.js';
import { Outbox } from './outbox.js';
import { ParkedMessages } from './parked-messages.js';
import { Relay } from './relay.js';

export interface MessagingOptions {
  /** Name of the service: its events' publisher and its queues' prefix. */
  readonly service: string;
  readonly database: Database;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly counts: Counts;
}

/** Gives a service Outbox, Relay, DeadLetters, ParkedMessages, Bus and Counts. Whoever starts the service starts the relay. */
@Module({})
export class MessagingModule {
  static forService({ service, database, bus, clock, counts }: MessagingOptions): DynamicModule {
    const logger = new Logger('Relay');
    const relay = new Relay(database, bus, counts, (error) => {
      const { code, text } = causeOf(error);
      logger.warn({ msg: 'relay pauses', code, cause: text });
    });
    const providers = [
      { provide: Bus, useValue: bus },
      { provide: Counts, useValue: counts },
      { provide: Relay, useValue: relay },
      { provide: Outbox, useValue: new Outbox(service, clock, relay.signal) },
      { provide: DeadLetters, useValue: new DeadLetters(service, database, bus, counts) },
      { provide: ParkedMessages, useValue: new ParkedMessages(database, relay.signal) },
    ];
    return {
      module: MessagingModule,
      global: true,
      providers: [...providers, RelayShutdown],
      exports: providers,
    };
  }
}

/** Consumers are closed by then (Nest closes microservices first), so nothing new comes into the outbox. */
@Injectable()
class RelayShutdown implements OnApplicationShutdown {
  constructor(@Inject(Relay) private readonly relay: Relay) {}

  onApplicationShutdown(): Promise<void> {
    return this.relay.stop();
  }
}
