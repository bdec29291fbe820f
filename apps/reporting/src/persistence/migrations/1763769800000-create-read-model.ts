import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts that events told, under pseudonyms: rows are added and never taken back, so that any past day can be counted again. */
export class CreateReadModel1763769800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pseudonym_key (
        one boolean primary key,
        key bytea not null,
        constraint pseudonym_key_one_check check (one)
      );
      -- 244 random bits: without this row nobody can tell which person a pseudonym is
      insert into pseudonym_key (one, key)
        values (true, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

      create table release (
        release_id uuid primary key,
        subject uuid not null,
        counted_on date not null,
        recorded_at timestamptz not null
      );
      create index release_counted_on on release (counted_on);

      create table residence (
        subject uuid not null,
        sequence integer not null,
        commune_code text not null,
        province_code text not null,
        recorded_at timestamptz not null,
        primary key (subject, sequence)
      );

      create table step_taken (
        subject uuid not null,
        step text not null,
        recorded_at timestamptz not null,
        primary key (subject, step)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
