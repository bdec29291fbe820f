import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What we keep of consenting people, what was decided on them, and how far their loans have come. */
export class CreatePrescreening1763769700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- outlives the copy: a late message must not bring back what was erased
      create table person_guard (
        person_id uuid primary key,
        sequence integer not null,
        state text not null check (state in ('held', 'erased')),
        version integer not null default 0
      );

      create table applicant (
        person_id uuid primary key,
        commune_code text not null,
        province_code text not null,
        wanted boolean not null,
        certificate text not null check (certificate in ('completion', 'amnesty', 'none')),
        completed_on date not null,
        purpose text check (purpose in ('production', 'training')),
        amount bigint,
        term_months integer,
        household_representative boolean,
        same_purpose_debt boolean,
        list_confirmed_on date,
        verdict text not null check (verdict in ('eligible', 'almost', 'ineligible', 'needs-check')),
        screened_on date not null,
        next_change_on date
      );
      create index applicant_province on applicant (province_code, person_id);
      create index applicant_commune on applicant (commune_code, person_id);
      create index applicant_next_change_on on applicant (next_change_on);

      -- json, not jsonb: a replayed decision must give the very bytes again
      create table decision (
        id uuid primary key,
        person_id uuid not null,
        sequence integer not null,
        as_of date not null,
        policy_version text not null,
        verdict text not null,
        facts json not null,
        answer json not null,
        cause text not null,
        decided_at timestamptz not null
      );
      create index decision_person on decision (person_id, decided_at);
      create function refuse_change() returns trigger language plpgsql as
        $$ begin raise exception 'a decision is never changed'; end $$;
      create trigger decision_is_final before update on decision
        for each row execute function refuse_change();

      create table referral (
        id uuid primary key,
        person_id uuid not null,
        commune_code text not null,
        province_code text not null,
        purpose text not null check (purpose in ('production', 'training')),
        amount bigint not null,
        term_months integer not null,
        prepared_by text not null,
        prepared_on date not null
      );
      create index referral_province on referral (province_code, id);
      create index referral_commune on referral (commune_code, id);
      create index referral_person on referral (person_id);

      create table referral_act (
        referral_id uuid not null references referral on delete cascade,
        number integer not null,
        act text not null,
        "on" date not null,
        actor text not null,
        actor_role text not null,
        reason text,
        recorded_at timestamptz not null,
        primary key (referral_id, number)
      );
      create trigger referral_act_is_final before update on referral_act
        for each row execute function refuse_change();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
