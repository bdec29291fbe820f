import type { Tx } from '#libs/persistence';
import {
  type Beginning,
  type Establishment,
  type Referral,
  type ReferralAct,
  type ReferralActName,
  type ReferralRole,
  withActs,
} from '../domain/referral.js';
import type { ActReason } from '../domain/act-reason.js';
import type { LoanPurpose } from '../domain/facts.js';

interface ReferralRow {
  id: string;
  person_id: string | null;
  establishment: Establishment | null;
  commune_code: string;
  province_code: string;
  purpose: LoanPurpose;
  amount: string;
  term_months: number;
  prepared_by: string;
  prepared_on: string;
  aside_on: string | null;
  aside_changes: number;
  acts:
    | {
        act: ReferralActName;
        on: string;
        actor: string;
        actor_role: ReferralRole;
        reason: ActReason | null;
        amount: number | null;
        term_months: number | null;
        reference: string | null;
      }[]
    | null;
}

export interface ReferralFilter {
  readonly areas: { readonly provinces: readonly string[]; readonly communes: readonly string[] };
  /** Last acts that lead to the wanted states, or how those begin that have none yet. */
  readonly lastActs?: readonly (ReferralActName | Beginning)[] | undefined;
  /** These and no others. */
  readonly ids?: readonly string[] | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const COLUMNS = `referral.id, referral.person_id, referral.establishment, referral.commune_code, referral.province_code, referral.purpose,
  referral.amount, referral.term_months, referral.prepared_by, referral.prepared_on::text, referral.aside_on::text, referral.aside_changes,
  (select json_agg(json_build_object('act', act, 'on', "on", 'actor', actor, 'actor_role', actor_role, 'reason', reason,
     'amount', amount, 'term_months', term_months, 'reference', reference) order by number) from referral_act where referral_id = referral.id) as acts`;

/** Loans on their way, each with the acts that brought it where it is. */
export class Referrals {
  async add(tx: Tx, referral: Referral): Promise<void> {
    const { borrower } = referral;
    const [personId, establishment] =
      borrower.kind === 'person' ? [borrower.personId, null] : [null, JSON.stringify(borrower)];
    await tx.query(
      `insert into referral (id, person_id, establishment, commune_code, province_code, purpose, amount, term_months,
         prepared_by, prepared_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[referral.id, personId, establishment, referral.communeCode, referral.provinceCode],
        ...[referral.purpose, referral.amount, referral.termMonths, referral.preparedBy, referral.preparedOn],
      ],
    );
  }

  async addAct(tx: Tx, referral: Referral, act: ReferralAct, recordedAt: Date): Promise<void> {
    await tx.query(
      `insert into referral_act (referral_id, number, act, "on", actor, actor_role, reason, recorded_at, amount, reference,
         term_months)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[referral.id, referral.acts.length + 1, act.act, act.on, act.actor, act.actorRole, act.reason],
        ...[recordedAt.toISOString(), act.amount, act.reference, act.termMonths],
      ],
    );
  }

  /** Locks it as `lockAll` does. */
  async toAct(tx: Tx, id: string): Promise<Referral | null> {
    await this.lockAll(tx, [id]);
    return this.byId(tx, id);
  }

  /**
   * Two acts cannot follow the same state, nor one an erasure: until the commit it locks the guard rows of the people, and
   * the dossiers of establishments themselves. Always in the same order, so that two files wait for one another and never in a ring.
   */
  async lockAll(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(
      `select 1 from person_guard where person_id in (select person_id from referral where id = any($1))
       order by person_id for update`,
      [ids],
    );
    await tx.query('select 1 from referral where id = any($1) and person_id is null order by id for update', [
      ids,
    ]);
  }

  /**
   * The dossiers of establishments that bear this number in this commune, oldest first. Holds off until the commit whoever
   * asks the same, so that of two who prepare it at once one sees the other's.
   */
  async underReference(tx: Tx, communeCode: string, reference: string): Promise<Referral[]> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `establishment ${communeCode} ${reference}`,
    ]);
    const rows = await tx.query<ReferralRow[]>(
      `select ${COLUMNS} from referral where commune_code = $1 and establishment->>'reference' = $2 order by id`,
      [communeCode, reference],
    );
    return rows.map(toReferral);
  }

  /** People of a commune that were put forward in a span of days, both included, oldest first; none that is set aside or was taken off. */
  async ofList(tx: Tx, communeCode: string, from: string, to: string): Promise<Referral[]> {
    const rows = await tx.query<ReferralRow[]>(
      `select ${COLUMNS} from referral
       where commune_code = $1 and person_id is not null and prepared_on between $2 and $3 and aside_on is null
         and not exists (select from referral_act where referral_id = referral.id and act = 'withdraw')
       order by prepared_on, id`,
      [communeCode, from, to],
    );
    return rows.map(toReferral);
  }

  async byId(tx: Tx, id: string): Promise<Referral | null> {
    const rows = await tx.query<ReferralRow[]>(`select ${COLUMNS} from referral where id = $1`, [id]);
    return rows[0] ? toReferral(rows[0]) : null;
  }

  /** Every referral of a person, oldest first. */
  async ofPerson(tx: Tx, personId: string): Promise<Referral[]> {
    const rows = await tx.query<ReferralRow[]>(
      `select ${COLUMNS} from referral where person_id = $1 order by id`,
      [personId],
    );
    return rows.map(toReferral);
  }

  /** These are somebody else's from now on. */
  async giveTo(tx: Tx, personId: string, ids: readonly string[]): Promise<void> {
    await tx.query('update referral set person_id = $1 where id = any($2)', [personId, ids]);
  }

  /** Closes a dossier for as long as another one stands for it; null takes it up again. False when it stands so already. */
  async setAside(tx: Tx, id: string, on: string | null): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      `update referral set aside_on = $2, aside_changes = aside_changes + 1
       where id = $1 and (aside_on is null) <> ($2::date is null)`,
      [id, on],
    );
    return changed > 0;
  }

  /** Newest first (ids grow with time). */
  async list(tx: Tx, { areas, lastActs, ids, after, limit }: ReferralFilter): Promise<Referral[]> {
    const rows = await tx.query<ReferralRow[]>(
      `select ${COLUMNS} from referral
       left join lateral (select act from referral_act where referral_id = referral.id order by number desc limit 1) as last
         on true
       where (province_code = any($1) or commune_code = any($2))
         and ($3::text[] is null
           or case when aside_on is not null then 'close'
              else coalesce(last.act, case when person_id is null then 'prepared' else 'listed' end) end = any($3))
         and ($4::uuid is null or referral.id < $4)
         and ($6::uuid[] is null or referral.id = any($6))
       order by referral.id desc limit $5`,
      [...[areas.provinces, areas.communes, lastActs ?? null, after ?? null, limit], ids ?? null],
    );
    return rows.map(toReferral);
  }

  /** All that are not closed. */
  async open(tx: Tx, { provinces, communes }: ReferralFilter['areas']): Promise<Referral[]> {
    const rows = await tx.query<ReferralRow[]>(
      `select ${COLUMNS} from referral
       where (province_code = any($1) or commune_code = any($2)) and aside_on is null
         and not exists (select from referral_act where referral_id = referral.id and act in ('close', 'withdraw'))`,
      [provinces, communes],
    );
    return rows.map(toReferral);
  }
}

const toReferral = (row: ReferralRow): Referral =>
  withActs(
    {
      id: row.id,
      borrower: borrowerOf(row),
      communeCode: row.commune_code,
      provinceCode: row.province_code,
      purpose: row.purpose,
      amount: Number(row.amount),
      termMonths: row.term_months,
      preparedBy: row.prepared_by,
      preparedOn: row.prepared_on,
      asideOn: row.aside_on,
      asideChanges: row.aside_changes,
    },
    (row.acts ?? []).map(({ actor_role, term_months, ...act }) => ({
      ...act,
      ...{ actorRole: actor_role, termMonths: term_months },
    })),
  );

function borrowerOf({ id, person_id: personId, establishment }: ReferralRow): Referral['borrower'] {
  if (personId !== null) return { kind: 'person', personId };
  if (!establishment) throw new Error(`referral ${id} is nobody's`);
  return establishment;
}
