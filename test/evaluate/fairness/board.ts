import type { PersonSnapshot } from '#libs/contracts';
import type { PlainDate } from '#libs/kernel';
import { candidateOf } from '../../../apps/employment/src/application/candidate-of.js';
import type { Candidate } from '../../../apps/employment/src/domain/candidate.js';
import { policyOn, type RankingPolicy } from '../../../apps/employment/src/domain/policy.js';
import { rank } from '../../../apps/employment/src/domain/rank.js';
import { outcomeOn, OUTCOMES } from '../../../apps/employment/src/domain/standing.js';
import { snapshotOf } from '../../../apps/registry/src/application/snapshot.js';
import type { Scorer } from '../ranking/lists.js';
import type { Case } from '../ranking/read-cases.js';
import { type Registered, register } from './people.js';
import type { Swap } from './swaps.js';

/** The way of a person from the registry into a list. The tests of the audit put a biased step in. */
export interface Way {
  candidate(one: Registered, day: PlainDate): Candidate;
  readonly scorer: Scorer;
}

/** As in production: the registry's snapshot, written and read again as the bus does, the copy of the job centre, the contract. */
export const PRODUCTION: Way = {
  candidate(one, day) {
    const sent = JSON.parse(JSON.stringify(snapshotOf(one, day))) as PersonSnapshot;
    const candidate = candidateOf(sent, 1);
    if (!candidate) throw new Error('a person with consent has no section');
    return candidate;
  },
  scorer: rank,
};

export interface Line {
  readonly parts: readonly number[];
  readonly lost: number;
  /** Place in OUTCOMES. */
  readonly outcome: number;
  /** The legal bars that touch the vacancy, as one text. */
  readonly bars: string;
}

export interface Placed extends Line {
  /** From 1, with everybody else as they are. */
  readonly place: number;
}

/** One list with everybody in it, each put into a registry. */
export class Board {
  readonly policy: RankingPolicy;
  private readonly people: readonly Registered[];
  private readonly lines: readonly Line[];

  constructor(
    private readonly of: Case,
    private readonly way: Way,
  ) {
    this.policy = policyOn(of.day);
    this.people = of.candidates.map(register);
    this.lines = this.people.map((one) => this.line(one));
  }

  /** Every person with every other value of the attribute, one at a time. */
  exchange(swap: Swap, compare: (before: Placed, after: Placed) => void): void {
    this.people.forEach((one, at) => {
      const before = this.placed(this.lines[at]!, at);
      for (const other of swap.others(one, this.people)) compare(before, this.placed(this.line(other), at));
    });
  }

  private line(one: Registered): Line {
    const { vacancy, day } = this.of;
    const { parts, lost, ...standing } = this.way.scorer(this.way.candidate(one, day), vacancy, this.policy);
    const outcome = OUTCOMES.indexOf(outcomeOn(standing, day).outcome);
    return { parts, lost, outcome, bars: JSON.stringify(standing.bars) };
  }

  private placed(line: Line, at: number): Placed {
    const id = this.people[at]!.person.id;
    const before = this.lines.filter((other, index) => {
      if (index === at) return false;
      if (other.outcome !== line.outcome) return other.outcome < line.outcome;
      if (other.lost !== line.lost) return other.lost < line.lost;
      return this.people[index]!.person.id < id;
    });
    return { ...line, place: before.length + 1 };
  }
}
