import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which community models a commune runs, from when until when. */
export class CreateModelRun1764360000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table model_run (
        model_id uuid not null,
        sequence integer not null,
        model_kind text not null,
        commune_code text not null,
        province_code text not null,
        started_on date not null,
        ended_on date,
        recorded_at timestamptz not null,
        primary key (model_id, sequence)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
