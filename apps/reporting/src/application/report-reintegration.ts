import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { type Step, sumOf } from '../domain/figures.js';
import { protect, type ShownCounts } from '../domain/protect.js';
import { type Cohort, CountedPeople } from '../persistence/counted-people.js';

export interface ReintegrationReport {
  readonly total: ShownCounts;
  /** Communes with somebody released into them, by code. Empty when the area is one commune. */
  readonly communes: readonly { readonly communeCode: string; readonly counts: ShownCounts }[];
  /** First day each figure was told of; a figure that is not here has not been told of at all. */
  readonly countedSince: Partial<Record<Step | 'released', string>>;
}

/** How far the people released into an area in a period have come. What could name somebody is hidden before it leaves. */
@Injectable()
export class ReportReintegration {
  constructor(private readonly countedPeople: CountedPeople) {}

  /**
   * One commune's figures are its row in the table of its province: what is hidden there to keep a neighbour's small
   * count must not be had by asking for the commune alone.
   */
  async run(
    tx: Tx,
    { communeCode, ...cohort }: Cohort & { communeCode?: string },
  ): Promise<ReintegrationReport> {
    const counted = await this.countedPeople.byCommune(tx, cohort);
    const shown = protect(
      sumOf(counted),
      counted.map(({ counts }) => counts),
    );
    const rows = shown.rows.map((counts, row) => ({
      communeCode: counted[row]?.communeCode ?? '',
      counts,
    }));
    const countedSince = await this.countedPeople.countedSince(tx);
    if (communeCode === undefined) return { total: shown.total, communes: rows, countedSince };
    const own = rows.find((row) => row.communeCode === communeCode);
    return { total: own?.counts ?? sumOf([]), communes: [], countedSince };
  }
}
