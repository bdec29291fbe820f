import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a dossier was set aside or taken up again: with its acts that is its version, told with its news. */
export class CountAsideChanges1764340000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table referral add column aside_changes integer not null default 0;
      update referral set aside_changes = 1 where aside_on is not null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
