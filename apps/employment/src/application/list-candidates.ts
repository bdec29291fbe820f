import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { policyOn } from '../domain/policy.js';
import { type Areas, covers } from '../domain/reach.js';
import { type After, Rankings } from '../persistence/rankings.js';
import { Vacancies } from '../persistence/vacancies.js';
import { type RankView, rankView } from './rank-view.js';

/** Where a page ended, and how many rows came before its end. */
export interface Position extends After {
  readonly seen: number;
}

export interface CandidateList {
  readonly vacancyId: string;
  readonly policyVersion: string;
  /** Candidates of this vacancy inside the caller's areas. */
  readonly total: number;
  readonly items: readonly (RankView & { readonly rank: number; readonly personId: string })[];
  readonly next: Position | null;
}

export interface ListCandidatesQuery {
  readonly vacancyId: string;
  readonly areas: Areas;
  readonly limit: number;
  readonly position?: Position;
}

/** The ranked candidates of a vacancy, complete to the last one inside the caller's areas. */
@Injectable()
export class ListCandidates {
  constructor(
    private readonly vacancies: Vacancies,
    private readonly rankings: Rankings,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found for a vacancy outside the areas. A closed vacancy has no candidates. */
  async run(tx: Tx, { vacancyId, areas, limit, position }: ListCandidatesQuery): Promise<CandidateList> {
    const vacancy = await this.vacancies.byId(tx, vacancyId);
    if (!vacancy || !covers(areas, vacancy)) throw notFound();
    const today = this.clock.today();
    const policy = policyOn(today);
    const total = await this.rankings.countCandidatesOf(tx, vacancyId, areas);
    const rows = await this.rankings.candidatesOf(tx, vacancyId, areas, limit + 1, position);
    const page = rows.slice(0, limit);
    const seen = position?.seen ?? 0;
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      vacancyId,
      policyVersion: policy.version,
      total,
      items: page.map((row, index) => ({
        rank: seen + index + 1,
        personId: row.candidate.personId,
        ...rankView(row, row.candidate, vacancy, policy, today),
      })),
      next: last
        ? {
            standing: last.standing,
            lost: last.lost,
            id: last.candidate.personId,
            seen: seen + page.length,
          }
        : null,
    };
  }
}
