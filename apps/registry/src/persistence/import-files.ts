import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/persistence';
import type { ListFile } from '../domain/import/list-file.js';

/** Bytes that travel at once. What sends, reads or gives back a list holds one of these at a time, however long it is. */
const PIECE = 256 * 1024;
const DAYS_KEPT = 30;

/** The lists that offices sent, for as long as they are kept. */
@Injectable()
export class ImportFiles {
  constructor(private readonly database: Database) {}

  /** By a large object of PostgreSQL, which takes pieces at their places and is gone at the end of the transaction. */
  async add(tx: Tx, importId: string, file: ListFile): Promise<void> {
    const [object] = await tx.query<[{ oid: number }]>('select lo_create(0) oid');
    for (let from = 0; from < file.size; from += PIECE) {
      const bytes = await buffer(file.read(from, Math.min(from + PIECE, file.size)));
      await tx.query('select lo_put($1, $2, $3)', [object.oid, from, bytes]);
    }
    await tx.query('update release_import set file = lo_get($2) where id = $1', [importId, object.oid]);
    await tx.query('select lo_unlink($1)', [object.oid]);
  }

  /** Undefined when it is forgotten. Its pieces are fetched when they are read, each in a reading of its own. */
  async open(tx: Tx, importId: string): Promise<ListFile | undefined> {
    const [row] = await tx.query<{ size: number | null }[]>(
      'select octet_length(file) size from release_import where id = $1',
      [importId],
    );
    if (row?.size === undefined || row.size === null) return undefined;
    return { size: row.size, read: (from, to) => this.read(importId, from, to) };
  }

  private async *read(importId: string, from: number, to: number): AsyncGenerator<Buffer> {
    for (let at = from; at < to; at += PIECE) {
      const length = Math.min(to - at, PIECE);
      const [row] = await this.database.read((tx) =>
        tx.query<{ bytes: Buffer | null }[]>(
          'select substring(file from $2 for $3) bytes from release_import where id = $1',
          [importId, at + 1, length],
        ),
      );
      if (row?.bytes?.length !== length) throw new Error('a list was forgotten while it was read');
      yield row.bytes;
    }
  }

  /** The files go after a while, and the marks of their people; what became of their lines stays. */
  async forget(tx: Tx, now: Date): Promise<void> {
    await tx.query(
      `with forgotten as (
         update release_import set file = null
         where file is not null and finished_at < $1::timestamptz - make_interval(days => ${String(DAYS_KEPT)})
         returning id)
       update release_import_line set number_mark = null, name_mark = null
       where import_id in (select id from forgotten) and name_mark is not null`,
      [now],
    );
  }
}
