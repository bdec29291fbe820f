import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many women a paper counts: answered once, and the same ever after. */
export class KeepWomenCounts1764190000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table women_count (subject uuid primary key, counts jsonb not null)');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
