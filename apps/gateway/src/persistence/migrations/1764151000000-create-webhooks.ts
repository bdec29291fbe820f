import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programs outside that are told what happens, and what they have been told. */
export class CreateWebhooks1764151000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook (
        id uuid primary key,
        owner text not null,
        -- the areas of whoever registered it: nothing from elsewhere is told
        areas text[] not null,
        url text not null,
        kinds text[] not null,
        secret_no integer not null,
        created_at timestamptz not null
      );
      create index webhook_owner on webhook (owner);

      create table webhook_delivery (
        -- what the subscriber sees as webhook-id, the same at every attempt
        id uuid primary key,
        webhook_id uuid not null constraint webhook_delivery_webhook_id_fkey references webhook on delete cascade,
        event_id uuid not null,
        type text not null,
        body text not null,
        status text not null constraint webhook_delivery_status_check
          check (status in ('waiting', 'delivered', 'dead')),
        attempts integer not null default 0,
        last_status integer,
        last_error text,
        created_at timestamptz not null,
        next_at timestamptz,
        delivered_at timestamptz,
        constraint webhook_delivery_event_key unique (webhook_id, event_id)
      );
      create index webhook_delivery_due on webhook_delivery (next_at) where status = 'waiting';
      create index webhook_delivery_newest on webhook_delivery (webhook_id, created_at, id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
