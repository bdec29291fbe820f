import type { Counted, PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { actsLeadingTo } from '../domain/enrolment.js';

interface Areas {
  readonly provinces: readonly string[];
  readonly communes: readonly string[];
}

const LAST = `join lateral (select act, "on" from enrolment_act where enrolment_id = enrolment.id order by number desc limit 1)
  as last on true`;

/**
 * People: a course that ended without a result, today's sheet that is not kept, a seat that came free, and whoever waits.
 * What the list calls `upcoming` and `running` asks nothing of anybody.
 */
const PEOPLE = `
  select kind, case kind when 'completions' then 'overdue' when 'sheets' then 'due' when 'seats-given' then 'new' else 'waiting' end
    as pile, count(*)::int as count, min(due)::text as "dueOn", min(since)::text as since
  from (
    select case
        when last.act = any($5) then 'waiting-list'
        when last.act <> all($4) then null
        when ends_on < $3 then 'completions'
        when starts_on <= $3 and not exists (
          select from attendance_mark where enrolment_id = enrolment.id and day = $3) then 'sheets'
        when starts_on > $3 and last.act = 'admit' and last."on" + $6::int > $3 then 'seats-given' end as kind,
      case when last.act = any($5) then starts_on when ends_on < $3 then ends_on when starts_on <= $3 then $3::date else starts_on end as due,
      last."on" as since
    from enrolment join intake on intake.id = intake_id ${LAST}
    where enrolment.province_code = any($1) or enrolment.commune_code = any($2)
  ) as standing where kind is not null group by 1`;

/** Intakes that begin soon, those with a free seat by themselves: somebody may still be enrolled. */
const INTAKES = `
  select case when taken < seats then 'intakes-with-seats' else 'intakes-starting' end as kind, 'due' as pile,
    count(*)::int as count, min(starts_on)::text as "dueOn", null as since
  from (
    select intake.seats, intake.starts_on,
      (select count(*) from enrolment ${LAST} where intake_id = intake.id and last.act = any($5)) as taken
    from intake join course on course.id = course_id
    where starts_on between $3 and $4
      and not exists (select from intake_act where intake_id = intake.id and intake_act.act = 'cancel')
      and (course.province_code = any($1) or course.commune_code = any($2))
  ) as coming group by 1`;

/** One person's own courses: the seat they have, and the one they wait for. */
const OWN = `
  select case when last.act = any($3) then 'own-waiting' else 'own-courses' end as kind,
    case when last.act = any($3) then 'waiting' else 'due' end as pile, count(*)::int as count,
    min(starts_on)::text as "dueOn", min(last."on")::text as since
  from enrolment join intake on intake.id = intake_id ${LAST}
  where person_id = $1 and ends_on >= $4 and (last.act = any($2) or last.act = any($3)) group by 1, 2`;

const ENROLLED = actsLeadingTo('enrolled');
const WAITING = actsLeadingTo('waiting');

/** What the start pages count. */
export class WorkCounts {
  people(tx: Tx, { provinces, communes }: Areas, today: PlainDate, newFor: number): Promise<Counted[]> {
    return tx.query(PEOPLE, [provinces, communes, today, ENROLLED, WAITING, newFor]);
  }

  intakes(tx: Tx, { provinces, communes }: Areas, today: PlainDate, until: PlainDate): Promise<Counted[]> {
    return tx.query(INTAKES, [provinces, communes, today, until, actsLeadingTo('enrolled', 'completed')]);
  }

  ofPerson(tx: Tx, personId: string, today: PlainDate): Promise<Counted[]> {
    return tx.query(OWN, [personId, ENROLLED, WAITING, today]);
  }
}
