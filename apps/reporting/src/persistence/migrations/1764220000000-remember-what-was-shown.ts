import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a year may be shown from the end of a day on: written once, so that an old question has its old answer. */
export class RememberWhatWasShown1764220000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shown_edition (
        province_code text not null,
        year integer not null,
        -- rows are communes or kinds of models
        rows_are text not null,
        day date not null,
        counted json not null,
        edition json not null,
        primary key (province_code, rows_are, year, day),
        constraint shown_edition_rows_are_check check (rows_are in ('communes', 'models'))
      );

      -- up to this day nothing is decided anew
      create table shown_through (
        province_code text primary key,
        day date not null
      );

      create table shown_since (
        day date primary key,
        since json not null
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
