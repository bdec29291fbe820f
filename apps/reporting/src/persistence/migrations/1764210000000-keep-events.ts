import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what events told, under pseudonyms, so that the facts can be made anew from them. */
export class KeepEvents1764210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table archived_event (
        message_id uuid primary key,
        type text not null,
        sequence integer not null,
        told_at timestamptz not null,
        -- codes, days, amounts and pseudonyms only
        data json not null
      );
      create index archived_event_told_at on archived_event (told_at, message_id);

      -- facts told before this moment cannot be made anew: their events were not kept, or not any more
      create table archive_start (
        one boolean primary key,
        kept_from timestamptz not null,
        constraint archive_start_one_check check (one)
      );
      insert into archive_start (one, kept_from)
        select true, case when exists (select from release) or exists (select from step_taken)
          then now() else '1970-01-01T00:00:00Z' end;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
