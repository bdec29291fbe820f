import { conflict, type Fault, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { IMPORT_LIFE, importStandingOf } from '../domain/import-life.js';
import type { ImportDefaults } from '../domain/import/row-cells.js';
import type { NotRead } from '../domain/import/not-read.js';
import type { ImportState } from '../domain/import/outcome.js';
import type { Actor, Scope } from '../domain/scope.js';

export interface ReleaseImport {
  readonly id: string;
  readonly fileName: string;
  readonly defaults: ImportDefaults;
  readonly preview: boolean;
  readonly state: ImportState;
  readonly error: Fault | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** Lines that hold anything below the headers; null until they are counted. */
  readonly rows: number | null;
  /** Sheets and columns of the file that hold something and are not read; known with the rows. */
  readonly notRead: readonly NotRead[];
  /** Until it is forgotten, 30 days after the work was finished. */
  readonly fileKept: boolean;
  readonly sheet: number;
  readonly line: number;
  readonly actor: Actor;
}

interface Row extends Omit<ReleaseImport, 'actor'> {
  readonly createdBy: string;
  readonly role: string;
  readonly provinces: string[];
  readonly communes: string[];
}

const COLUMNS = `id, file_name "fileName", defaults, preview, state, error, created_at "createdAt",
  finished_at "finishedAt", rows, not_read "notRead",
  file is not null "fileKept", sheet, line, created_by "createdBy", role, provinces, communes`;

/** A worker that is alive renews its claim with every part; one that died loses it after this. */
const LEASE_SECONDS = 10;

const importOf = ({ createdBy, role, provinces, communes, ...rest }: Row): ReleaseImport => ({
  ...rest,
  actor: { subject: createdBy, role, scope: { provinces, communes } },
});

export class ReleaseImports {
  async add(
    tx: Tx,
    of: Pick<ReleaseImport, 'id' | 'fileName' | 'defaults' | 'preview' | 'createdAt' | 'actor'>,
  ): Promise<void> {
    await tx.query(
      `insert into release_import (id, file_name, defaults, preview, state, created_by, role, provinces, communes, created_at)
       values ($1, $2, $3, $4, 'waiting', $5, $6, $7, $8, $9)`,
      [
        ...[of.id, of.fileName, JSON.stringify(of.defaults), of.preview],
        ...[of.actor.subject, of.actor.role, of.actor.scope.provinces, of.actor.scope.communes, of.createdAt],
      ],
    );
  }

  /** Throws not-found for one whose areas the reader does not all have. */
  async find(tx: Tx, id: string, scope: Scope): Promise<ReleaseImport> {
    const [row] = await tx.query<Row[]>(
      `select ${COLUMNS} from release_import
       where id = $1 and provinces <@ $2 and communes <@ $3`,
      [id, scope.provinces, scope.communes],
    );
    if (!row) throw notFound();
    return importOf(row);
  }

  /** The newest of those whose areas the reader all has. */
  async newest(tx: Tx, scope: Scope, limit: number): Promise<ReleaseImport[]> {
    const rows = await tx.query<Row[]>(
      `select ${COLUMNS} from release_import
       where provinces <@ $1 and communes <@ $2 order by created_at desc, id desc limit $3`,
      [scope.provinces, scope.communes, limit],
    );
    return rows.map(importOf);
  }

  /** Takes the oldest that waits, or that a worker left; nobody else gets it until the lease ends. */
  async claim(tx: Tx): Promise<ReleaseImport | undefined> {
    const [rows] = await tx.query<[Row[]]>(
      `update release_import set state = 'running', leased_until = now() + make_interval(secs => $1)
       where id = (select id from release_import
                   where state in ('waiting', 'running') and (leased_until is null or leased_until < now())
                   order by created_at limit 1 for update skip locked)
       returning ${COLUMNS}`,
      [LEASE_SECONDS],
    );
    return rows[0] && importOf(rows[0]);
  }

  /** What looking over the file has told; a preview that is confirmed keeps it. */
  async lookedOver(
    tx: Tx,
    id: string,
    { rows, notRead }: { rows: number; notRead: readonly NotRead[] },
  ): Promise<void> {
    await tx.query('update release_import set rows = $2, not_read = $3 where id = $1', [
      ...[id, rows, JSON.stringify(notRead)],
    ]);
  }

  /** How far the work is, in the transaction of the work itself. */
  async reached(tx: Tx, id: string, last: { sheet: number; line: number } | undefined): Promise<void> {
    await tx.query(
      `update release_import set sheet = $2, line = $3, leased_until = now() + make_interval(secs => $4) where id = $1`,
      [id, last?.sheet, last?.line, LEASE_SECONDS],
    );
  }

  /** Another worker may go on at once. */
  async letGo(tx: Tx, id: string): Promise<void> {
    await tx.query('update release_import set leased_until = null where id = $1', [id]);
  }

  async finish(tx: Tx, id: string, at: Date, error?: Fault): Promise<void> {
    await tx.query(
      `update release_import set state = $2, error = $3, finished_at = $4, leased_until = null where id = $1`,
      [id, error ? 'failed' : 'done', error ? JSON.stringify(error) : null, at],
    );
  }

  /**
   * A preview that was looked at is done in earnest, while its file is there (import-life.ts). Throws conflict
   * `import-file-forgotten` for one whose file is gone, `import-not-a-finished-preview` for any other.
   */
  async confirm(tx: Tx, id: string, role: string): Promise<void> {
    const [row] = await tx.query<Row[]>(`select ${COLUMNS} from release_import where id = $1 for update`, [
      id,
    ]);
    if (!row) throw notFound();
    const standing = importStandingOf(row);
    const cell = IMPORT_LIFE[standing].confirm;
    if (cell?.by !== role) {
      const gone = standing === 'forgotten' && row.preview;
      throw conflict(gone ? 'import-file-forgotten' : 'import-not-a-finished-preview');
    }
    await tx.query(
      `update release_import set preview = false, state = $2, sheet = 0, line = 0, finished_at = null where id = $1`,
      [id, cell.leadsTo],
    );
    await tx.query('delete from release_import_line where import_id = $1', [id]);
  }
}
