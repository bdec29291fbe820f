import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who may be one, what officers decided about them, and all that undoing a merge needs. */
export class CreateDuplicates1764130000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table duplicate (
        id uuid primary key,
        person_a uuid not null,
        person_b uuid not null,
        score integer not null,
        found_at timestamptz not null,
        constraint duplicate_pair unique (person_a, person_b)
      );
      create index duplicate_person_b on duplicate (person_b);

      create table duplicate_act (
        id uuid primary key,
        duplicate_id uuid not null references duplicate (id),
        number integer not null,
        act text not null check (act in ('merge', 'dismiss', 'undo')),
        reason text,
        at timestamptz not null,
        by text not null,
        role text not null,
        constraint duplicate_act_number unique (duplicate_id, number)
      );

      create table merge (
        id uuid primary key,
        duplicate_id uuid not null references duplicate (id),
        survivor_id uuid not null,
        other_id uuid not null,
        kept jsonb not null,
        moved jsonb not null,
        taken jsonb not null,
        added jsonb not null,
        merged_at timestamptz not null,
        undone_at timestamptz
      );
      create index merge_survivor on merge (survivor_id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
