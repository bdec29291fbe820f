import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Job fairs: tables, guests and who meets whom when. Nobody is in two places at once, whatever a programme believes. */
export class HoldJobFairs1764140000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job_fair (
        id uuid primary key,
        name text not null,
        day date not null,
        starts_at text not null,
        ends_at text not null,
        slot_minutes integer not null,
        commune_code text not null,
        province_code text not null,
        place text not null,
        least integer not null,
        most integer not null,
        places integer not null,
        created_by text not null,
        -- how good the timetable is; no people
        plan jsonb,
        -- the counters as they stood when it was closed
        sheet jsonb
      );
      create index job_fair_province on job_fair (province_code, id);

      create table job_fair_act (
        fair_id uuid not null references job_fair on delete cascade,
        number integer not null,
        act text not null,
        actor text not null,
        actor_role text not null,
        at timestamptz not null,
        primary key (fair_id, number)
      );
      create trigger job_fair_act_is_final before update on job_fair_act
        for each row execute function refuse_change();

      create table job_fair_table (
        fair_id uuid not null references job_fair on delete cascade,
        number integer not null,
        employer_name text not null,
        vacancy_ids uuid[] not null,
        primary key (fair_id, number)
      );

      create table job_fair_guest (
        fair_id uuid not null references job_fair on delete cascade,
        -- whoever may not be held any more leaves every fair with the copy
        person_id uuid not null references candidate on delete cascade,
        number integer not null,
        because jsonb not null,
        attendance text not null,
        from_slot integer not null,
        counselled boolean not null,
        primary key (fair_id, person_id)
      );
      create index job_fair_guest_person on job_fair_guest (person_id);

      create table job_fair_meeting (
        fair_id uuid not null,
        person_id uuid not null,
        table_number integer not null,
        slot integer not null,
        vacancy_id uuid not null,
        result text,
        introduction_id uuid,
        primary key (fair_id, person_id, table_number),
        constraint job_fair_meeting_guest_fkey foreign key (fair_id, person_id)
          references job_fair_guest (fair_id, person_id) on delete cascade,
        constraint job_fair_meeting_of_person unique (fair_id, person_id, slot),
        constraint job_fair_meeting_at_table unique (fair_id, table_number, slot)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
