import { Injectable } from '@nestjs/common';
import { CandidateRankedV1, EmploymentPersonErasedV1 } from '#libs/contracts';
import { Clock, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import { policyOn, type RankingPolicy } from '../domain/policy.js';
import { rank } from '../domain/rank.js';
import type { Vacancy } from '../domain/vacancy.js';
import { Candidates, type PersonNews } from '../persistence/candidates.js';
import { OpenVacancies } from '../persistence/open-vacancies.js';
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

/** Rows in one insert: about a megabyte of parameters. */
const ROWS_AT_ONCE = 50_000;

/**
 * Keeps the newest picture of each person and ranks it against every open vacancy, in four statements a batch: guard, copy,
 * ranks, outbox. Without a picture that may be held, the copy and its ranks go, and the registry is told.
 */
@Injectable()
export class RankCandidates {
  constructor(
    private readonly candidates: Candidates,
    private readonly openVacancies: OpenVacancies,
    private readonly rankings: Rankings,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Answers by personId. */
  async run(tx: Tx, batch: readonly CandidateNews[]): Promise<ReadonlyMap<string, Applied>> {
    const news = newestOfEach(batch);
    const { fresh, erased, atWork, revision } = await this.candidates.apply(tx, news);
    const answers = new Map<string, Applied>(news.map(({ personId }) => [personId, { done: 'older' }]));

    const held = news.flatMap(({ personId, candidate }) =>
      candidate && fresh.has(personId) && !atWork.has(personId) ? [candidate] : [],
    );
    for (const personId of atWork) answers.set(personId, { done: 'at-work' });
    if (held.length > 0) await this.rankAll(tx, held, revision, answers);

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
    if (candidate) await this.rankAll(tx, [candidate], await this.candidates.revision(tx), new Map());
  }

  private async rankAll(
    tx: Tx,
    candidates: readonly Candidate[],
    revision: number,
    answers: Map<string, Applied>,
  ) {
    const today = this.clock.today();
    const policy = policyOn(today);
    const vacancies = await this.openVacancies.at(tx, revision, today);
    const atOnce = Math.max(1, Math.floor(ROWS_AT_ONCE / Math.max(1, vacancies.length)));
    for (let start = 0; start < candidates.length; start += atOnce) {
      const some = candidates.slice(start, start + atOnce);
      const { table, counts } = rankTable(some, vacancies, policy, today);
      await this.rankings.save(tx, table);
      some.forEach((candidate, index) => {
        const [suitable = 0, needsCheck = 0, notNow = 0] = counts[index] ?? [];
        answers.set(candidate.personId, { done: 'ranked', suitable, needsCheck, notNow });
        this.tell(tx, candidate, policy.version, { suitable, needsCheck, notNow });
      });
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

/** Ranks each candidate against each vacancy; `counts` holds, for each candidate, how many lists by outcome. */
export function rankTable(
  candidates: readonly Candidate[],
  vacancies: readonly Vacancy[],
  policy: RankingPolicy,
  day: PlainDate,
): { table: RankTable; counts: number[][] } {
  const table = new RankTable(
    candidates.map(({ personId }) => personId),
    vacancies.map(({ id }) => id),
    day,
  );
  const counts = candidates.map((candidate) => {
    const count = [0, 0, 0];
    for (const vacancy of vacancies) {
      const standing = table.add(rank(candidate, vacancy, policy));
      count[standing] = (count[standing] ?? 0) + 1;
    }
    return count;
  });
  return { table, counts };
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
