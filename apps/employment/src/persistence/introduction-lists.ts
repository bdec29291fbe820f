import { Injectable } from '@nestjs/common';
import type { Counted, PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import type { Bucket, Side } from '../domain/introduction-turn.js';
import { BUCKETS } from '../domain/introduction-turn.js';
import type { Reach } from '../domain/reach.js';
import { INTRODUCTION_COLUMNS, type KeptIntroduction } from './introductions.js';

/** What a reader sees of the vacancy beside the introduction. */
export interface IntroducedFor {
  readonly title: string;
  readonly employerName: string;
  readonly occupationCode: string;
  readonly communeCode: string;
  /** Of work abroad. */
  readonly country: string | null;
  readonly createdBy: string;
}

/** What an employer may know of whoever is introduced: what they can do. */
export type IntroducedProfile = Pick<
  Candidate,
  'education' | 'training' | 'skills' | 'occupationsHeld' | 'licences'
>;

export interface ListedIntroduction extends KeptIntroduction {
  readonly vacancy: IntroducedFor;
  readonly candidate: IntroducedProfile | null;
  readonly bucket: Bucket;
  readonly dueKey: string;
}

export interface ListFilter {
  readonly reach: Reach;
  readonly side: Side;
  readonly day: PlainDate;
  readonly newFor: number;
  readonly bucket?: Bucket | undefined;
  /** States that read as the wanted status. */
  readonly states?: readonly string[] | undefined;
  readonly vacancyId?: string | undefined;
  readonly personId?: string | undefined;
  readonly id?: string | undefined;
}

export interface After {
  readonly dueKey: string;
  readonly id: string;
}

/** `bucketOf` of the domain, in SQL: $1 side, $2 day, $3 days for which something is new. */
const BUCKET = `case
  when i.turn = 'nobody' or ($1::text = 'employer' and i.state = 'hired') then 'ended'
  when i.snoozed_until > $2::date then 'snoozed'
  when ($1 = 'counsellor' or i.turn = $1) and i.due_on < $2 then 'overdue'
  when i.turn = $1 and i.due_on = $2 then 'due'
  when i.moved_by <> $1 and i.moved_on + $3::integer > $2 then 'new'
  else 'waiting' end`;
const DUE_KEY = `coalesce(i.due_on, '9999-12-31'::date)`;
const FROM = `from introduction i join vacancy v on v.id = i.vacancy_id
  left join candidate c on c.person_id = i.person_id`;
const REACH = `case when $4::text is not null then v.created_by = $4
  else coalesce(c.province_code, i.province_code) = any($5) or coalesce(c.commune_code, i.commune_code) = any($6) end
  and ($7::uuid is null or i.vacancy_id = $7) and ($8::uuid is null or i.person_id = $8)
  and ($9::uuid is null or i.id = $9) and ($10::text[] is null or i.state = any($10))`;

/** The work lists: what is late, due, new, waiting, asleep and over, for one side. */
@Injectable()
export class IntroductionLists {
  /** What is due first stands first. */
  page(tx: Tx, filter: ListFilter, limit: number, after?: After): Promise<ListedIntroduction[]> {
    return tx.query<ListedIntroduction[]>(
      `select ${INTRODUCTION_COLUMNS}, ${BUCKET} as bucket, ${DUE_KEY}::text as "dueKey",
              json_build_object('title', v.title, 'employerName', v.employer_name, 'occupationCode', v.occupation_code,
                'communeCode', v.commune_code, 'country', v.country, 'createdBy', v.created_by) as vacancy,
              case when c.person_id is null then null else json_build_object('education', c.education,
                'training', c.training, 'skills', c.skills, 'occupationsHeld', c.occupations_held,
                'licences', c.licences) end as candidate
       ${FROM} where ${REACH} and ($11::text is null or ${BUCKET} = $11)
         and ($12::date is null or (${DUE_KEY}, i.id) > ($12, $13::uuid))
       order by ${DUE_KEY}, i.id limit $14`,
      [...values(filter), filter.bucket ?? null, after?.dueKey ?? null, after?.id ?? null, limit],
    );
  }

  /** The same for the start page: what leads to a hire, and what is asked after one, each with its first day. */
  work(tx: Tx, filter: ListFilter): Promise<Counted[]> {
    return tx.query<Counted[]>(
      `select case when i.state = 'hired' then 'follow-ups' else 'introductions' end as kind, ${BUCKET} as pile,
              count(*)::integer as count, min(i.due_on)::text as "dueOn", min(i.moved_on)::text as since
       ${FROM} where ${REACH} and ${BUCKET} not in ('snoozed', 'ended') group by 1, 2`,
      values(filter),
    );
  }

  /** How many stand in each list, whatever bucket is asked for. */
  async counts(tx: Tx, filter: ListFilter): Promise<Record<Bucket, number>> {
    const rows = await tx.query<{ bucket: Bucket; count: number }[]>(
      `select ${BUCKET} as bucket, count(*)::integer as count ${FROM} where ${REACH} group by 1`,
      values(filter),
    );
    const counted = new Map(rows.map(({ bucket, count }) => [bucket, count]));
    return Object.fromEntries(BUCKETS.map((bucket) => [bucket, counted.get(bucket) ?? 0])) as Record<
      Bucket,
      number
    >;
  }
}

function values({ reach, side, day, newFor, ...filter }: ListFilter): unknown[] {
  const [createdBy, areas] =
    'areas' in reach ? [null, reach.areas] : [reach.createdBy, { provinces: [], communes: [] }];
  return [
    ...[side, day, newFor, createdBy, areas.provinces, areas.communes],
    ...[filter.vacancyId ?? null, filter.personId ?? null, filter.id ?? null, filter.states ?? null],
  ];
}
