import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/persistence';
import type { FileBytes } from '#libs/sheets';

/** Bytes of a file in one row. What sends, reads or gives back a list holds one of these at a time, however long it is. */
const PIECE = 256 * 1024;
const DAYS_KEPT = 30;

/** The lists that offices sent, in pieces, for as long as they are kept. */
@Injectable()
export class ImportFiles {
  constructor(private readonly database: Database) {}

  async add(tx: Tx, importId: string, file: FileBytes): Promise<void> {
    await tx.query('update release_import set file_size = $2 where id = $1', [importId, file.size]);
    for (let from = 0, piece = 0; from < file.size; from += PIECE, piece += 1) {
      const bytes = await buffer(file.read(from, Math.min(from + PIECE, file.size)));
      await tx.query('insert into release_import_piece (import_id, piece, bytes) values ($1, $2, $3)', [
        ...[importId, piece, bytes],
      ]);
    }
  }

  /** Undefined when it is forgotten. Its pieces are fetched when they are read, each in a reading of its own. */
  async open(tx: Tx, importId: string): Promise<FileBytes | undefined> {
    const [row] = await tx.query<{ size: number | null }[]>(
      'select file_size size from release_import where id = $1',
      [importId],
    );
    if (row?.size === undefined || row.size === null) return undefined;
    return { size: row.size, read: (from, to) => this.read(importId, from, to) };
  }

  private async *read(importId: string, from: number, to: number): AsyncGenerator<Buffer> {
    for (let at = from; at < to;) {
      const piece = Math.floor(at / PIECE);
      const place = at - piece * PIECE;
      const length = Math.min(to - at, PIECE - place);
      const [row] = await this.database.read((tx) =>
        tx.query<{ bytes: Buffer }[]>(
          'select substring(bytes from $3 for $4) bytes from release_import_piece where import_id = $1 and piece = $2',
          [importId, piece, place + 1, length],
        ),
      );
      if (row?.bytes.length !== length) throw new Error('a list was forgotten while it was read');
      yield row.bytes;
      at += length;
    }
  }

  /** The files go after a while, and the marks of their people; what became of their lines stays. */
  async forget(tx: Tx, now: Date): Promise<void> {
    await tx.query(
      `with forgotten as (
         update release_import set file_size = null
         where file_size is not null and finished_at < $1::timestamptz - make_interval(days => ${String(DAYS_KEPT)})
         returning id),
       gone as (delete from release_import_piece where import_id in (select id from forgotten))
       update release_import_line set number_mark = null, name_mark = null
       where import_id in (select id from forgotten) and name_mark is not null`,
      [now],
    );
  }
}
