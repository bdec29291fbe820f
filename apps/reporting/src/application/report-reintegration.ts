import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { type Figure, figuresFrom, type Step } from '../domain/figures.js';
import { CountedPeople } from '../persistence/counted-people.js';
import { ShownEditions } from '../persistence/shown-editions.js';
import { ShowYears } from './show-years.js';
import {
  figuresOf,
  keysOf,
  monthsOf,
  type ReportQuery,
  type RowFigures,
  totalOf,
  type Years,
  yearsOf,
} from './shown-years.js';

export interface ReintegrationReport {
  readonly total: RowFigures;
  /** Communes with somebody released into them, by key of the place. Empty when the area is one commune. */
  readonly communes: readonly { readonly key: string; readonly figures: RowFigures }[];
  /** Months with somebody released anywhere in the period's years. */
  readonly months: readonly { readonly month: string; readonly figures: RowFigures }[];
  /** Kinds of community models, of whole years of a province; empty otherwise. */
  readonly models: readonly { readonly modelKind: string; readonly figures: RowFigures }[];
  /** First day each figure was told of; a figure that is not here has not been told of at all. */
  readonly countedSince: Partial<Record<Step | 'released', string>>;
}

/**
 * How far the people released into an area in a period have come. What is shown of a province's years is decided once a day
 * for all questions: every answer is put together from those cells and from nothing else.
 */
@Injectable()
export class ReportReintegration {
  constructor(
    private readonly countedPeople: CountedPeople,
    private readonly editions: ShownEditions,
    private readonly showYears: ShowYears,
  ) {}

  async run(tx: Tx, query: ReportQuery): Promise<ReintegrationReport> {
    const { provinceCode, communeCode, asOf, today } = query;
    const stored = await this.showYears.run(tx, provinceCode, asOf, today);
    const years = yearsOf(stored, 'communes', query);
    const since = await this.countedPeople.countedSince(tx, asOf);
    return {
      total: figuresOf(years, communeCode),
      communes:
        communeCode === undefined
          ? keysOf(years, 'released')
              .map((key) => ({ key, figures: figuresOf(years, key) }))
              .filter(({ figures }) => figures.released !== 0)
          : [],
      months: monthsOf(years, communeCode, asOf),
      models: communeCode === undefined ? modelsOf(years, yearsOf(stored, 'models', query)) : [],
      countedSince: asOf < today ? await this.editions.sinceOn(tx, asOf, since) : since,
    };
  }
}

function modelsOf(years: Years, byModel: Years): { modelKind: string; figures: RowFigures }[] {
  if (years.some(({ whole }) => !whole)) return [];
  // of a figure only when its own hiding agrees with the year's: the total is one number in both
  const agrees = (figure: Figure): boolean =>
    years.every(({ year, shown }) => {
      const other = byModel.find((part) => part.year === year);
      return (
        totalOf(shown, figure) !== null && totalOf(shown, figure) === (other && totalOf(other.shown, figure))
      );
    });
  return keysOf(byModel, 'released').map((modelKind) => {
    const figures = figuresOf(byModel, modelKind);
    const agreed = figuresFrom((figure) => (agrees(figure) ? figures[figure] : null));
    return { modelKind, figures: { ...agreed, heldBack: figures.heldBack } };
  });
}
