import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of releases that offices send as one file, and what became of each line. */
export class CreateReleaseImports1764131000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table release_import (
        id uuid primary key,
        file_name text not null,
        file bytea,
        defaults jsonb not null,
        preview boolean not null,
        state text not null check (state in ('waiting', 'running', 'done', 'failed')),
        error jsonb,
        created_by text not null,
        role text not null,
        provinces text[] not null,
        communes text[] not null,
        created_at timestamptz not null,
        finished_at timestamptz,
        rows integer,
        -- the last line done; what stands after it is still to do, also after a crash
        sheet integer not null default 0,
        line integer not null default 0,
        leased_until timestamptz
      );
      create index release_import_open on release_import (created_at) where state in ('waiting', 'running');

      create table release_import_line (
        import_id uuid not null references release_import (id) on delete cascade,
        sheet integer not null,
        line integer not null,
        outcome text not null check (outcome in ('created', 'updated', 'unchanged', 'refused', 'skipped')),
        person_id uuid,
        faults jsonb,
        remarks text[] not null default '{}',
        primary key (import_id, sheet, line)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
