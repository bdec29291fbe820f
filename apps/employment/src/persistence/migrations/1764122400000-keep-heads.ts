import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of each list only the head is stored, down to a cut; the rest is worked out for who reads so far. */
export class KeepHeads1764122400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- stored are exactly those candidates of the vacancy's own province who come before the cut by points lost and id;
      -- without a cut everybody of the province is
      create table ranking_head (
        vacancy_id uuid primary key,
        policy_version text not null,
        cut_lost integer,
        cut_person uuid,
        check ((cut_lost is null) = (cut_person is null))
      );
      create index candidate_province_code on candidate (province_code);
      create index candidate_commune_code on candidate (commune_code);
      -- made anew before the next reading, for these weights are not in force
      delete from ranking;
      update ranking_board set policy_version = 'none';
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
