import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which kind of community model stands by whom since when. */
export class CreateHelped1764151000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table helped (
        subject uuid not null,
        sequence integer not null,
        model_kind text not null,
        recorded_at timestamptz not null,
        primary key (subject, sequence)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
