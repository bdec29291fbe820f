import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import type { CandidateKernel } from '../domain/kernel/candidate-kernel.js';
import type { RankingPolicy } from '../domain/policy.js';
import { rank } from '../domain/rank.js';
import { outcomeOn, OUTCOMES } from '../domain/standing.js';
import type { Vacancy } from '../domain/vacancy.js';
import { CandidateMirror } from './candidate-mirror.js';
import { CANDIDATE_COLUMNS, LOOKS_FOR_WORK } from './candidates.js';
import { type ListQuery, type RankedCandidate, Rankings } from './rankings.js';

/** How often a page is worked out anew when somebody on it changes meanwhile, before SQL does it at one moment. */
const TRIES = 3;

/** Whole lists, worked out now: by the kernel, or in SQL while that is being filled. Both follow the one contract. */
@Injectable()
export class Lists {
  constructor(
    private readonly mirror: CandidateMirror,
    private readonly rankings: Rankings,
  ) {}

  /** A page of the list inside the areas: outcome, then fewest points lost, then personId. */
  async page(tx: Tx, policy: RankingPolicy, query: ListQuery): Promise<readonly RankedCandidate[]> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const kernel = await this.mirror.current(tx, policy);
      const page = kernel && (await this.byKernel(tx, kernel, policy, query));
      if (page) return page;
      if (!kernel) break;
    }
    return this.rankings.page(tx, policy, query);
  }

  /** The candidates of the vacancy's own province who lose the fewest points, whatever their outcome. Hold the board alone. */
  async best(
    tx: Tx,
    policy: RankingPolicy,
    vacancy: Vacancy,
    day: PlainDate,
    limit: number,
  ): Promise<Candidate[]> {
    const kernel = await this.mirror.current(tx, policy);
    if (!kernel) return this.rankings.best(tx, policy, vacancy, day, limit);
    const areas = { provinces: [vacancy.provinceCode], communes: [] };
    const top = kernel.top({ vacancy, day, limit, areas, whateverOutcome: true });
    const found = await this.candidates(tx, top);
    return top.flatMap(({ personId }) => found.get(personId) ?? []);
  }

  /** Undefined when somebody on the page changed since the kernel was asked. */
  private async byKernel(
    tx: Tx,
    kernel: CandidateKernel,
    policy: RankingPolicy,
    { vacancy, areas, day, limit, after }: ListQuery,
  ): Promise<RankedCandidate[] | undefined> {
    const behind = after && { standing: after.standing, lost: after.lost, personId: after.id };
    const top = kernel.top({ vacancy, day, limit, areas, after: behind });
    const found = await this.candidates(tx, top);
    const page: RankedCandidate[] = [];
    for (const { personId, standing, lost } of top) {
      const candidate = found.get(personId);
      if (!candidate) return undefined;
      const ranked = rank(candidate, vacancy, policy);
      const now = OUTCOMES.indexOf(outcomeOn(ranked, day).outcome);
      if (ranked.lost !== lost || now !== standing) return undefined;
      page.push({ standing, lost, parts: ranked.parts, candidate });
    }
    return page;
  }

  private async candidates(tx: Tx, top: readonly { personId: string }[]): Promise<Map<string, Candidate>> {
    const rows = await tx.query<Candidate[]>(
      `select ${CANDIDATE_COLUMNS} from candidate c where c.person_id = any($1::uuid[]) and ${LOOKS_FOR_WORK}`,
      [top.map(({ personId }) => personId)],
    );
    return new Map(rows.map((candidate) => [candidate.personId, candidate]));
  }
}
