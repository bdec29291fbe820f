import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reasons of an advice are worked out when it is read; kept for each person they made every new vacancy costly. */
export class KeepOnlyTheBestCourse1763769900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table learner drop column advice');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
