import type { Tx } from '#libs/persistence';
import type { Prescreen } from '../domain/answer.js';
import type { IndividualFacts } from '../domain/facts.js';

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

/** What was decided, one row a decision, never changed; rows go only when the person's consent does. */
export class Decisions {
  async add(tx: Tx, decisions: readonly Decision[]): Promise<void> {
    if (decisions.length === 0) return;
    const column = <T>(of: (decision: Decision) => T): T[] => decisions.map(of);
    await tx.query(
      `insert into decision
         (id, person_id, sequence, as_of, policy_version, verdict, facts, answer, cause, decided_at)
       select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::date[], $5::text[], $6::text[], $7::json[], $8::json[],
         $9::text[], $10::timestamptz[])`,
      [
        column((d) => d.id),
        column((d) => d.personId),
        column((d) => d.sequence),
        column((d) => d.answer.asOf),
        column((d) => d.answer.policyVersion),
        column((d) => d.answer.verdict),
        column((d) => JSON.stringify(d.facts)),
        column((d) => JSON.stringify(d.answer)),
        column((d) => d.cause),
        column((d) => d.decidedAt.toISOString()),
      ],
    );
  }
}
