import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a list: sheets and columns that hold something and are not read, by their place and never by their headings. */
export class TellWhatWasNotRead1764330000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table release_import add column not_read jsonb not null default '[]'`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
