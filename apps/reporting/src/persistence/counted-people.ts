import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { type CommuneCounts, COUNTS, type Counts, STEPS, type Step } from '../domain/figures.js';

export interface Cohort {
  /** Province, two digits. */
  readonly area: string;
  readonly from: string;
  readonly to: string;
  /** What was known at the end of this day in Việt Nam. */
  readonly asOf: string;
}

/** Counts over the facts. People stand in the commune where they lived last. */
@Injectable()
export class CountedPeople {
  /** The people released from `from` to `to`, by commune, with what has happened to them until `asOf`; merged records count as one. */
  async byCommune(tx: Tx, { area, from, to, asOf }: Cohort): Promise<CommuneCounts[]> {
    const rows = await tx.query<(Record<string, number> & { communeCode: string })[]>(
      `with recursive known as (select ($4::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as until),
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
         select distinct coalesce(head, subject) as subject
         from release left join same using (subject), known
         where counted_on between $2 and $3 and recorded_at < until
       ),
       taken as (
         select coalesce(head, subject) as subject, step, recorded_at from step_taken left join same using (subject)
       ),
       home as (
         select distinct on (subject) subject, commune_code, province_code
         from residence join cohort using (subject), known where recorded_at < until
         order by subject, sequence desc
       ),
       path as (
         select subject, array_agg(step) as steps
         from taken join cohort using (subject), known where recorded_at < until group by subject
       )
       select commune_code as "communeCode", count(*)::int as released,
              ${STEPS.map((step) => `${took(step)} as "${step}"`).join(', ')},
              count(*) filter (where not ${has('placed')} and not ${has('closed')})::int as "withoutWork",
              count(*) filter (where not ${has('placed')} and ${has('closed')})::int as "closedWithoutWork"
       from home left join path using (subject)
       where province_code = $1
       group by commune_code order by commune_code`,
      [area, from, to, asOf],
    );
    return rows.map((row) => ({ communeCode: row.communeCode, counts: countsOf(row) }));
  }

  /** The day on which each kind of fact was first told; steps nobody has told yet are left out. */
  async countedSince(tx: Tx): Promise<Partial<Record<Step | 'released', string>>> {
    const rows = await tx.query<{ what: Step | 'released'; since: string }[]>(
      `select what, (min(at) at time zone 'Asia/Ho_Chi_Minh')::date::text as since
       from (select step as what, recorded_at as at from step_taken
             union all select 'released', recorded_at from release) as told
       group by what`,
    );
    return Object.fromEntries(rows.map(({ what, since }) => [what, since]));
  }
}

// names of steps are our own constants, not input
const has = (step: Step): string => `coalesce('${step}' = any(steps), false)`;
const took = (step: Step): string => `count(*) filter (where ${has(step)})::int`;

const countsOf = (row: Readonly<Record<string, number | string>>): Counts =>
  Object.fromEntries(COUNTS.map((count) => [count, Number(row[count])])) as Counts;
