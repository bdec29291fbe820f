import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money paid out, tranche by tranche. */
export class CreateTranche1764150000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tranche (
        referral_id uuid not null,
        number integer not null,
        subject uuid not null,
        amount bigint not null,
        recorded_at timestamptz not null,
        primary key (referral_id, number)
      );
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
