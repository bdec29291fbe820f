import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, what the law and they themselves told of them, and what they agreed to. */
export class CreateRegistry1763769600100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid primary key,
        full_name text not null,
        name_folded text not null,
        given_folded text not null,
        birth_date date not null,
        sex text not null check (sex in ('male', 'female')),
        national_id text unique,
        number_tail text,
        phone text,
        commune_code text not null,
        province_code text not null,
        version integer not null,
        recorded_at timestamptz not null
      );
      -- lists and searches walk an area; the others are the blocks of possible duplicates
      create index person_area on person (province_code, commune_code, id);
      create index person_name_birth on person (name_folded, birth_date);
      create index person_birth_given on person (birth_date, given_folded);
      create index person_phone on person (phone);
      create index person_number_tail on person (number_tail);

      -- sensitive (NĐ 356/2025 Điều 4): a table of its own, read by registry officers and by the rules on bars only
      create table release (
        id uuid primary key,
        person_id uuid not null references person (id),
        kind text not null check (kind in ('completed', 'amnesty', 'conditional')),
        completed_on date not null,
        certificate_no text,
        facility text,
        sentence_months integer not null,
        offence_group text not null,
        intentional boolean not null,
        obligations_settled boolean not null,
        additional_penalties jsonb not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        message_id uuid not null
      );
      create index release_person on release (person_id);

      -- as written, as coded on the day, and since when; the newest row is where somebody lives
      create table residence (
        id uuid primary key,
        person_id uuid not null references person (id),
        as_written text,
        detail text,
        commune_code text not null,
        province_code text not null,
        since timestamptz not null,
        version integer not null
      );
      create index residence_person on residence (person_id, version);

      create table profile (
        person_id uuid primary key references person (id),
        employment jsonb,
        credit jsonb
      );

      create table consent_act (
        id uuid primary key,
        person_id uuid not null references person (id),
        purpose text not null check (purpose in ('employment', 'training', 'credit')),
        act text not null check (act in ('given', 'withdrawn')),
        at timestamptz not null,
        by text not null,
        role text not null,
        version integer not null
      );
      create index consent_act_person on consent_act (person_id, version);

      create table case_closure (
        id uuid primary key,
        person_id uuid not null unique references person (id),
        reason text not null,
        closed_on date not null,
        at timestamptz not null,
        by text not null,
        version integer not null
      );

      -- what other services told of having let go
      create table erasure (
        person_id uuid not null references person (id),
        service text not null,
        purpose text not null,
        sequence integer not null,
        at timestamptz not null,
        primary key (person_id, service, purpose)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
