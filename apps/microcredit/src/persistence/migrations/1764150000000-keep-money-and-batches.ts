import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the bank granted and paid out, and the files in which it answered. */
export class KeepMoneyAndBatches1764150000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table referral_act add column amount bigint, add column reference text;
      -- the bank's number pays once
      create unique index referral_act_reference on referral_act (referral_id, reference) where reference is not null;

      create table answer_batch (
        id uuid primary key,
        sent_by text not null,
        sent_at timestamptz not null,
        -- ids, codes, amounts and days only
        result json not null
      );
      create index answer_batch_sent_by on answer_batch (sent_by, id);
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
