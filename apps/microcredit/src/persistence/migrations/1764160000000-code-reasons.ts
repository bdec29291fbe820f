import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Free words may name a person: of those kept so far only that there was another reason is left. */
export class CodeReasons1764160000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- an act is final; this once its words change
      alter table referral_act disable trigger referral_act_is_final;
      update referral_act set reason = 'other' where reason is not null and reason not in (
        'papers-missing', 'papers-wrong', 'plan-weak', 'amount-too-high', 'cannot-repay', 'debt-elsewhere',
        'conditions-not-met', 'no-longer-wanted', 'capital-short', 'other');
      update referral_act set reference = 'khong-ro-' || number
        where reference is not null and reference !~ '^(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9./_-]*$';
      alter table referral_act enable trigger referral_act_is_final;
      alter table referral_act add constraint referral_act_reason_check check (reason in (
        'papers-missing', 'papers-wrong', 'plan-weak', 'amount-too-high', 'cannot-repay', 'debt-elsewhere',
        'conditions-not-met', 'no-longer-wanted', 'capital-short', 'other'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
