import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { REFORM } from '#libs/reference';
import type { PlaceTold } from '../domain/todays-units.js';
import { type Figures, figuresFrom, STEPS, type Step } from '../domain/figures.js';

export interface Cohort {
  /** First and last calendar year of release; all when left out. */
  readonly fromYear?: number;
  readonly toYear?: number;
  /** What was known at the end of this day in Việt Nam. */
  readonly asOf: string;
}

/** People released in one month who lived last in one commune, as it was told. */
export interface ToldCount extends PlaceTold {
  /** Kind of the community model that stood by them last; empty when none has. */
  readonly modelKind: string;
  /** `2026-11` */
  readonly month: string;
  readonly figures: Figures;
}

/** Counts over the facts. People stand in the commune where they lived last. */
@Injectable()
export class CountedPeople {
  /**
   * The people released in some years, by commune and month, with what has happened to them. Merged records count as one;
   * who was released twice in a year counts once, in the month of the last time.
   */
  async byCommuneAndMonth(tx: Tx, { fromYear = 1900, toYear = 2900, asOf }: Cohort): Promise<ToldCount[]> {
    const rows = await tx.query<Record<string, string | number | boolean>[]>(
      `with recursive known as (select ($3::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as until),
       found as (
         select distinct on (subject) subject, into_subject, as_one
         from counted_as, known where recorded_at < until order by subject, sequence desc
       ),
       led as (
         select subject, into_subject as head from found where as_one
         union select led.subject, into_subject from led join found on found.subject = led.head where as_one
       ),
       same as (
         select subject, head from led where not exists (select from found where found.subject = led.head and as_one)
       ),
       cohort as (
         select distinct on (coalesce(head, subject), date_part('year', counted_on))
                coalesce(head, subject) as subject, counted_on
         from release left join same using (subject), known
         where counted_on between make_date($1, 1, 1) and make_date($2, 12, 31) and recorded_at < until
         order by coalesce(head, subject), date_part('year', counted_on), counted_on desc
       ),
       home as (
         select distinct on (subject) subject, commune_code, province_code, recorded_at < $4 as told_before
         from residence join (select distinct subject from cohort) as people using (subject), known
         where recorded_at < until order by subject, sequence desc
       ),
       completed as (
         select distinct on (enrolment_id) subject, stands
         from completion, known where recorded_at < until order by enrolment_id, sequence desc
       ),
       counselled as (
         select distinct on (counselling_id) subject, stands
         from counselling, known where recorded_at < until order by counselling_id, sequence desc
       ),
       taken as (
         select subject, step from step_taken, known where recorded_at < until
         union all select subject, 'trained' from completed where stands
         union all select subject, 'counselled' from counselled where stands
       ),
       path as (
         select coalesce(head, subject) as subject, array_agg(step) as steps
         from taken left join same using (subject) group by 1
       ),
       help as (
         select distinct on (coalesce(head, subject)) coalesce(head, subject) as subject, model_kind
         from helped left join same using (subject), known where recorded_at < until
         order by coalesce(head, subject), recorded_at desc, sequence desc
       ),
       lent as (
         select coalesce(head, subject) as subject, sum(amount) as amount
         from tranche left join same using (subject), known where recorded_at < until group by 1
       )
       select commune_code as "communeCode", province_code as "provinceCode", told_before as "toldBefore",
              to_char(counted_on, 'YYYY-MM') as month, coalesce(model_kind, '') as "modelKind", count(*)::int as released,
              ${STEPS.map((step) => `${took(step)} as "${step}"`).join(', ')},
              count(*) filter (where not ${has('placed')} and not ${has('closed')})::int as "withoutWork",
              count(*) filter (where not ${has('placed')} and ${has('closed')})::int as "closedWithoutWork",
              coalesce(sum(amount), 0)::bigint as "amountLent"
       from cohort join home using (subject) left join path using (subject) left join lent using (subject)
            left join help using (subject)
       group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
      [fromYear, toYear, asOf, `${REFORM}T00:00:00+07:00`],
    );
    return rows.map((row) => ({
      ...{ communeCode: String(row['communeCode']), provinceCode: String(row['provinceCode']) },
      ...{ toldBefore: row['toldBefore'] === true, month: String(row['month']) },
      modelKind: String(row['modelKind']),
      figures: figuresFrom((figure) => Number(row[figure])),
    }));
  }

  /** The day up to `asOf` on which each kind of fact was first told; steps nobody had told by then are left out. */
  async countedSince(tx: Tx, asOf: string): Promise<Partial<Record<Step | 'released', string>>> {
    const rows = await tx.query<{ what: Step | 'released'; since: string }[]>(
      `select what, (min(at) at time zone 'Asia/Ho_Chi_Minh')::date::text as since
       from (select step as what, recorded_at as at from step_taken
             union all select 'trained', recorded_at from completion where stands
             union all select 'counselled', recorded_at from counselling where stands
             union all select 'released', recorded_at from release) as told
       where at < ($1::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' group by what`,
      [asOf],
    );
    return Object.fromEntries(rows.map(({ what, since }) => [what, since]));
  }

  /** The days in Việt Nam on which something was told, after one and up to another. */
  async daysTold(tx: Tx, after: string | null, until: string): Promise<string[]> {
    const tables = [
      'release',
      'residence',
      'step_taken',
      'counted_as',
      'tranche',
      'establishment_tranche',
      'helped',
      'completion',
      'counselling',
    ];
    const rows = await tx.query<{ day: string }[]>(
      `select distinct (at at time zone 'Asia/Ho_Chi_Minh')::date::text as day
       from (${tables.map((table) => `select recorded_at as at from ${table}`).join(' union all ')}) as told
       where ($1::date is null or at >= ($1::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
         and at < ($2::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
       order by 1`,
      [after, until],
    );
    return rows.map(({ day }) => day);
  }
}

// names of steps are our own constants, not input
const has = (step: Step): string => `coalesce('${step}' = any(steps), false)`;
const took = (step: Step): string => `count(*) filter (where ${has(step)})::int`;
