import type { Requests } from '#libs/http';
import type { BusMessage, Consumption } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { ForwardingBus, type PublishOutcome, type Subscription } from './forwarding-bus.js';

/**
 * Between which two steps a process dies: those that nothing can make one step.
 * - `request-uncommitted`: its rows are written, its transaction is open (R1)
 * - `request-unanswered`: committed, and the office has heard nothing (R1)
 * - `confirmed-uncommitted`: the bus has the relay's batch, the outbox has it too (R2)
 * - `committed-unacknowledged`: the effects stand, the queue does not know (R3)
 */
export type DeathPoint =
  'request-uncommitted' | 'request-unanswered' | 'confirmed-uncommitted' | 'committed-unacknowledged';

/** What the process was at when it died: the keys of its requests, or the messages of its batch. */
export interface Death {
  readonly point: DeathPoint;
  readonly ids: readonly string[];
  /** Where the batch came from. */
  readonly queue?: string;
}

/** What a drilled process tells the drill. */
export type FromProcess = { readonly death: Death } | { readonly redelivered: readonly string[] };

let wanted: DeathPoint | undefined;

/** Dies at the first of these points that the drill names. */
export function dieAsTold(): void {
  process.on('message', (point: DeathPoint) => {
    wanted = point;
  });
}

const send = (message: FromProcess): Promise<unknown> =>
  new Promise((resolve) => process.send?.(message, resolve));

async function reach(death: Death): Promise<void> {
  if (wanted !== death.point || death.ids.length === 0) return;
  await send({ death });
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
}

/** The bus of a process that can be made to die at the bus's two points. */
export class DyingBus extends ForwardingBus {
  override async publish(messages: readonly BusMessage[]): Promise<PublishOutcome> {
    const outcome = await super.publish(messages);
    await reach({ point: 'confirmed-uncommitted', ids: messages.map(({ id }) => id) });
    return outcome;
  }

  override subscribe(subscription: Subscription): Promise<Consumption> {
    const { queue } = subscription;
    return super.subscribe({
      ...subscription,
      onBatch: async (deliveries) => {
        const again = deliveries.filter(({ handedOutBefore }) => handedOutBefore > 0);
        if (again.length > 0) await send({ redelivered: again.map(({ id }) => `${queue} ${id}`) });
        const retries = await subscription.onBatch(deliveries);
        await reach({ point: 'committed-unacknowledged', queue, ids: deliveries.map(({ id }) => id) });
        return retries;
      },
      onAbandoned: (deliveries) => subscription.onAbandoned(deliveries),
    });
  }
}

/** The same for the two points of a request, and of several in one transaction. */
export function letRequestsDie(requests: Requests): void {
  const runAll = requests.runAll.bind(requests);
  requests.runAll = async (work) => {
    let ids: string[] = [];
    const replies = await runAll(async (tx) => {
      const answers = await work(tx);
      ids = answers.map(([{ key }]) => key);
      if (await firstTime(tx, ids)) await reach({ point: 'request-uncommitted', ids });
      return answers;
    });
    await reach({ point: 'request-unanswered', ids });
    return replies;
  };
}

/** False for the repeat of a request that has its answer: its transaction fails anyhow, and no key of it is new. */
async function firstTime(tx: Tx, keys: readonly string[]): Promise<boolean> {
  if (wanted !== 'request-uncommitted') return false;
  const known = await tx.query<object[]>('select from idempotency_key where key = any($1::uuid[])', [keys]);
  return known.length === 0;
}
