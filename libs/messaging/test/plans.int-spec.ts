import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { openEmbeddedBus } from '../src/bus/embedded-bus.js';
import { CLAIM } from '../src/bus/embedded-queue.js';
import { TAKE } from '../src/relay.js';
import { sender } from './spine.js';

// What is taken many times a second must not cost more the longer the table once was.
describe('however long a backlog was,', () => {
  let db: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    db = await testDatabase(sender);
    await (await openEmbeddedBus({ url: db.url })).close();
    client = new Client({ connectionString: db.url, options: '-c search_path=sender' });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await db.close();
  });

  const STATES = [
    ['empty', ''],
    ['full', 'fill'],
    ['full and counted', 'analyze'],
    ['empty again', 'delete'],
    ['empty again and counted', 'analyze'],
  ] as const;
  const TABLES = [
    ['outbox', TAKE, `(id, type, envelope) select gen_random_uuid(), 'a', repeat('x', 1000)`],
    [
      'bus.delivery',
      CLAIM,
      `(queue, message_id, type, envelope) select 'q', gen_random_uuid(), 'a', repeat('x', 1000)`,
    ],
  ] as const;

  it.each(TABLES)('%s is taken from by its keys', async (table, statement, row) => {
    for (const [state, change] of STATES) {
      if (change === 'fill') await client.query(`insert into ${table} ${row} from generate_series(1, 20000)`);
      if (change === 'delete') await client.query(`delete from ${table}`);
      if (change === 'analyze') await client.query(`analyze ${table}`);
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${statement}`);
      const plan = rows.map((line) => line['QUERY PLAN']).join('\n');
      expect(`${state}: ${plan}`).not.toMatch(/Seq Scan|Join|Nested Loop/);
    }
  });
});
