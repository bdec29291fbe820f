import { Bus, type BusStrategy, type Counts } from '#libs/messaging';
import { Database } from '#libs/persistence';
import { Metrics } from '#libs/telemetry';
import type { INestApplication } from '@nestjs/common';

/** What operators and autoscaling look at: how much waits, how much died, what messaging has done. */
export function measureMessaging(app: INestApplication, strategy: BusStrategy, counts: Counts): void {
  const [metrics, bus, database] = [app.get(Metrics), app.get(Bus), app.get(Database)];
  metrics.figures('messaging_messages', 'What messaging did since the process started', 'what', () =>
    Promise.resolve(counts.all()),
  );
  metrics.figures(
    'messaging_queue_depth',
    'Messages waiting in the queues of this service',
    'queue',
    async () => {
      const depths = await Promise.all(
        strategy.queues.map(async (queue) => [queue, await bus.depth(queue)] as const),
      );
      return Object.fromEntries(depths);
    },
  );
  metrics.figures('messaging_rows', 'Rows that wait for the relay or for a person', 'table', () =>
    database.read(async (tx) => {
      const [row] = await tx.query<[Record<string, number>]>(
        `select (select count(*)::int from outbox) as outbox,
                (select count(*)::int from outbox_parked) as outbox_parked,
                (select count(*)::int from dead_letter where replayed_at is null) as dead_letter`,
      );
      return row;
    }),
  );
}
