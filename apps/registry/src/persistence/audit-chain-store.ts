import type { Tx } from '#libs/persistence';
import { type AuditEntry, type ChainHead, EMPTY_CHAIN, type SealedEntry } from '../domain/audit-chain.js';
import type { Scope } from '../domain/scope.js';

const ENTRY = `e.entry, e.at, e.actor, e.role, e.act, e.purpose, e.person_id as "personId", e.concerning,
  e.commune_code as "communeCode", e.province_code as "provinceCode", e.position, e.hash`;

/** Of people, not of services: before six, after seven in the evening, or at the weekend, in Việt Nam. */
export const oddHours = (
  of: string,
): string => `(${of}.role <> 'service' and (extract(isodow from ${of}.at at time zone 'Asia/Ho_Chi_Minh') > 5
  or extract(hour from ${of}.at at time zone 'Asia/Ho_Chi_Minh') not between 6 and 18))`;

export interface AuditQuery {
  readonly personId?: string;
  readonly actor?: string;
  readonly act?: string;
  /** Outside office hours only. */
  readonly oddHours?: boolean;
  /** Moments, `from` included, `before` not. */
  readonly from?: Date;
  readonly before?: Date;
  /** Entries after this position. */
  readonly after: number;
  readonly limit: number;
}

/** The sealed side of the audit log. */
export class AuditChainStore {
  /** Lets one sealer work at a time, until the end of the transaction; false when another is at it. */
  async enter(tx: Tx): Promise<boolean> {
    const [row] = await tx.query<[{ entered: boolean }]>(
      `select pg_try_advisory_xact_lock(hashtext('chungtay-audit-seal')) as entered`,
    );
    return row.entered;
  }

  /** The same, after waiting for whoever is at it. */
  async enterInTurn(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('chungtay-audit-seal'))`);
  }

  async head(tx: Tx): Promise<ChainHead> {
    const [row] = await tx.query<{ position: string; hash: string }[]>(
      'select position, hash from audit_entry where position is not null order by position desc limit 1',
    );
    return row ? { position: Number(row.position), hash: row.hash } : EMPTY_CHAIN;
  }

  /** Oldest first. An entry that commits late simply comes later in the chain. */
  unsealed(tx: Tx, limit: number): Promise<AuditEntry[]> {
    return tx.query<AuditEntry[]>(
      `select ${ENTRY} from audit_entry e where position is null order by entry limit $1`,
      [limit],
    );
  }

  async countUnsealed(tx: Tx): Promise<number> {
    const [row] = await tx.query<[{ count: number }]>(
      'select count(*)::int as count from audit_entry where position is null',
    );
    return row.count;
  }

  async seal(tx: Tx, links: readonly { entry: string; position: number; hash: string }[]): Promise<void> {
    await tx.query(
      `update audit_entry e set position = l.position, hash = l.hash
       from unnest($1::bigint[], $2::bigint[], $3::text[]) as l (entry, position, hash) where e.entry = l.entry`,
      [links.map((each) => each.entry), links.map((each) => each.position), links.map((each) => each.hash)],
    );
  }

  /** Sealed entries after a position, in the order of the chain. */
  after(tx: Tx, position: number, limit: number): Promise<SealedEntry[]> {
    return tx.query<SealedEntry[]>(
      `select ${ENTRY} from audit_entry e where position > $1 order by position limit $2`,
      [position, limit],
    );
  }

  /** Sealed entries about people of the scope, and those about nobody; each with the hash it hangs on. */
  list(
    tx: Tx,
    query: AuditQuery,
    { provinces, communes }: Scope,
  ): Promise<(SealedEntry & { previousHash: string })[]> {
    return tx.query(
      `select ${ENTRY}, coalesce(previous.hash, $1) as "previousHash"
       from audit_entry e left join audit_entry previous on previous.position = e.position - 1
       where e.position > $2
         and (e.province_code is null or e.province_code = any($3) or e.commune_code = any($4))
         and ($5::uuid is null or e.person_id = $5) and ($6::text is null or e.actor = $6)
         and ($7::text is null or e.act = $7)
         and ($8::timestamptz is null or e.at >= $8) and ($9::timestamptz is null or e.at < $9)
         and ($10::boolean is not true or ${oddHours('e')})
       order by e.position limit $11`,
      [
        EMPTY_CHAIN.hash,
        query.after,
        provinces,
        communes,
        query.personId ?? null,
        query.actor ?? null,
        query.act ?? null,
        query.from ?? null,
        query.before ?? null,
        query.oddHours ?? null,
        query.limit,
      ],
    );
  }
}
