import { Injectable } from '@nestjs/common';
import { newId, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { ReviewAct } from '../domain/duplicate-review.js';
import { type Identity, POSSIBLE } from '../domain/linkage.js';
import { covers, type Scope } from '../domain/scope.js';
import {
  type Duplicate,
  DuplicateActSchema,
  DuplicateSchema,
  MergeSchema,
  type Merge,
} from './duplicate-schemas.js';

export type Known = Identity & { readonly id: string; readonly recordedAt: string };
export interface Merged {
  readonly id: string;
  readonly mergedAt: Date;
  readonly survivorId: string;
  readonly otherId: string;
  readonly survivor: Known;
}
export interface Pair {
  readonly id: string;
  readonly score: number;
  readonly foundAt: Date;
  readonly a: Known;
  readonly b: Known;
}

const known = (alias: string): string => `json_build_object(
  'id', ${alias}.id, 'fullName', ${alias}.full_name, 'birthDate', ${alias}.birth_date::text, 'sex', ${alias}.sex,
  'nationalId', ${alias}.national_id, 'phone', ${alias}.phone, 'communeCode', ${alias}.commune_code,
  'provinceCode', ${alias}.province_code, 'recordedAt', ${alias}.recorded_at)`;
const inScope = (alias: string): string =>
  `(${alias}.province_code = any($1) or ${alias}.commune_code = any($2))`;

/** Pairs compared in one go; the next reading goes on. */
const AT_ONCE = 2_000;

/** Pairs of people of the areas who share a phone, an end of a number, a day and a given name, or a name and a year. */
const ALIKE = `
  with mine as materialized (select * from person where ${inScope('person')}),
  alike as (
    select x.id as a, y.id as b from mine x join mine y on x.phone = y.phone and x.id < y.id
    union select x.id, y.id from mine x join mine y on x.number_tail = y.number_tail and x.id < y.id
    union select x.id, y.id from mine x join mine y
      on x.birth_date = y.birth_date and x.given_folded = y.given_folded and x.id < y.id
    union select x.id, y.id from mine x join mine y
      on x.name_folded = y.name_folded and extract(year from x.birth_date) = extract(year from y.birth_date) and x.id < y.id
  )
  select ${known('x')} as a, ${known('y')} as b
  from alike join mine x on x.id = alike.a join mine y on y.id = alike.b
  where not exists (select from duplicate where person_a = alike.a and person_b = alike.b)
  order by alike.a desc limit ${AT_ONCE}`;

/** The state of a pair is that of its last act: none or an undone merge = waiting. */
const WAITING = `
  select duplicate.id, duplicate.score, duplicate.found_at as "foundAt", ${known('x')} as a, ${known('y')} as b
  from duplicate join person x on x.id = person_a join person y on y.id = person_b
  where ${inScope('x')} and ${inScope('y')} and duplicate.score >= ${100 * POSSIBLE}
    and coalesce((select act from duplicate_act where duplicate_id = duplicate.id order by number desc limit 1), 'undo') = 'undo'
    and ($3::int is null or (-duplicate.score, duplicate.id) > (-$3::int, $4::uuid))
  order by -duplicate.score, duplicate.id limit $5`;

/** What can still be taken back: both people were of the areas, the one who stays still is, and nobody joined them since. */
const MERGED = `
  select merge.id, merged_at as "mergedAt", survivor_id as "survivorId", other_id as "otherId", ${known('x')} as survivor
  from merge join person x on x.id = survivor_id
  where undone_at is null and ${inScope('x')}
    and not exists (select from merge later where later.survivor_id = merge.survivor_id and later.undone_at is null
                                              and (later.merged_at, later.id) > (merge.merged_at, merge.id))
    and (kept -> 'person' ->> 'province_code' = any($1) or kept -> 'person' ->> 'commune_code' = any($2))
  order by merged_at desc, merge.id limit $3`;

/** People who may be one, and what was decided about them. */
@Injectable()
export class Duplicates {
  /** Pairs of the areas that nobody has compared yet. */
  alike(tx: Tx, { provinces, communes }: Scope): Promise<{ a: Known; b: Known }[]> {
    return tx.query(ALIKE, [provinces, communes]);
  }

  async add(tx: Tx, pairs: readonly { a: Known; b: Known; score: number }[], at: Date): Promise<void> {
    await tx.query(
      `insert into duplicate (id, person_a, person_b, score, found_at)
       select *, $5 from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[]) on conflict do nothing`,
      [
        pairs.map(() => newId()),
        pairs.map(({ a }) => a.id),
        pairs.map(({ b }) => b.id),
        pairs.map(({ score }) => Math.round(score * 100)),
        at,
      ],
    );
  }

  /** Both inside the areas; the likeliest first. */
  waiting(
    tx: Tx,
    { provinces, communes }: Scope,
    limit: number,
    after?: { readonly score: number; readonly id: string },
  ): Promise<Pair[]> {
    return tx.query(WAITING, [provinces, communes, after?.score ?? null, after?.id ?? null, limit]);
  }

  /** The newest first. */
  merged(tx: Tx, { provinces, communes }: Scope, limit: number): Promise<Merged[]> {
    return tx.query(MERGED, [provinces, communes, limit]);
  }

  /** Locked until the end of the transaction, with its acts, the oldest first. Throws not-found. */
  async locked(tx: Tx, id: string): Promise<{ duplicate: Duplicate; acts: readonly ReviewAct[] }> {
    const duplicate = await tx
      .getRepository(DuplicateSchema)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!duplicate) throw notFound();
    const acts = await tx
      .getRepository(DuplicateActSchema)
      .find({ where: { duplicateId: id }, order: { number: 'ASC' } });
    return { duplicate, acts };
  }

  async addAct(tx: Tx, duplicateId: string, number: number, act: ReviewAct): Promise<void> {
    await tx.getRepository(DuplicateActSchema).insert({ id: newId(), duplicateId, number, ...act });
  }

  /** Throws not-found for a merge of somebody outside the scope. */
  async merge(tx: Tx, id: string, scope: Scope): Promise<Merge> {
    const merge = await tx.getRepository(MergeSchema).findOneBy({ id });
    if (!merge || !covers(scope, placeIn(merge.kept.person))) throw notFound();
    return merge;
  }
}

const placeIn = (row: Record<string, unknown>) => ({
  communeCode: String(row['commune_code']),
  provinceCode: String(row['province_code']),
});
