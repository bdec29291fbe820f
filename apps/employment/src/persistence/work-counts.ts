import { Injectable } from '@nestjs/common';
import type { Counted, PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Areas, Reach } from '../domain/reach.js';

/** Open ones that nobody can be introduced to after these days. */
const CLOSING = `
  select 'vacancies-closing' as kind, 'due' as pile, count(*)::int as count, min(closes_on)::text as "dueOn", null as since
  from vacancy
  where status = 'open' and closes_on between $1 and $2
    and case when $3::text is not null then created_by = $3 else province_code = any($4) or commune_code = any($5) end
  having count(*) > 0`;

/** Fairs that are not over: of a day gone by, of today, of the days to come. */
const FAIRS = `
  select 'fairs' as kind, case when day < $1 then 'overdue' when day = $1 then 'due' else 'new' end as pile,
    count(*)::int as count, min(day)::text as "dueOn", null as since
  from job_fair
  where day <= $2 and (province_code = any($3) or commune_code = any($4))
    and not exists (select from job_fair_act where fair_id = job_fair.id and act in ('close', 'cancel'))
  group by 2`;

/** What waits for one person: an interview, an answer, and the day on which somebody asks how work goes. */
const OWN = `
  select case state when 'invited' then 'own-interviews' when 'hired' then 'own-follow-ups' else 'own-introductions' end as kind,
    case when state = 'invited' then 'due' else 'waiting' end as pile, count(*)::int as count,
    min(case when state = 'invited'
      then (select max(until) from introduction_act where introduction_id = introduction.id and act = 'invite')
      when state = 'hired' then due_on end)::text as "dueOn",
    min(introduced_on)::text as since
  from introduction where person_id = $1 and turn <> 'nobody' group by 1, 2`;

/** What the start pages count beside the introductions. */
@Injectable()
export class WorkCounts {
  closing(tx: Tx, reach: Reach, today: PlainDate, until: PlainDate): Promise<Counted[]> {
    const [createdBy, { provinces, communes }] =
      'areas' in reach ? [null, reach.areas] : [reach.createdBy, { provinces: [], communes: [] }];
    return tx.query(CLOSING, [today, until, createdBy, provinces, communes]);
  }

  fairs(tx: Tx, { provinces, communes }: Areas, today: PlainDate, until: PlainDate): Promise<Counted[]> {
    return tx.query(FAIRS, [today, until, provinces, communes]);
  }

  ofPerson(tx: Tx, personId: string): Promise<Counted[]> {
    return tx.query(OWN, [personId]);
  }
}
