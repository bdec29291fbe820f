import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A course is corrected, with what it said before; an intake is called off, with its reason. */
export class CorrectCoursesAndCancelIntakes1764360000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table course add column version integer not null default 1;
      create table course_change (
        course_id uuid not null references course,
        number integer not null,
        before json not null,
        actor text not null,
        recorded_at timestamptz not null,
        primary key (course_id, number)
      );
      create trigger course_change_is_final before update on course_change
        for each row execute function refuse_change();

      alter table intake_act add column reason text;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
