import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list that comes from now on is kept as it is, so that a part of it is read without unpacking what stands before. */
export class ReadListsInPieces1764410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table release_import alter column file set storage external');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
