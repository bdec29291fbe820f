import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money paid out to establishments, tranche by tranche, and what of it was shown. */
export class CreateEstablishmentTranche1764380000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table establishment_tranche (
        referral_id uuid not null,
        number integer not null,
        commune_code text not null,
        province_code text not null,
        disbursed_on date not null,
        amount bigint not null,
        recorded_at timestamptz not null,
        primary key (referral_id, number)
      );

      alter table shown_edition
        drop constraint shown_edition_rows_are_check,
        -- rows are communes or kinds of models; or communes again, of loans to establishments
        add constraint shown_edition_rows_are_check check (rows_are in ('communes', 'models', 'establishments'));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
