import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { policyNamed, policyOn, type RankingPolicy } from '../domain/policy.js';
import { type Areas, covers } from '../domain/reach.js';
import { isOpenOn } from '../domain/vacancy.js';
import { Lists } from '../persistence/lists.js';
import { type After, type ListQuery, type RankedCandidate, Rankings } from '../persistence/rankings.js';
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
    private readonly lists: Lists,
    private readonly rankings: Rankings,
    private readonly clock: Clock,
  ) {}

  /** Throws not-found for a vacancy outside the areas. A closed vacancy has no candidates. */
  async run(tx: Tx, { vacancyId, areas, limit, position }: ListCandidatesQuery): Promise<CandidateList> {
    const vacancy = await this.vacancies.byId(tx, vacancyId);
    if (!vacancy || !covers(areas, vacancy)) throw notFound();
    const today = this.clock.today();
    if (!isOpenOn(vacancy, today)) {
      return { vacancyId, policyVersion: policyOn(today).version, total: 0, items: [], next: null };
    }
    const total = await this.rankings.countWithin(tx, areas);
    const query = { vacancy, areas, day: today, limit: limit + 1, after: position };
    const { policy, rows } = await this.page(tx, query);
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

  /** From the stored head where that reaches, which it does for the first page of one's own province; else worked out now. */
  private async page(
    tx: Tx,
    query: ListQuery,
  ): Promise<{ policy: RankingPolicy; rows: readonly RankedCandidate[] }> {
    const { vacancy, areas, limit, after } = query;
    const head = await this.rankings.ofHead(tx, vacancy.id, limit, after);
    const policy = policyNamed(head?.policyVersion ?? '') ?? policyOn(query.day);
    const reaches =
      head && isProvince(areas, vacancy.provinceCode) && (head.whole || head.rows.length === limit);
    return { policy, rows: reaches ? head.rows : await this.lists.page(tx, policy, query) };
  }
}

const isProvince = ({ provinces, communes }: Areas, code: string): boolean =>
  communes.length === 0 && provinces.length === 1 && provinces[0] === code;
