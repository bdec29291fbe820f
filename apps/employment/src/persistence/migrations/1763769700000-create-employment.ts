import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vacancies, the copies of candidates, and who stands where in which list. */
export class CreateEmployment1763769700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vacancy (
        id uuid primary key,
        version integer not null,
        status text not null check (status in ('open', 'closed')),
        employer_name text not null,
        employer_tax_code text,
        title text not null,
        occupation_code text not null,
        occupation_proposed boolean not null,
        openings integer not null check (openings > 0),
        commune_code text not null,
        province_code text not null,
        wage_min bigint,
        wage_max bigint,
        closes_on date not null,
        opened_on date not null,
        skills_required text[] not null,
        skills_welcome text[] not null,
        education text not null,
        experience_years integer not null,
        licences text[] not null,
        shifts text[] not null,
        contract text,
        works_with text[],
        created_by text not null,
        closed_on date,
        closed_reason text,
        search_text text not null
      );
      create index vacancy_closes_on on vacancy (closes_on) where status = 'open';
      create index vacancy_created_by on vacancy (created_by);
      create index vacancy_province_code on vacancy (province_code);

      create table candidate (
        person_id uuid primary key,
        sequence integer not null,
        commune_code text not null,
        province_code text not null,
        education text,
        training text,
        skills text[] not null,
        occupations_held jsonb not null,
        occupations_wanted text[] not null,
        wage_expected bigint,
        commute_km_max integer,
        relocate boolean,
        available_from date,
        licences text[] not null,
        shifts text[],
        contracts text[],
        bars jsonb not null
      );

      -- ids only, and it outlives the candidate: a late event must not bring back what was erased
      create table person_guard (
        person_id uuid primary key,
        sequence integer not null,
        state text not null check (state in ('held', 'let-go'))
      );

      -- one row for each open vacancy and candidate; parts are the bytes of the nine criteria, lost is what they cost
      create table ranking (
        person_id uuid not null,
        vacancy_id uuid not null,
        standing smallint not null check (standing between 0 and 2),
        lost integer not null check (lost >= 0),
        parts bytea not null check (length(parts) = 9),
        changes_on date,
        check_until date,
        primary key (person_id, vacancy_id)
      );
      create index ranking_list on ranking (vacancy_id, standing, lost, person_id);
      create index ranking_changes_on on ranking (changes_on) where changes_on is not null;

      -- one row: which set of open vacancies and which weights the stored ranks stand for
      create table ranking_board (
        id integer primary key check (id = 1),
        revision integer not null,
        policy_version text not null
      );
      insert into ranking_board values (1, 0, '2026-07-01');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
