import type { Counted, PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { POSSIBLE } from '../domain/linkage.js';
import type { Scope } from '../domain/scope.js';
import { oddHours } from './audit-chain-store.js';

const DAY = (moment: string): string => `(${moment} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Lists that were looked at and not recorded, or could not be read; those being worked off wait. */
const IMPORTS = `
  select 'imports' as kind, case when state in ('waiting', 'running') then 'waiting' else 'due' end as pile,
    count(*)::int as count, null as "dueOn", min(${DAY('created_at')})::text as since
  from release_import
  where provinces <@ $1 and communes <@ $2
    and (state in ('waiting', 'running') or (file is not null and (preview or state = 'failed')))
  group by 2`;

/** Pairs that nobody has decided about, as `Duplicates.waiting` has them. */
const PAIRS = `
  select 'duplicates' as kind, 'due' as pile, count(*)::int as count, null as "dueOn",
    min(${DAY('duplicate.found_at')})::text as since
  from duplicate join person x on x.id = person_a join person y on y.id = person_b
  where (x.province_code = any($1) or x.commune_code = any($2)) and (y.province_code = any($1) or y.commune_code = any($2))
    and duplicate.score >= ${100 * POSSIBLE}
    and coalesce((select act from duplicate_act where duplicate_id = duplicate.id order by number desc limit 1), 'undo') = 'undo'
  having count(*) > 0`;

/**
 * Purposes that were taken back, and of which a service has not yet said that it let go. By the moment, which
 * two clocks tell: a service counts versions of its own. Acts below version 1 came with a merge, and were answered under the record that went.
 */
const ERASURES = `
  select 'erasures' as kind, case when ended + $4::int < $3::date then 'overdue' else 'waiting' end as pile,
    count(*)::int as count, min(ended + $4::int)::text as "dueOn", min(ended)::text as since
  from (
    select ${DAY('act.at')} as ended from consent_act act join person on person.id = act.person_id
    where act.act = 'withdrawn' and act.version > 0 and (province_code = any($1) or commune_code = any($2))
      and not exists (select from consent_act later where later.person_id = act.person_id
                        and later.purpose = act.purpose and later.version > act.version)
      and not exists (select from erasure where erasure.person_id = act.person_id
                        and erasure.purpose = act.purpose and erasure.at >= act.at - interval '1 minute')
  ) as pending group by 2`;

const SEEN = '(province_code is null or province_code = any($1) or commune_code = any($2))';
/** Readings and writings of the last days that an auditor looks at first, and what of the whole log is not sealed. */
const AUDIT = `
  select kind, pile, count(*)::int as count, null as "dueOn", min(${DAY('at')})::text as since from (
    select at, 'whole-files' as kind, 'new' as pile from audit_entry
    where at >= $3 and position is not null and ${SEEN} and act = 'file-read'
    union all select at, 'odd-hours', 'new' from audit_entry
    where at >= $3 and position is not null and ${SEEN} and ${oddHours('audit_entry')}
    union all select at, 'unsealed', 'overdue' from audit_entry where position is null and at < $4
  ) as found group by 1, 2`;

/** What waits in an office that is about no single case. */
export class OfficeWork {
  async lists(tx: Tx, { provinces, communes }: Scope): Promise<Counted[]> {
    const imports = await tx.query<Counted[]>(IMPORTS, [provinces, communes]);
    return [...imports, ...(await tx.query<Counted[]>(PAIRS, [provinces, communes]))];
  }

  erasures(tx: Tx, { provinces, communes }: Scope, today: PlainDate, days: number): Promise<Counted[]> {
    return tx.query(ERASURES, [provinces, communes, today, days]);
  }

  /** `since`: from this moment on; what was written before `unsealedBefore` should long be sealed. */
  audit(tx: Tx, { provinces, communes }: Scope, since: Date, unsealedBefore: Date): Promise<Counted[]> {
    return tx.query(AUDIT, [provinces, communes, since, unsealedBefore]);
  }
}
