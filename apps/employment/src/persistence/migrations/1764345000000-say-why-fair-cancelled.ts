import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a fair did not take place; those cancelled before say nothing. */
export class SayWhyFairCancelled1764345000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table job_fair_act add column reason text');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
