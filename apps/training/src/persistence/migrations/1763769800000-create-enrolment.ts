import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has, or waits for, a place in an intake, and what became of it. */
export class CreateEnrolment1763769800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enrolment (
        id uuid primary key,
        intake_id uuid not null references intake,
        person_id uuid not null,
        commune_code text not null,
        province_code text not null
      );
      create index enrolment_intake on enrolment (intake_id);
      create index enrolment_person on enrolment (person_id);

      create table enrolment_act (
        enrolment_id uuid not null references enrolment on delete cascade,
        number integer not null,
        act text not null,
        "on" date not null,
        actor text not null,
        recorded_at timestamptz not null,
        primary key (enrolment_id, number)
      );
      create function refuse_change() returns trigger language plpgsql as
        $$ begin raise exception 'an act is never changed'; end $$;
      create trigger enrolment_act_is_final before update on enrolment_act
        for each row execute function refuse_change();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
