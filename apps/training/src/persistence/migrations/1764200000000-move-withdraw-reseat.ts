import { createPersonMerge } from '#libs/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows that went over to another record of the same person, completions that were mistakes, and seats that changed. */
export class MoveWithdrawReseat1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPersonMerge(runner);
    await runner.query(`
      alter table enrolment_act add column reason text;

      -- a revoked number is never given again; a course completed after all has a certificate of its own
      alter table certificate add column revoked_on date, add column revoked_because text;
      drop index certificate_enrolment;
      create unique index certificate_enrolment on certificate (enrolment_id) where revoked_on is null;

      create table intake_act (
        intake_id uuid not null references intake,
        number integer not null,
        act text not null,
        seats integer not null check (seats > 0),
        "on" date not null,
        actor text not null,
        recorded_at timestamptz not null,
        primary key (intake_id, number)
      );
      create trigger intake_act_is_final before update on intake_act
        for each row execute function refuse_change();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
