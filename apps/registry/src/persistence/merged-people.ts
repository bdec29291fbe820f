import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import type { Person } from '../domain/person.js';
import { type Merge, MergeSchema } from './duplicate-schemas.js';

/** Rows that came from the other record stand before the survivor's own: their versions are of another count. */
const BEFORE = 1_000_000;

type Moved = Merge['moved'];

/** Makes two people one row and two again. Every dated fact of the other one goes over to the survivor. */
@Injectable()
export class MergedPeople {
  /** The other person's releases, homes and consents become the survivor's; what is left of the row is handed back. */
  async takeOver(
    tx: Tx,
    survivorId: string,
    otherId: string,
  ): Promise<{ kept: Merge['kept']; moved: Omit<Moved, 'cases' | 'learnings'> }> {
    const [row] = await tx.query<[Merge['kept']]>(
      `select to_jsonb(person) as person, to_jsonb(profile) as profile,
              (select coalesce(jsonb_agg(to_jsonb(erasure)), '[]') from erasure where erasure.person_id = person.id) as erasures
       from person join profile on profile.person_id = person.id where person.id = $1`,
      [otherId],
    );
    const move = async (table: string, set = ''): Promise<string[]> => {
      const [rows] = await tx.query<[{ id: string }[]]>(
        `update ${table} set person_id = $1${set} where person_id = $2 returning id`,
        [survivorId, otherId],
      );
      return rows.map(({ id }) => id);
    };
    const moved = {
      shares: await this.moveShares(tx, survivorId, otherId),
      releases: await move('release'),
      residences: await move('residence', `, version = version - ${BEFORE}`),
      consents: await move('consent_act', `, version = version - ${BEFORE}`),
    };
    for (const table of ['erasure', 'profile']) {
      await tx.query(`delete from ${table} where person_id = $1`, [otherId]);
    }
    await tx.query('delete from person where id = $1', [otherId]);
    return { kept: row, moved };
  }

  /** Whether somebody else was merged into the same survivor since, and still is: what each brought is known only backwards. */
  async isFollowed(tx: Tx, { id, survivorId, mergedAt }: Merge): Promise<boolean> {
    const [row] = await tx.query<[{ followed: boolean }]>(
      `select exists (select from merge where survivor_id = $1 and undone_at is null
                                          and (merged_at, id) > ($2::timestamptz, $3::uuid)) as followed`,
      [survivorId, mergedAt, id],
    );
    return row.followed;
  }

  /** Of these people, those whose record went over to another. */
  async goneAmong(tx: Tx, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      'select other_id as id from merge where other_id = any($1) and undone_at is null',
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Who is the person now, and by which merges: the one who stayed may have gone over to a third since. */
  async headOf(tx: Tx, personId: string): Promise<{ readonly id: string; readonly via: readonly string[] }> {
    const via: string[] = [];
    for (let id = personId; ;) {
      const [next] = await tx.query<{ id: string; survivorId: string }[]>(
        `select id, survivor_id as "survivorId" from merge where other_id = $1 and undone_at is null and id <> all($2::uuid[])`,
        [id, via],
      );
      if (!next) return { id, via };
      via.push(next.id);
      id = next.survivorId;
    }
  }

  /** What was told late of the one who went: it goes back with them. */
  async alsoMoved(
    tx: Tx,
    mergeIds: readonly string[],
    kind: 'shares' | 'learnings',
    rows: readonly (string | object)[],
  ): Promise<void> {
    if (mergeIds.length === 0) return;
    await tx.query(
      `update merge set moved = jsonb_set(moved, array[$2::text], coalesce(moved -> $2::text, '[]') || $3::jsonb)
       where id = any($1)`,
      [mergeIds, kind, JSON.stringify(rows)],
    );
  }

  private async moveShares(tx: Tx, to: string, from: string): Promise<string[]> {
    const [rows] = await tx.query<[{ id: string }[]]>(
      'update name_share set person_id = $1 where person_id = $2 returning introduction_id as id',
      [to, from],
    );
    return rows.map(({ id }) => id);
  }

  /** The other person stands again as they stood, `version` apart. */
  async putBack(tx: Tx, { kept, moved, otherId }: Merge, version: number): Promise<void> {
    await tx.query('insert into person select * from jsonb_populate_record(null::person, $1)', [
      JSON.stringify({ ...kept.person, version }),
    ]);
    await tx.query('insert into profile select * from jsonb_populate_record(null::profile, $1)', [
      JSON.stringify(kept.profile),
    ]);
    await tx.query('insert into erasure select * from jsonb_populate_recordset(null::erasure, $1)', [
      JSON.stringify(kept.erasures),
    ]);
    await tx.query('update name_share set person_id = $1 where introduction_id = any($2)', [
      otherId,
      moved.shares,
    ]);
    await tx.query('update release set person_id = $1 where id = any($2)', [otherId, moved.releases]);
    for (const [table, ids] of [
      ['residence', moved.residences],
      ['consent_act', moved.consents],
    ] as const) {
      await tx.query(`update ${table} set person_id = $1, version = version + ${BEFORE} where id = any($2)`, [
        otherId,
        ids,
      ]);
    }
  }

  async saveIdentity(tx: Tx, { id, version, nationalId, phone }: Person): Promise<void> {
    await tx.query(
      'update person set version = $2, national_id = $3, number_tail = right($3, 6), phone = $4 where id = $1',
      [id, version, nationalId, phone],
    );
  }

  async note(tx: Tx, merge: Merge): Promise<void> {
    await tx.query(
      `insert into merge (id, duplicate_id, survivor_id, other_id, kept, moved, taken, added, merged_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[merge.id, merge.duplicateId, merge.survivorId, merge.otherId],
        ...[merge.kept, merge.moved, merge.taken, merge.added].map((part) => JSON.stringify(part)),
        merge.mergedAt,
      ],
    );
  }

  async noteUndone(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.getRepository(MergeSchema).update({ id }, { undoneAt: at });
  }
}
