import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A returned dossier is handed in again for another term; who takes one off the list has reasons of their own. */
export class WithdrawReferrals1764350000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table referral_act add column term_months integer;
      alter table referral_act drop constraint referral_act_reason_check;
      alter table referral_act add constraint referral_act_reason_check check (reason in (
        'papers-missing', 'papers-wrong', 'plan-weak', 'amount-too-high', 'cannot-repay', 'debt-elsewhere',
        'conditions-not-met', 'no-longer-wanted', 'capital-short', 'entered-by-mistake', 'moved-away', 'other'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
