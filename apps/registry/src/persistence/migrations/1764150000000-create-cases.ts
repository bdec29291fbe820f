import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is done about somebody, until when something has to be done, and who stands by whom. No foreign key leads to the
 * person: the acts of a record that was merged into another stay where they are, for the day the merge is undone.
 */
export class CreateCases1764150000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_act (
        id uuid primary key,
        person_id uuid not null,
        number integer not null,
        act text not null,
        kind text not null check (kind in ('release', 'community-sentence', 'self-referral')),
        state text not null,
        on_day date not null,
        reason text,
        detail jsonb not null,
        at timestamptz not null,
        by text not null,
        role text not null,
        constraint case_act_number unique (person_id, number)
      );

      create table case_duty (
        id uuid primary key,
        person_id uuid not null,
        duty text not null,
        event_on date not null,
        from_on date,
        due date not null,
        rule_id text not null,
        article text not null,
        review boolean not null,
        opened_at timestamptz not null,
        met_on date,
        dropped_at timestamptz,
        escalated_at timestamptz,
        constraint case_duty_event unique (person_id, duty, event_on)
      );
      create index case_duty_open on case_duty (due) where met_on is null and dropped_at is null;

      create table case_move (
        id uuid primary key,
        person_id uuid not null,
        to_commune text not null,
        to_province text not null,
        detail text,
        asked_at timestamptz not null,
        outcome text check (outcome in ('accepted', 'refused', 'withdrawn', 'closed')),
        decided_at timestamptz
      );
      create unique index case_move_open on case_move (person_id) where outcome is null;
      create index case_move_to on case_move (to_province, to_commune) where outcome is null;

      create table community_sentence (
        id uuid primary key,
        person_id uuid not null,
        main_penalty text not null check (main_penalty in ('suspended', 'non-custodial')),
        ends_on date not null,
        sentence_months integer not null,
        offence_group text not null,
        intentional boolean not null,
        obligations_settled boolean not null,
        additional_penalties jsonb not null,
        recorded_at timestamptz not null,
        recorded_by text not null
      );
      create index community_sentence_person on community_sentence (person_id);

      create table helper_model (
        id uuid primary key,
        kind text not null,
        name text not null,
        commune_code text not null,
        province_code text not null,
        helpers_per_person integer not null check (helpers_per_person between 1 and 10),
        load_limit integer not null check (load_limit between 1 and 50),
        started_on date not null,
        recorded_at timestamptz not null,
        recorded_by text not null
      );
      create index helper_model_area on helper_model (province_code, commune_code, id);

      create table helper (
        id uuid primary key,
        model_id uuid not null references helper_model (id),
        full_name text not null,
        organisation text not null,
        phone text,
        load_limit integer not null check (load_limit between 1 and 50),
        since date not null,
        left_on date,
        recorded_at timestamptz not null,
        recorded_by text not null
      );
      create index helper_model_id on helper (model_id);

      create table helper_assignment (
        id uuid primary key,
        person_id uuid not null,
        helper_id uuid not null references helper (id),
        model_id uuid not null,
        since date not null,
        ended_on date,
        end_reason text
      );
      create unique index helper_assignment_open on helper_assignment (helper_id, person_id) where ended_on is null;
      create index helper_assignment_person on helper_assignment (person_id);
      create index helper_assignment_model on helper_assignment (model_id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
