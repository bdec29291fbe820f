import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Under which id a guest was told to be counselled, so that it can be taken back; those told before have none. */
export class NameCounsellings1764370000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table job_fair_guest add column counselling_id uuid');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
