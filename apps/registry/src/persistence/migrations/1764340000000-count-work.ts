import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the start pages of auditors count, without reading the whole log or every consent. */
export class CountWork1764340000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a site with a large log builds it beforehand, concurrently (docs/how-to/deploy.md)
      create index if not exists audit_entry_at on audit_entry (at);
      create index consent_act_withdrawn on consent_act (person_id, purpose, version) where act = 'withdrawn';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
