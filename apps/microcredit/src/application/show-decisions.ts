import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Prescreen } from '../domain/answer.js';
import { replay, type Replay } from '../domain/replay.js';
import { Decisions, type StoredDecision } from '../persistence/decisions.js';
import { Policies } from '../persistence/policies.js';

export interface DecisionAsked {
  readonly personId: string;
  /** Only the one that stood at the end of this day, in Việt Nam. */
  readonly on?: PlainDate | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface ShownDecision extends Omit<StoredDecision, 'answer'> {
  readonly answer: Prescreen;
  readonly replay: Replay;
}

/** What was decided on a person, newest first, each reached again from its facts and its policy and held against what is stored. */
@Injectable()
export class ShowDecisions {
  constructor(
    private readonly decisions: Decisions,
    private readonly policies: Policies,
  ) {}

  async run(tx: Tx, asked: DecisionAsked): Promise<ShownDecision[]> {
    const [stored, book] = [await this.decisions.ofPerson(tx, asked), await this.policies.book(tx)];
    return stored.map((decision) => ({
      ...decision,
      answer: JSON.parse(decision.answer) as Prescreen,
      replay: replay(decision, book),
    }));
  }
}
