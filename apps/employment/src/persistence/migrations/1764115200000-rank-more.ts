import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Three more criteria: skills that a course taught are kept apart, and ranks hold a byte for each criterion. */
export class RankMore1764115200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table candidate add column skills_learned text[] not null default '{}';
      -- ranks are made anew before the next reading, for the weights they were made with are not in force
      delete from ranking;
      alter table ranking drop constraint ranking_parts_check;
      alter table ranking add constraint ranking_parts_check check (length(parts) = 12);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
