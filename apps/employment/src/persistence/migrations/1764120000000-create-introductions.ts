import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Introductions, what happened on them, and what was heard after a hire. */
export class CreateIntroductions1764120000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table introduction (
        id uuid primary key,
        -- null once the case has ended
        person_id uuid,
        vacancy_id uuid not null references vacancy,
        commune_code text not null,
        province_code text not null,
        introduced_on date not null,
        introduced_by text not null,
        note text,
        letter_no text not null,
        outcome text not null,
        version integer not null,
        -- from here on worked out from the acts, for lists to be read by; nothing is decided on them
        state text not null,
        turn text not null,
        due_on date,
        clock_on date,
        snoozed_until date,
        moved_on date not null,
        moved_by text not null,
        at_work boolean not null
      );
      create index introduction_person on introduction (person_id);
      create index introduction_vacancy on introduction (vacancy_id);
      create index introduction_province on introduction (province_code, due_on, id);
      create index introduction_clock on introduction (clock_on) where clock_on is not null;
      create index introduction_at_work on introduction (person_id) where at_work;

      create table introduction_act (
        introduction_id uuid not null references introduction on delete cascade,
        number integer not null,
        act text not null,
        "on" date not null,
        actor text not null,
        actor_role text not null,
        reason text,
        note text,
        until date,
        recorded_at timestamptz not null,
        primary key (introduction_id, number)
      );

      create table follow_up (
        introduction_id uuid not null references introduction on delete cascade,
        number integer not null,
        milestone integer not null,
        outcome text not null,
        "on" date not null,
        actor text not null,
        note text,
        recorded_at timestamptz not null,
        primary key (introduction_id, number)
      );

      create table letter_counter (
        province_code text not null,
        year integer not null,
        last integer not null,
        primary key (province_code, year)
      );

      create function refuse_change() returns trigger language plpgsql as
        $$ begin raise exception 'what happened is never changed'; end $$;
      -- a note may be forgotten with the person, nothing else moves
      create trigger introduction_act_is_final
        before update of introduction_id, number, act, "on", actor, actor_role, reason, until, recorded_at
        on introduction_act for each row execute function refuse_change();
      create trigger follow_up_is_final
        before update of introduction_id, number, milestone, outcome, "on", actor, recorded_at
        on follow_up for each row execute function refuse_change();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
