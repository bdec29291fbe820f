import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which community models were said to run on a day that is over: an old question has its old answer. */
export class RememberModelsShown1764390000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shown_models (
        province_code text not null,
        day date not null,
        running json not null,
        primary key (province_code, day)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
