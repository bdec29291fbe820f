import type { Counted, PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Scope } from '../domain/scope.js';
import {
  type CaseWork,
  daysBetweenVisits,
  ESCALATED,
  HELPER_VISIT,
  OF_HELPERS,
} from '../domain/work-kinds.js';

/** What an officer has to do with a case: late, in time, not begun, somebody else's turn, or nothing for now. */
export const CASE_GROUPS = ['overdue', 'due', 'new', 'waiting', 'none'] as const;
export type CaseGroup = (typeof CASE_GROUPS)[number];

export interface ListedCase {
  readonly personId: string;
  readonly fullName: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly kind: string;
  readonly state: string;
  readonly group: CaseGroup;
  /** The commune that hands the person over is another one. */
  readonly arriving: boolean;
  readonly duty: string | null;
  readonly due: PlainDate | null;
  readonly article: string | null;
  readonly review: boolean | null;
  readonly escalatedAt: Date | null;
  /** When the last act was done, or the release was recorded. */
  readonly since: Date;
}

export interface CaseListQuery {
  readonly group?: CaseGroup;
  readonly kind?: string;
  /** Only cases of which this is to be done, by its own deadline. */
  readonly about?: CaseWork;
  /** Only people by whom somebody of this community model stands now. */
  readonly modelId?: string;
  readonly after?: { readonly rank: number; readonly due: string; readonly id: string };
  readonly limit: number;
}

const MOVE = 'police-take-over-after-move';

/** The next visit that a helper owes; nobody's law sets the day, so no article stands beside it. */
const VISIT = `
  select null::uuid as id, '${HELPER_VISIT}' as duty, greatest(since, last) + $7::int as due, null as article, true as review,
         null::timestamptz as escalated_at
  from (select min(since) as since from helper_assignment where person_id = known.id and ended_on is null) as helped,
       (select max(on_day) as last from case_act where person_id = known.id and act = 'visit' and aside_by is null) as visited
  where about = '${HELPER_VISIT}' and since is not null and $7 is not null and not arriving`;

/**
 * Every open case of some areas, each with the deadline that comes first; asked about something that is to be done ($6), the
 * cases of which it is, each with its deadline. Of a person on the way the receiving office has the deadline and the handing
 * office waits. A release without any act is new.
 */
const CASES = `
  with mine as (
    select p.id, p.full_name, p.commune_code, p.province_code, p.recorded_at, false as arriving
    from person p where p.province_code = any($1) or p.commune_code = any($2)
    union all
    select p.id, p.full_name, p.commune_code, p.province_code, p.recorded_at, true
    from case_move m join person p on p.id = m.person_id
    where m.outcome is null and (m.to_province = any($1) or m.to_commune = any($2))
      and not (p.province_code = any($1) or p.commune_code = any($2))
  ), known as materialized (
    select mine.*, coalesce(a.kind, 'release') as kind, coalesce(a.state, 'recorded') as state,
           coalesce(a.at, mine.recorded_at) as since
    from mine
    left join lateral (select kind, state, at from case_act where person_id = mine.id and aside_by is null order by number desc limit 1) a on true
    where not exists (select from case_closure c where c.person_id = mine.id)
  ), standing as (
    select known.*, about, d.duty, d.due, d.article, d.review, d.escalated_at
    from known cross join unnest($6::text[]) as asked (about)
    left join lateral (
      select duty, due, article, review, escalated_at from (
        select id, duty, due, article, review, escalated_at from case_duty
        where person_id = known.id and met_on is null and dropped_at is null
          and (from_on is null or from_on <= $3)
          and case when about is null then arriving = (duty = '${MOVE}')
                   when about = '${ESCALATED}' then escalated_at is not null and arriving = (duty = '${MOVE}')
                   else duty = about and (not arriving or duty = '${MOVE}') end
        union all ${VISIT}
      ) as open_work order by duty = any($4), due, id limit 1
    ) d on true
    where about is null or d.duty is not null
  ), grouped as (
    select *, case
        when about = '${MOVE}' and not arriving then 'waiting'
        when due < $3 then 'overdue'
        when state = 'moving' and not arriving then 'waiting'
        when duty = any($4) then 'waiting'
        when due is not null then 'due'
        when state = 'recorded' then 'new'
        else 'none' end as "group"
    from standing
  ), ranked as (
    select *, array_position(array['overdue', 'due', 'new', 'waiting', 'none'], "group") as rank,
           coalesce(due, '9999-12-31') as by_due
    from grouped where ($5::text is null or kind = $5)
      and ($8::uuid is null or exists (
        select from helper_assignment h where h.person_id = grouped.id and h.model_id = $8 and h.ended_on is null))
  )`;

const ITEM = `id as "personId", full_name as "fullName", commune_code as "communeCode", province_code as "provinceCode",
  kind, state, "group", arriving, duty, due::text, article, review, escalated_at as "escalatedAt", since,
  rank, by_due::text as "byDue"`;

export class CaseList {
  async list(
    tx: Tx,
    scope: Scope,
    today: PlainDate,
    { group, kind, about, modelId, after, limit }: CaseListQuery,
  ): Promise<(ListedCase & { readonly rank: number; readonly byDue: string })[]> {
    return tx.query(
      `${CASES} select ${ITEM} from ranked
       where ($9::text is null or "group" = $9)
         and ($10::int is null or (rank, by_due, id) > ($10, $11::date, $12::uuid))
       order by rank, by_due, id limit $13`,
      [
        ...asked(scope, today, [about ?? null], { kind, modelId }),
        ...[group ?? null, after?.rank ?? null, after?.due ?? null, after?.id ?? null, limit],
      ],
    );
  }

  async counts(
    tx: Tx,
    scope: Scope,
    today: PlainDate,
    { kind, about, modelId }: Pick<CaseListQuery, 'kind' | 'about' | 'modelId'>,
  ): Promise<Record<CaseGroup, number>> {
    const rows = await tx.query<{ group: CaseGroup; count: number }[]>(
      `${CASES} select "group", count(*)::int as count from ranked group by 1`,
      asked(scope, today, [about ?? null], { kind, modelId }),
    );
    const none = { overdue: 0, due: 0, new: 0, waiting: 0, none: 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ group, count }) => [group, count])) };
  }

  /** How much there is of each kind of work, as the list narrowed to it would show. */
  work(tx: Tx, scope: Scope, today: PlainDate, kinds: readonly CaseWork[]): Promise<Counted[]> {
    return tx.query<Counted[]>(
      `${CASES} select about as kind, "group" as pile, count(*)::int as count, min(due)::text as "dueOn", null as since
       from ranked where "group" <> 'none' group by 1, 2`,
      asked(scope, today, kinds),
    );
  }
}

const asked = (
  { provinces, communes }: Scope,
  today: PlainDate,
  about: readonly (CaseWork | null)[],
  { kind, modelId }: { readonly kind?: string | undefined; readonly modelId?: string | undefined } = {},
): unknown[] => [
  ...[provinces, communes, today, OF_HELPERS, kind ?? null, about, daysBetweenVisits(today)],
  modelId ?? null,
];
