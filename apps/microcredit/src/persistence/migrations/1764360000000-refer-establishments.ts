import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An establishment borrows too, at the bank itself: its dossier has no person, and no name of anybody. */
export class ReferEstablishments1764360000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table referral alter column person_id drop not null;
      -- form, counts of workers, collateral and the office's own number
      alter table referral add column establishment jsonb;
      alter table referral add constraint referral_borrower_check
        check ((person_id is null) <> (establishment is null));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
