import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counsellings one by one, so that one that was a mistake can be taken back. */
export class CreateCounselling1764370000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table counselling (
        counselling_id uuid not null,
        sequence integer not null,
        subject uuid not null,
        stands boolean not null,
        recorded_at timestamptz not null,
        primary key (counselling_id, sequence)
      );
      -- those told until now had no id of their own: they stand under the person, and stay
      insert into counselling (counselling_id, sequence, subject, stands, recorded_at)
        select subject, 0, subject, true, recorded_at from step_taken where step = 'counselled';
      delete from step_taken where step = 'counselled';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
