import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom people were introduced: the one reason for which an employer may know a name. */
export class CreateNameShares1764120000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table name_share (
        introduction_id uuid primary key,
        person_id uuid not null,
        account text not null,
        ended boolean not null
      );
      create index name_share_reader on name_share (account, person_id) where not ended;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
