import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The directory of courses, our copies of open vacancies and of consenting people, and what was advised. */
export class CreateDirectoryAndAdvice1763769700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- version of courses and vacancies together: whoever advises holds it, whoever changes them moves it on
      create table board (
        id integer primary key,
        version integer not null
      );
      insert into board (id, version) values (1, 0);

      create table course (
        id uuid primary key,
        name text not null,
        provider text not null,
        occupation_code text not null,
        skills text[] not null,
        level text not null check (level in ('elementary', 'intermediate', 'college')),
        weeks integer not null check (weeks > 0),
        commune_code text not null,
        province_code text not null,
        fee_vnd bigint not null check (fee_vnd >= 0),
        added_by text not null,
        added_at timestamptz not null
      );
      create index course_province on course (province_code, id);
      create index course_commune on course (commune_code, id);

      create table intake (
        id uuid primary key,
        course_id uuid not null references course,
        starts_on date not null,
        ends_on date not null,
        seats integer not null check (seats > 0),
        added_by text not null,
        added_at timestamptz not null
      );
      create index intake_course on intake (course_id, starts_on);

      -- outlives the copy: a late word must not open a closed vacancy again
      create table vacancy_guard (
        vacancy_id uuid primary key,
        sequence integer not null
      );

      create table vacancy (
        vacancy_id uuid primary key,
        occupation_code text not null,
        commune_code text not null,
        province_code text not null,
        skills_required text[] not null,
        education text not null,
        experience_years integer not null,
        works_with text[] not null,
        closes_on date not null
      );
      create index vacancy_closes_on on vacancy (closes_on);

      -- outlives the copy: a late message must not bring back what was erased
      create table person_guard (
        person_id uuid primary key,
        sequence integer not null,
        state text not null check (state in ('held', 'erased')),
        version integer not null default 0
      );

      create table learner (
        person_id uuid primary key,
        commune_code text not null,
        province_code text not null,
        education text,
        skills text[] not null,
        occupations_held text[] not null,
        commute_km_max integer,
        bars jsonb not null,
        advice json not null,
        best_course_id uuid,
        opens integer not null,
        advised_on date not null
      );
      create index learner_province on learner (province_code, person_id);
      create index learner_commune on learner (commune_code, person_id);
      create index learner_best_course on learner (best_course_id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
