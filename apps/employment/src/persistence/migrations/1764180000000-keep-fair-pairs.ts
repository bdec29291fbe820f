import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a timetable was worked out from: late and absent people must not wait until everybody is ranked again. */
export class KeepFairPairs1764180000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job_fair_reckoning (
        fair_id uuid primary key references job_fair on delete cascade,
        policy_version text not null,
        -- the vacancies as they were: { id: version }
        vacancies jsonb not null,
        -- of a place at each table, in their order
        prices integer[] not null
      );
      create table job_fair_row (
        fair_id uuid not null,
        person_id uuid not null,
        sequence integer not null,
        -- four bytes a table: points of the rank, or why there are none
        points bytea not null,
        -- one byte a table: which of its vacancies
        vacancy bytea not null,
        primary key (fair_id, person_id),
        -- whoever may not be held any more leaves it with the copy
        constraint job_fair_row_guest_fkey foreign key (fair_id, person_id)
          references job_fair_guest (fair_id, person_id) on delete cascade
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
