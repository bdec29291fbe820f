import { prepared, type Tx } from '#libs/persistence';
import type { Prescreen } from '../domain/answer.js';
import type { IndividualFacts } from '../domain/facts.js';
import type { ReplayedDecision } from '../domain/replay.js';

/** A decision with all it rested on: enough to reach it again. */
export interface Decision {
  readonly id: string;
  readonly personId: string;
  /** Version of the person at the registry that it rests on. */
  readonly sequence: number;
  readonly facts: IndividualFacts;
  readonly answer: Prescreen;
  /** The handler or act that led to it. */
  readonly cause: string;
  readonly decidedAt: Date;
}

/** A decision as it is stored: its answer is the very text. */
export interface StoredDecision extends ReplayedDecision {
  readonly id: string;
  readonly cause: string;
  readonly decidedAt: Date;
  readonly verdict: string;
}

/** What was decided, one row a decision, never changed; rows go only when the person's consent does. */
export class Decisions {
  async add(tx: Tx, decisions: readonly Decision[]): Promise<void> {
    if (decisions.length === 0) return;
    // one document: its parts of type json keep their very text, and nothing is escaped twice
    await prepared(
      tx,
      'decision-add',
      `insert into decision
         (id, person_id, sequence, as_of, policy_version, verdict, facts, answer, cause, decided_at)
       select * from json_to_recordset($1::json) as row (id uuid, person_id uuid, sequence int, as_of date,
         policy_version text, verdict text, facts json, answer json, cause text, decided_at timestamptz)`,
      [JSON.stringify(decisions.map(toRow))],
    );
  }

  /** What was decided of one is the other's from now on; returns which. */
  async takeOver(tx: Tx, personId: string, intoId: string): Promise<string[]> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      'update decision set person_id = $2 where person_id = $1 returning id',
      [personId, intoId],
    );
    return rows.map(({ id }) => id);
  }

  async giveTo(tx: Tx, personId: string, ids: readonly string[]): Promise<void> {
    await tx.query('update decision set person_id = $1 where id = any($2)', [personId, ids]);
  }

  /** Newest first (ids grow with time); with `on` only the one that stood when that day ended in Việt Nam. */
  async ofPerson(
    tx: Tx,
    asked: { personId: string; on?: string | undefined; after?: string | undefined; limit: number },
  ): Promise<StoredDecision[]> {
    const { personId, on = null, after = null, limit } = asked;
    return tx.query<StoredDecision[]>(
      `select id, facts, answer::text as answer, policy_version as "policyVersion", as_of::text as "asOf", verdict, cause,
              decided_at as "decidedAt"
       from decision
       where person_id = $1 and ($2::uuid is null or id < $2)
         and ($3::date is null or decided_at < ($3::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
       order by id desc limit $4`,
      [personId, after, on, on === null ? limit : 1],
    );
  }
}

const toRow = ({ id, personId, sequence, facts, answer, cause, decidedAt }: Decision) => ({
  ...{ id, person_id: personId, sequence, as_of: answer.asOf, policy_version: answer.policyVersion },
  ...{ verdict: answer.verdict, facts, answer, cause, decided_at: decidedAt },
});
