import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list is kept in pieces of 256 KiB, so that nobody holds the whole of it to write or to read a part. */
export class KeepListsInPieces1764410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table release_import_piece (
        import_id uuid not null references release_import (id) on delete cascade,
        piece integer not null,
        bytes bytea not null,
        primary key (import_id, piece)
      );
      -- null: the file was forgotten
      alter table release_import add column file_size integer;
      insert into release_import_piece (import_id, piece, bytes)
        select id, piece, substring(file from piece * 262144 + 1 for 262144)
        from release_import, generate_series(0, (octet_length(file) - 1) / 262144) piece
        where octet_length(file) > 0;
      -- emptied before it goes: a column that is dropped leaves what it held on the disk
      update release_import set file_size = octet_length(file), file = null where file is not null;
      alter table release_import drop column file;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
