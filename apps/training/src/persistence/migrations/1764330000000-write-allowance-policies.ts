import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions of provinces on allowances, as offices enter them. */
export class WriteAllowancePolicies1764330000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table allowance_policy_row (
        number serial primary key,
        id text not null constraint allowance_policy_row_id_key unique,
        province_code text not null,
        body json not null,
        recorded_by text not null,
        recorded_at timestamptz not null
      );
      create function refuse_policy_change() returns trigger language plpgsql as
        $$ begin raise exception 'a row of policy is never changed'; end $$;
      create trigger allowance_policy_row_is_final before update or delete on allowance_policy_row
        for each row execute function refuse_policy_change();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
