import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Employers who are late or withdraw, and what has changed in a timetable since its cards were printed. */
export class MarkFairTables1764310000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table job_fair_table add column attendance text, add column from_slot integer;
      update job_fair_table set attendance = 'expected', from_slot = 0;
      alter table job_fair_table alter column attendance set not null, alter column from_slot set not null;

      create table job_fair_change (
        fair_id uuid not null,
        -- number of the act that it followed from
        act integer not null,
        place integer not null,
        person_id uuid not null,
        from_table integer,
        from_slot integer,
        to_table integer,
        to_slot integer,
        primary key (fair_id, act, place),
        constraint job_fair_change_guest_fkey foreign key (fair_id, person_id)
          references job_fair_guest (fair_id, person_id) on delete cascade
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
