import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables that every service has: what leaves (outbox), what came (inbox), what failed, what was asked twice. */
export class CreateHouseTables1763769600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        position bigserial primary key,
        id uuid not null unique,
        type text not null,
        envelope text not null
      );
      -- a queue table: rows live for milliseconds, so vacuum must come often and without pauses
      alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);

      create table outbox_parked (
        id uuid primary key,
        type text not null,
        envelope text not null,
        reason text not null,
        parked_at timestamptz not null default now()
      );

      create table inbox (
        message_id uuid not null,
        handler text not null,
        processed_at timestamptz not null default clock_timestamp(),
        duration_ms integer,
        summary text,
        primary key (message_id, handler)
      );
      create index inbox_processed_at on inbox (processed_at);

      create table delivery_attempt (
        message_id uuid not null,
        handler text not null,
        attempt integer not null,
        status text not null check (status in ('retrying', 'dead')),
        error_code text not null,
        error text not null,
        failed_at timestamptz not null default clock_timestamp(),
        next_at timestamptz,
        primary key (message_id, handler)
      );

      create table dead_letter (
        id uuid primary key,
        message_id uuid,
        handler text not null,
        type text,
        envelope text not null,
        error_code text not null,
        error text not null,
        attempts integer not null,
        died_at timestamptz not null default clock_timestamp(),
        replayed_at timestamptz
      );
      create index dead_letter_handler on dead_letter (handler, died_at);
      create index dead_letter_message on dead_letter (message_id);

      create table idempotency_key (
        key uuid not null,
        principal text not null,
        request_hash text not null,
        status integer not null,
        location text,
        response text,
        created_at timestamptz not null default now(),
        primary key (key, principal)
      );
      create index idempotency_key_created_at on idempotency_key (created_at);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
