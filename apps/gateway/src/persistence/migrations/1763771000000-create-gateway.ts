import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed in through the pages, and how much everybody has asked lately. */
export class CreateGateway1763771000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table web_session (
        -- SHA-256 of what stands in the cookie: who reads the table cannot use it
        id text primary key,
        subject text not null,
        -- tokens and who they are of, sealed with SESSION_SECRET
        sealed text not null,
        access_ends_at timestamptz not null,
        created_at timestamptz not null,
        seen_at timestamptz not null
      );
      create index web_session_seen_at on web_session (seen_at);
      create index web_session_subject on web_session (subject);

      -- losing it in a crash only forgives what was asked in the last seconds
      create unlogged table rate_bucket (
        key text primary key,
        tokens double precision not null,
        granted integer not null,
        at timestamptz not null
      );
      alter table rate_bucket set (autovacuum_vacuum_scale_factor = 0.05, fillfactor = 50);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
