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

  async run(tx: Tx, cohort: Cohort): Promise<ReintegrationReport> {
    const counted = await this.countedPeople.byCommune(tx, cohort);
    const ofOneCommune = cohort.area.length > 2;
    const parts = ofOneCommune ? [] : counted;
    const shown = protect(
      sumOf(counted),
      parts.map(({ counts }) => counts),
    );
    const communes = shown.rows.map((counts, row) => ({
      communeCode: parts[row]?.communeCode ?? '',
      counts,
    }));
    return { total: shown.total, communes, countedSince: await this.countedPeople.countedSince(tx) };
  }
}
