import type { Tx } from '#libs/persistence';
import { WARN_DAYS_AHEAD } from '../domain/next-change.js';
import { type Applicant, ApplicantSchema } from './schemas.js';

/** A newer word about a person, and whether anything of them may be kept. */
export interface Arrival {
  readonly personId: string;
  readonly sequence: number;
  readonly state: 'held' | 'erased';
}

/** Our copies of consenting people, and the guard rows that outlive them. */
export class People {
  /**
   * Notes the newest word of each person and returns, for those whose word is news, our own next version of them. Locks the
   * guard rows in the order of ids until the commit, so that two batches cannot stand in each other's way.
   */
  async accept(tx: Tx, arrivals: readonly Arrival[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ person_id: string; version: number }[]>(
      `insert into person_guard as guard (person_id, sequence, state, version)
       select person_id, sequence, state, 1
       from unnest($1::uuid[], $2::int[], $3::text[]) as news (person_id, sequence, state)
       order by person_id
       on conflict (person_id) do update
         set sequence = excluded.sequence, state = excluded.state, version = guard.version + 1
         where guard.sequence < excluded.sequence
       returning person_id, version`,
      [arrivals.map((a) => a.personId), arrivals.map((a) => a.sequence), arrivals.map((a) => a.state)],
    );
    return new Map(rows.map((row) => [row.person_id, row.version]));
  }

  /** The next version of people whose facts we change ourselves. Locks their guard rows. */
  async advance(
    tx: Tx,
    personIds: readonly string[],
  ): Promise<Map<string, { version: number; sequence: number }>> {
    const rows = await tx.query<[{ person_id: string; version: number; sequence: number }[], number]>(
      `with locked as (
         select person_id from person_guard where person_id = any($1) and state = 'held' order by person_id for update
       )
       update person_guard as guard set version = version + 1 from locked
       where guard.person_id = locked.person_id returning guard.person_id, guard.version, guard.sequence`,
      [personIds],
    );
    return new Map(rows[0].map(({ person_id, version, sequence }) => [person_id, { version, sequence }]));
  }

  /** Of these people, those of whom nothing may be held: no consent, case closed. */
  async erasedAmong(tx: Tx, personIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ person_id: string; version: number }[]>(
      `select person_id, version from person_guard where person_id = any($1) and state = 'erased'`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.person_id, row.version]));
  }

  byId(tx: Tx, personId: string): Promise<Applicant | null> {
    return tx.getRepository(ApplicantSchema).findOneBy({ personId });
  }

  byIds(tx: Tx, personIds: readonly string[]): Promise<Applicant[]> {
    return tx
      .getRepository(ApplicantSchema)
      .createQueryBuilder('applicant')
      .where('applicant.personId = any(:personIds)', { personIds })
      .getMany();
  }

  /** Locks a person's guard row until the commit, so that of two who prepare a loan at once one sees the other's. */
  async lock(tx: Tx, personId: string): Promise<void> {
    await tx.query('select 1 from person_guard where person_id = $1 for update', [personId]);
  }

  /** Locks the guard rows of these people until the commit, in the order in which news of them does. */
  async lockAll(tx: Tx, personIds: readonly string[]): Promise<void> {
    await tx.query('select 1 from person_guard where person_id = any($1) order by person_id for update', [
      personIds,
    ]);
  }

  async listConfirmations(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ person_id: string; list_confirmed_on: string }[]>(
      `select person_id, list_confirmed_on::text from applicant
       where person_id = any($1) and list_confirmed_on is not null`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.person_id, row.list_confirmed_on]));
  }

  async save(tx: Tx, applicants: readonly Applicant[]): Promise<void> {
    if (applicants.length === 0) return;
    await tx.query(
      `insert into applicant select * from json_populate_recordset(null::applicant, $1::json)
       on conflict (person_id) do update set
         (commune_code, province_code, wanted, certificate, completed_on, purpose, amount, term_months,
          household_representative, same_purpose_debt, list_confirmed_on, verdict, screened_on, next_change_on, changes_on,
          changes_to, changes_because, policy_version, policy_rows) =
         (excluded.commune_code, excluded.province_code, excluded.wanted, excluded.certificate, excluded.completed_on,
          excluded.purpose, excluded.amount, excluded.term_months, excluded.household_representative,
          excluded.same_purpose_debt, excluded.list_confirmed_on, excluded.verdict, excluded.screened_on,
          excluded.next_change_on, excluded.changes_on, excluded.changes_to, excluded.changes_because,
          excluded.policy_version, excluded.policy_rows)`,
      [JSON.stringify(applicants.map(toRow))],
    );
  }

  /** Lets go of everything but the guard; returns of whom something was held. */
  async erase(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    const gone = await tx.query<{ person_id: string }[]>(
      `with copies as (delete from applicant where person_id = any($1) returning person_id),
            decided as (delete from decision where person_id = any($1)),
            referred as (delete from referral where person_id = any($1) returning person_id)
       select person_id from copies union select person_id from referred`,
      [personIds],
    );
    return new Set(gone.map((row) => row.person_id));
  }

  /**
   * People whose answer may have changed by itself until `today`: their day has come, or another policy is in force than the
   * one they were answered by. Locks their guards, and skips those that another process works on.
   */
  async dueOn(tx: Tx, today: string, policyVersion: string, limit: number): Promise<string[]> {
    return this.locked(tx, 'next_change_on <= $1 or policy_version <> $2', [today, policyVersion], limit);
  }

  /** People looked at before the last row of policy was written: a day to come may have changed. */
  async withOlderBook(tx: Tx, policyRows: number, limit: number): Promise<string[]> {
    return this.locked(tx, 'policy_rows < $1', [policyRows], limit);
  }

  /**
   * Locks the guards of up to `limit` people to whom this applies. It is asked again once they are locked: what another
   * process committed meanwhile is seen by a new statement only.
   */
  private async locked(tx: Tx, where: string, params: readonly unknown[], limit: number): Promise<string[]> {
    const ids = `$${String(params.length + 1)}`;
    for (;;) {
      const found = await tx.query<{ person_id: string }[]>(
        `select person_id from person_guard guard join applicant using (person_id)
         where ${where} order by person_id limit ${ids} for update of guard skip locked`,
        [...params, limit],
      );
      if (found.length === 0) return [];
      const still = await tx.query<{ person_id: string }[]>(
        `select person_id from applicant where person_id = any(${ids}::uuid[]) and (${where}) order by person_id`,
        [...params, found.map((row) => row.person_id)],
      );
      if (still.length > 0) return still.map((row) => row.person_id);
    }
  }

  /** Writes down, once for each, the changes of verdict that are near. Of everybody, or of some. */
  async warn(tx: Tx, today: string, personIds: readonly string[] | null = null): Promise<void> {
    await tx.query(
      `insert into warning (person_id, changes_on, changes_to, warned_on)
       select person_id, changes_on, changes_to, $1 from applicant
       where changes_on > $1 and changes_on <= $1::date + $2::int and ($3::uuid[] is null or person_id = any($3))
       on conflict do nothing`,
      [today, WARN_DAYS_AHEAD, personIds],
    );
  }
}

const toRow = (applicant: Applicant) => ({
  person_id: applicant.personId,
  commune_code: applicant.communeCode,
  province_code: applicant.provinceCode,
  wanted: applicant.wanted,
  certificate: applicant.certificate,
  completed_on: applicant.completedOn,
  purpose: applicant.purpose,
  amount: applicant.amount,
  term_months: applicant.termMonths,
  household_representative: applicant.householdRepresentative,
  same_purpose_debt: applicant.samePurposeDebt,
  list_confirmed_on: applicant.listConfirmedOn,
  verdict: applicant.verdict,
  screened_on: applicant.screenedOn,
  next_change_on: applicant.nextChangeOn,
  changes_on: applicant.changesOn,
  changes_to: applicant.changesTo,
  changes_because: applicant.changesBecause,
  policy_version: applicant.policyVersion,
  policy_rows: applicant.policyRows,
});
