import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Policy that offices write, what the calendar will do to a verdict, and when the officer was warned of it. */
export class AddPolicyRowsAndWarnings1763801000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table policy_row (
        number serial primary key,
        series text not null,
        version text not null constraint policy_row_version_key unique,
        body json not null,
        recorded_by text not null,
        recorded_at timestamptz not null
      );
      create function refuse_policy_change() returns trigger language plpgsql as
        $$ begin raise exception 'a row of policy is never changed'; end $$;
      create trigger policy_row_is_final before update or delete on policy_row
        for each row execute function refuse_policy_change();

      -- the empty version is that of no policy: whoever stands there already is looked at again in the first hour
      alter table applicant
        add column changes_on date,
        add column changes_to text,
        add column changes_because text[] not null default '{}',
        add column policy_version text not null default '',
        add column policy_rows integer not null default 0;
      create index applicant_changes_on on applicant (changes_on, person_id);
      -- policy_version and policy_rows change for everybody at once and are asked once an hour: no index

      create table warning (
        person_id uuid not null references applicant on delete cascade,
        changes_on date not null,
        changes_to text not null,
        warned_on date not null,
        primary key (person_id, changes_on, changes_to)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
