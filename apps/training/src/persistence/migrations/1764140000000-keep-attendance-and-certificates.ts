import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attendance day by day, what support rests on, and the certificates with the keys that sign them. */
export class KeepAttendanceAndCertificates1764140000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attendance_mark (
        enrolment_id uuid not null references enrolment on delete cascade,
        number integer not null,
        day date not null,
        mark text not null check (mark in ('present', 'absent', 'excused')),
        actor text not null,
        recorded_at timestamptz not null,
        primary key (enrolment_id, number)
      );
      create trigger attendance_mark_is_final before update on attendance_mark
        for each row execute function refuse_change();

      -- attendance stood among the acts that lead from state to state
      insert into attendance_mark (enrolment_id, number, day, mark, actor, recorded_at)
        select enrolment_id, row_number() over (partition by enrolment_id order by number), "on", 'present', actor, recorded_at
        from enrolment_act where act = 'attend';
      create temporary table moving as
        select enrolment_id, row_number() over (partition by enrolment_id order by number) as number, act, "on", actor, recorded_at
        from enrolment_act where act <> 'attend';
      delete from enrolment_act;
      insert into enrolment_act (enrolment_id, number, act, "on", actor, recorded_at)
        select enrolment_id, number, act, "on", actor, recorded_at from moving;
      drop table moving;

      create table support_claim (
        enrolment_id uuid not null references enrolment on delete cascade,
        number integer not null,
        bases text[] not null,
        difficult_area boolean not null,
        distance_km double precision,
        actor text not null,
        recorded_at timestamptz not null,
        primary key (enrolment_id, number)
      );
      create trigger support_claim_is_final before update on support_claim
        for each row execute function refuse_change();

      -- a certificate outlives what we hold of a person: its number is never given again
      create table certificate (
        number text primary key,
        enrolment_id uuid references enrolment on delete set null,
        course_id uuid not null references course,
        completed_on date not null,
        issued_on date not null
      );
      create unique index certificate_enrolment on certificate (enrolment_id);
      create table certificate_counter (
        province_code text not null,
        year integer not null,
        last integer not null,
        primary key (province_code, year)
      );
      create table certificate_key (
        number integer primary key,
        jwk jsonb not null,
        made_at timestamptz not null
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
