import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was found to be somebody else, and who was not after all; rows are added and never taken back. */
export class CreateCountedAs1764130000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table counted_as (
        subject uuid not null,
        sequence integer not null,
        into_subject uuid not null,
        as_one boolean not null,
        recorded_at timestamptz not null,
        primary key (subject, sequence)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
