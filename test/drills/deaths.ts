import { Client } from 'pg';
import { eventually } from '#libs/testing';
import type { DistributedHouse } from './distributed-house.js';
import type { Death, DeathPoint } from './dying.js';
import type { Offices } from './offices.js';

/** What is so in the books of a service, asked past the line that the drill cuts. */
async function rows<T extends object>(house: DistributedHouse, sql: string, params: unknown[]): Promise<T[]> {
  const client = new Client({ connectionString: house.postgres.url });
  await client.connect();
  try {
    return (await client.query<T>(sql, params)).rows;
  } finally {
    await client.end();
  }
}

const found = async (house: DistributedHouse, table: string, column: string, ids: readonly string[]) =>
  (await rows(house, `select from ${table} where ${column} = any($1)`, [ids])).length;

function must(so: boolean, what: string): void {
  if (!so) throw new Error(what);
}

/** The releases that the registry has answered these keys with, by key. */
async function keptAnswers(house: DistributedHouse, { ids }: Death): Promise<Map<string, string>> {
  const sql = 'select key, response from registry.idempotency_key where key = any($1::uuid[])';
  const kept = await rows<{ key: string; response: string }>(house, sql, [ids]);
  return new Map(
    kept.map(({ key, response }) => [key, (JSON.parse(response) as { releaseId: string }).releaseId]),
  );
}

/** R1: the registry dies in a request, before or after its commit; the office repeats its key and has one release. */
export async function dieInRequest(
  house: DistributedHouse,
  offices: Offices,
  point: Extract<DeathPoint, `request-${string}`>,
): Promise<string> {
  const {
    death: { ids },
    seen: kept,
  } = await house.service('registry').dieAt(point, (death) => keptAnswers(house, death));
  const committed = point === 'request-unanswered';
  must(kept.size === (committed ? ids.length : 0), committed ? 'it had not committed' : 'it had committed');
  await eventually(
    () => {
      for (const id of ids) {
        const answer = offices.accepted.find(({ key }) => key === id);
        must(answer !== undefined, 'a repeated key was not answered');
        must(!committed || answer?.releaseId === kept.get(id), 'the answer after the repeat is another');
      }
    },
    { timeoutMs: 60_000, everyMs: 50 },
  );
  return `${String(ids.length)} in the transaction`;
}

/** R2: the relay dies with its batch confirmed and still in the outbox; so the batch goes over the wire a second time. */
export async function dieInRelay(house: DistributedHouse): Promise<string> {
  const {
    death: { ids },
    seen: waiting,
  } = await house
    .service('registry')
    .dieAt('confirmed-uncommitted', (each) => found(house, 'registry.outbox', 'id', each.ids));
  must(waiting === ids.length, `${String(ids.length - waiting)} had left the outbox`);
  await eventually(
    () => {
      const once = ids.filter((id) => house.onTheWire(id) < 2);
      must(once.length === 0, `${String(once.length)} of ${String(ids.length)} went over the wire once`);
    },
    { timeoutMs: 60_000, everyMs: 50 },
  );
  return `${String(ids.length)} sent twice`;
}

/** R3: a service dies with its effects committed and its queue not told; so the batch is handed out a second time. */
export async function dieInConsumer(house: DistributedHouse, name: string): Promise<string> {
  const service = house.service(name);
  const {
    death: { ids, queue = '' },
    seen: committed,
  } = await service.dieAt('committed-unacknowledged', (each) => {
    const handler = each.queue?.slice(each.queue.indexOf('.') + 1) ?? '';
    const inbox = `(select message_id from ${name}.inbox where handler = '${handler}') as known`;
    return found(house, inbox, 'message_id', each.ids);
  });
  must(committed === new Set(ids).size, `${queue}: ${String(ids.length - committed)} had no effect yet`);
  await eventually(
    () => {
      const once = ids.filter((id) => !service.redelivered.has(`${queue} ${id}`));
      must(once.length === 0, `${queue}: ${String(once.length)} of ${String(ids.length)} came once`);
    },
    { timeoutMs: 60_000, everyMs: 50 },
  );
  return `${String(ids.length)} at ${queue}`;
}
