import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A preview saves nobody, so it knows by marks on its lines whom the list names twice. */
export class KnowDoublesOfPreviews1764350000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table release_import_line add column number_mark text, add column name_mark text;
      create index release_import_line_number on release_import_line (import_id, number_mark) where number_mark is not null;
      create index release_import_line_name on release_import_line (import_id, name_mark) where name_mark is not null;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
