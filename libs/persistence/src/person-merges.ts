import { EntitySchema, type QueryRunner } from 'typeorm';
import type { Tx } from './tx.js';

/** Two records that a service was told are one person. */
export interface HeardMerge {
  readonly mergeId: string;
  readonly personId: string;
  readonly intoPersonId: string;
}

/** Which rows went over, by kind; beside it whatever else undoing needs. */
export type Moved = Readonly<Record<string, unknown>> & { readonly ids: Readonly<Record<string, string[]>> };

const NOTHING: Moved = { ids: {} };

export const PersonMergeSchema = new EntitySchema<HeardMerge & { moved: Moved; undone: boolean }>({
  name: 'person_merge',
  columns: {
    mergeId: { type: 'uuid', primary: true, name: 'merge_id' },
    personId: { type: 'uuid', name: 'person_id' },
    intoPersonId: { type: 'uuid', name: 'into_person_id' },
    moved: { type: 'jsonb' },
    undone: { type: 'boolean' },
  },
  indices: [
    { name: 'person_merge_person', columns: ['personId'] },
    { name: 'person_merge_into', columns: ['intoPersonId'] },
  ],
});

/** For the migration of a service that moves rows when two records are one person. */
export async function createPersonMerge(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table person_merge (
      merge_id uuid primary key,
      person_id uuid not null,
      into_person_id uuid not null,
      moved jsonb not null,
      undone boolean not null
    );
    create index person_merge_person on person_merge (person_id);
    create index person_merge_into on person_merge (into_person_id);
  `);
}

/**
 * Which rows each merge moved, so that undoing it moves back those and no others. A merge is done once however often it is
 * told; one whose undoing was told before is never done.
 */
export class PersonMerges<M extends Moved> {
  /** False when there is nothing to do: told before, or undone before it was told. */
  async begin(tx: Tx, { mergeId, personId, intoPersonId }: HeardMerge): Promise<boolean> {
    return this.note(tx, [mergeId, personId, intoPersonId, false]);
  }

  /**
   * Who has the person's rows now: the one who stays may have gone over to a third meanwhile. `via` are the merges on the
   * way, which have to take these rows along when they are undone.
   */
  async headOf(tx: Tx, personId: string): Promise<{ readonly id: string; readonly via: readonly string[] }> {
    const via: string[] = [];
    for (let id = personId; ;) {
      const [next] = await tx.query<{ mergeId: string; into: string }[]>(
        `select merge_id as "mergeId", into_person_id as into from person_merge
         where person_id = $1 and not undone and merge_id <> all($2::uuid[]) order by merge_id desc limit 1`,
        [id, via],
      );
      if (!next) return { id, via };
      via.push(next.mergeId);
      id = next.into;
    }
  }

  async keep(tx: Tx, mergeId: string, moved: M, via: readonly string[] = []): Promise<void> {
    await tx.query('update person_merge set moved = $2 where merge_id = $1', [
      mergeId,
      JSON.stringify(moved),
    ]);
    await this.takeAlong(tx, via, moved.ids);
  }

  /** These merges moved these rows as well: they go back with their undoing. */
  async takeAlong(tx: Tx, via: readonly string[], moved: Moved['ids']): Promise<void> {
    if (via.length === 0) return;
    for (const [kind, ids] of Object.entries(moved)) {
      await tx.query(
        `update person_merge set moved = jsonb_set(moved, array['ids', $2::text],
           coalesce(moved -> 'ids' -> $2::text, '[]') || $3::jsonb) where merge_id = any($1)`,
        [via, kind, JSON.stringify(ids)],
      );
    }
  }

  /**
   * What the merge moved, kept no longer; null when there is nothing to undo: told before, or not told of the merge itself
   * yet.
   */
  async undo(tx: Tx, { mergeId, personId, intoPersonId }: HeardMerge): Promise<M | null> {
    if (await this.note(tx, [mergeId, personId, intoPersonId, true])) return null;
    const [done] = await tx.query<{ moved: M }[]>(
      'select moved from person_merge where merge_id = $1 and not undone for update',
      [mergeId],
    );
    if (!done) return null;
    await tx.query('update person_merge set undone = true, moved = $2 where merge_id = $1', [
      ...[mergeId, JSON.stringify(NOTHING)],
    ]);
    return done.moved;
  }

  /**
   * Nothing may be held of these people: what was put aside for an undoing goes too, all the way back. Somebody who went over
   * to another is not forgotten: what was theirs is the other's.
   */
  async forget(tx: Tx, personIds: readonly string[]): Promise<void> {
    await tx.query(
      `with recursive led as (
         select merge_id, person_id from person_merge
         where into_person_id = any($1) and not undone and not exists (
           select from person_merge gone where gone.person_id = person_merge.into_person_id and not gone.undone)
         union select m.merge_id, m.person_id from person_merge m join led on m.into_person_id = led.person_id
         where not m.undone
       )
       update person_merge set moved = $2 where merge_id in (select merge_id from led)`,
      [personIds, JSON.stringify(NOTHING)],
    );
  }

  private async note(tx: Tx, values: readonly [string, string, string, boolean]): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into person_merge (merge_id, person_id, into_person_id, undone, moved) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning merge_id`,
      [...values, JSON.stringify(NOTHING)],
    );
    return rows.length > 0;
  }
}
