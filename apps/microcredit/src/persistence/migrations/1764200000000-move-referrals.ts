import { createPersonMerge } from '#libs/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What went over to another record of the same person, and dossiers that wait aside for as long as two records are one. */
export class MoveReferrals1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createPersonMerge(runner);
    await runner.query(`
      alter table referral add column aside_on date;

      -- of a decision only whose it is may change
      drop trigger decision_is_final on decision;
      create trigger decision_is_final
        before update of id, sequence, as_of, policy_version, verdict, facts, answer, cause, decided_at
        on decision for each row execute function refuse_change();
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
