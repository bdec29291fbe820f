import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { EntitySchema } from 'typeorm';
import type { Given, Taught } from '../domain/learning.js';

/** A course that somebody completed, and what it gave to their profile. */
export interface KeptLearning extends Taught {
  readonly enrolmentId: string;
  readonly personId: string;
  /** Of the enrolment's last word about it. */
  readonly sequence: number;
  readonly withdrawn: boolean;
}

export const LearningSchema = new EntitySchema<KeptLearning>({
  name: 'learning',
  columns: {
    enrolmentId: { type: 'uuid', primary: true, name: 'enrolment_id' },
    personId: { type: 'uuid', name: 'person_id' },
    sequence: { type: 'integer' },
    withdrawn: { type: 'boolean' },
    skills: { type: 'text', array: true },
    level: { type: 'text' },
    given: { type: 'jsonb' },
  },
  indices: [{ name: 'learning_person', columns: ['personId'] }],
});

/** What completed courses taught. The person is locked by the caller. */
@Injectable()
export class Learnings {
  async byId(tx: Tx, enrolmentId: string): Promise<KeptLearning | null> {
    return tx.getRepository(LearningSchema).findOneBy({ enrolmentId });
  }

  /** Those that stand, in a steady order. */
  of(tx: Tx, personId: string): Promise<KeptLearning[]> {
    return tx
      .getRepository(LearningSchema)
      .find({ where: { personId, withdrawn: false }, order: { enrolmentId: 'ASC' } });
  }

  async save(tx: Tx, learning: KeptLearning): Promise<void> {
    const { enrolmentId, personId, sequence, withdrawn, skills, level, given } = learning;
    await tx.query(
      `insert into learning (enrolment_id, person_id, sequence, withdrawn, skills, level, given)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (enrolment_id) do update set (person_id, sequence, withdrawn, skills, level, given) =
         (excluded.person_id, excluded.sequence, excluded.withdrawn, excluded.skills, excluded.level, excluded.given)`,
      [enrolmentId, personId, sequence, withdrawn, skills, level, JSON.stringify(given)],
    );
  }

  /** Whose they are, and what they gave to them. */
  async give(tx: Tx, enrolmentId: string, personId: string, given: Given): Promise<void> {
    await tx.query('update learning set person_id = $2, given = $3 where enrolment_id = $1', [
      ...[enrolmentId, personId, JSON.stringify(given)],
    ]);
  }
}
