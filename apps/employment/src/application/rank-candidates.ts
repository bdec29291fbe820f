import { Injectable } from '@nestjs/common';
import { CandidateRankedV1, EmploymentPersonErasedV1 } from '#libs/contracts';
import { Clock, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import { policyNamed, policyOn, type RankingPolicy } from '../domain/policy.js';
import { rank } from '../domain/rank.js';
import { NO_END, outcomeOn, standingOf } from '../domain/standing.js';
import { type BoardState, Candidates, type PersonNews } from '../persistence/candidates.js';
import { Heads, type OpenHeads, type OpenVacancy } from '../persistence/heads.js';
import { RankTable } from '../persistence/rank-table.js';
import { Rankings } from '../persistence/rankings.js';

export interface CandidateNews extends PersonNews {
  /** The news itself asks to let go: the answer is owed, also when nothing was held. */
  readonly answerOwed: boolean;
}

/** What became of one person's news. */
export type Applied =
  | {
      readonly done: 'ranked';
      readonly suitable: number;
      readonly needsCheck: number;
      readonly notNow: number;
    }
  | { readonly done: 'let-go' | 'older' | 'at-work' };

/**
 * Keeps the newest picture of each person and ranks it: it enters the stored heads that it belongs to, and every other list
 * when that is read. Four statements a batch: guard, copy, ranks, outbox. Without a picture that may be
 * held, the copy and its ranks go, and the registry is told.
 */
@Injectable()
export class RankCandidates {
  constructor(
    private readonly candidates: Candidates,
    private readonly heads: Heads,
    private readonly rankings: Rankings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Answers by personId. */
  async run(tx: Tx, batch: readonly CandidateNews[]): Promise<ReadonlyMap<string, Applied>> {
    const news = newestOfEach(batch);
    const { fresh, erased, atWork, board } = await this.candidates.apply(tx, news);
    const answers = new Map<string, Applied>(news.map(({ personId }) => [personId, { done: 'older' }]));

    const held = news.flatMap(({ personId, candidate }) =>
      candidate && fresh.has(personId) && !atWork.has(personId) ? [candidate] : [],
    );
    for (const personId of atWork) answers.set(personId, { done: 'at-work' });
    if (held.length > 0) await this.rankAll(tx, held, board, answers);

    for (const { personId, sequence, candidate, answerOwed } of news) {
      if (candidate || !fresh.has(personId)) continue;
      answers.set(personId, { done: 'let-go' });
      if (!answerOwed && !erased.has(personId)) continue;
      const data = { personId, purpose: 'employment' as const };
      this.outbox.add(tx, EmploymentPersonErasedV1, { subject: personId, sequence, data });
    }
    return answers;
  }

  /** Ranks somebody who looks for work again. The caller holds the board and the person. */
  async again(tx: Tx, personId: string): Promise<void> {
    const candidate = await this.candidates.byId(tx, personId);
    if (candidate) await this.rankAll(tx, [candidate], await this.candidates.board(tx), new Map());
  }

  private async rankAll(
    tx: Tx,
    candidates: readonly Candidate[],
    { revision, policyVersion }: BoardState,
    answers: Map<string, Applied>,
  ) {
    const today = this.clock.today();
    const policy = policyNamed(policyVersion) ?? policyOn(today);
    const heads = await this.heads.at(tx, revision, today, policy);
    const { open } = heads;
    if (open.length > 0) await this.rankings.replace(tx, headRows(candidates, heads, policy));
    const outcomes = new OutcomeCounter(open, today);
    for (const candidate of candidates) {
      const counts = outcomes.of(candidate);
      answers.set(candidate.personId, { done: 'ranked', ...counts });
      this.tell(tx, candidate, policy.version, counts);
    }
  }

  private tell(
    tx: Tx,
    candidate: Candidate,
    policyVersion: string,
    counts: { suitable: number; needsCheck: number; notNow: number },
  ): void {
    const { personId, sequence, communeCode, provinceCode } = candidate;
    this.outbox.add(tx, CandidateRankedV1, {
      subject: personId,
      sequence,
      data: { personId, communeCode, provinceCode, policyVersion, counts },
    });
  }
}

/** The rows of those who come into the stored head of a vacancy of their province. */
function headRows(candidates: readonly Candidate[], heads: OpenHeads, policy: RankingPolicy): RankTable {
  const { open, day } = heads;
  const table = new RankTable(
    candidates.map(({ personId }) => personId),
    open.map(({ vacancy }) => vacancy.id),
    day,
  );
  candidates.forEach((candidate, person) => {
    for (const number of heads.enteredBy(candidate)) {
      const entered = open[number];
      if (entered) table.add(person, number, rank(candidate, entered.vacancy, policy));
    }
  });
  return table;
}

/** In how many lists somebody stands with which outcome. */
class OutcomeCounter {
  private readonly firstClosing: PlainDate;

  constructor(
    private readonly open: readonly OpenVacancy[],
    private readonly day: PlainDate,
  ) {
    this.firstClosing = open.reduce<PlainDate>(
      (first, { vacancy: { closesOn } }) => (closesOn < first ? closesOn : first),
      NO_END,
    );
  }

  of(candidate: Candidate): { suitable: number; needsCheck: number; notNow: number } {
    const { bars, availableFrom } = candidate;
    if (bars.length === 0 && (availableFrom === null || availableFrom <= this.firstClosing)) {
      return { suitable: this.open.length, needsCheck: 0, notNow: 0 };
    }
    const counts = { suitable: 0, 'needs-check': 0, 'not-now': 0 };
    for (const { vacancy } of this.open)
      counts[outcomeOn(standingOf(candidate, vacancy), this.day).outcome]++;
    return { suitable: counts.suitable, needsCheck: counts['needs-check'], notNow: counts['not-now'] };
  }
}

/** One news a person, the newest. */
function newestOfEach(batch: readonly CandidateNews[]): CandidateNews[] {
  const newest = new Map<string, CandidateNews>();
  for (const news of batch) {
    const known = newest.get(news.personId);
    if (!known || known.sequence < news.sequence) newest.set(news.personId, news);
  }
  return [...newest.values()];
}
