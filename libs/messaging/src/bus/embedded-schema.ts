import type { Client } from 'pg';

/** Channel of the notices that a queue has something; the payload is the queue's name. */
export const CHANNEL = 'chungtay_bus';

/** First key of the advisory locks by which a reader shows that it lives; the second is its id. */
export const READER_LOCK = 0x63746275;

// `bus.delivery` is a queue table: a row is a copy of a message for one queue and goes when it is settled.
const TABLES = `
  create schema if not exists bus;

  create table if not exists bus.reader (
    id integer generated always as identity primary key,
    since timestamptz not null default now()
  );

  create table if not exists bus.subscription (
    queue text not null,
    type text not null,
    -- a tap ends with its reader; a queue outlives everyone
    tap_of integer,
    primary key (type, queue)
  );

  create table if not exists bus.delivery (
    position bigint generated always as identity primary key,
    queue text not null,
    message_id uuid not null,
    type text not null,
    envelope text not null,
    failures integer not null default 0,
    handed_out integer not null default 0,
    available_at timestamptz not null default now(),
    claimed_by integer
  );
  create index if not exists delivery_waiting on bus.delivery (queue, position) where claimed_by is null;
  create index if not exists delivery_claimed on bus.delivery (claimed_by) where claimed_by is not null;
  alter table bus.delivery set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
`;

/**
 * Creates the bus's own tables when they are not there. The embedded bus belongs to one machine, where nobody runs
 * migration jobs; several processes may start at once.
 */
export async function createBusTables(client: Client): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('chungtay-bus-tables'))`);
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('bus.delivery') is not null as there`,
    );
    if (!rows[0]?.there) await client.query(TABLES);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
