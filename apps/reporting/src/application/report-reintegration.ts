import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { editionOf, editionsBackTo, oldestEdition } from '../domain/editions.js';
import { type Figure, figuresFrom, type ShownFigures, type Step } from '../domain/figures.js';
import { monthName, partsOf, type Period, type YearPart } from '../domain/period.js';
import { type ModelCell, protectModels } from '../domain/protect-models.js';
import { protectYear, type ShownYear } from '../domain/protect.js';
import { todaysPlace } from '../domain/todays-units.js';
import { at, YEAR, yearTable } from '../domain/year-table.js';
import { CountedPeople, type ToldCount } from '../persistence/counted-people.js';

export interface ReportQuery {
  readonly provinceCode: string;
  /** One commune of the province only. */
  readonly communeCode?: string | undefined;
  readonly period: Period;
  readonly asOf: PlainDate;
  readonly today: PlainDate;
}

export interface ReintegrationReport {
  /** The day of which the knowledge is: the one asked, or the end of the month before it. */
  readonly asOf: PlainDate;
  readonly total: ShownFigures;
  /** Communes with somebody released into them, by key of the place. Empty when the area is one commune. */
  readonly communes: readonly { readonly key: string; readonly figures: ShownFigures }[];
  /** Months with somebody released anywhere in the period's years. */
  readonly months: readonly { readonly month: string; readonly figures: ShownFigures }[];
  /** Kinds of community models, of whole years of a province as known today; empty otherwise. */
  readonly models: readonly { readonly modelKind: string; readonly figures: ShownFigures }[];
  /** First day each figure was told of; a figure that is not here has not been told of at all. */
  readonly countedSince: Partial<Record<Step | 'released', string>>;
}

type Years = readonly (YearPart & { readonly shown: ShownYear; readonly byModel: ShownYear | undefined })[];

/**
 * How far the people released into an area in a period have come. What is shown of a province's years is decided once for
 * all questions: every answer is put together from those cells and from nothing else.
 */
@Injectable()
export class ReportReintegration {
  constructor(private readonly countedPeople: CountedPeople) {}

  async run(tx: Tx, query: ReportQuery): Promise<ReintegrationReport> {
    const { communeCode, period, today } = query;
    const asOf = editionOf(query.asOf, today);
    const years = await this.shownYears(tx, { ...query, asOf });
    const keys = [...new Set(years.flatMap(({ shown }) => shown.communes))].sort();
    const months = years.flatMap((part) =>
      part.months
        .map((month) => ({
          month: monthName(part.year, month),
          part: { ...part, whole: false, months: [month] },
        }))
        .filter(({ month }) => month <= today.slice(0, 7)),
    );
    return {
      asOf,
      total: figuresOf(years, communeCode),
      communes:
        communeCode === undefined && years.every(({ shown }) => shown.byPart.released)
          ? keys
              .map((key) => ({ key, figures: figuresOf(years, key) }))
              .filter(({ figures }) => isSomebody(figures))
          : [],
      months: months
        .filter(({ month }) => month >= period.first)
        .map(({ month, part }) => ({ month, figures: figuresOf([part], communeCode) })),
      models: communeCode === undefined ? modelsOf(years) : [],
      countedSince: await this.countedPeople.countedSince(tx),
    };
  }

  private async shownYears(tx: Tx, { provinceCode, period, asOf, today }: ReportQuery): Promise<Years> {
    const known = await this.countedPeople.years(tx);
    if (!known) return [];
    const parts = partsOf(period, known, today);
    const [fromYear, toYear] = [parts[0]?.year, parts.at(-1)?.year];
    if (fromYear === undefined || toYear === undefined) return [];
    const told: ToldCount[][] = [];
    for (const edition of editionsBackTo(asOf, today)) {
      told.push(await this.countedPeople.byCommuneAndMonth(tx, { fromYear, toYear, asOf: edition }));
    }
    return parts.map((part) => {
      const cells = told.map((counts) => cellsOf(counts, part.year, provinceCode));
      const shown = oldestEdition(cells.map((each) => protectYear(yearTable(each))));
      const byModel = part.whole && cells.length === 1 ? protectModels(at(cells, 0), shown) : undefined;
      return { ...part, shown, byModel };
    });
  }
}

function cellsOf(counts: readonly ToldCount[], year: number, provinceCode: string): ModelCell[] {
  return counts.flatMap(
    ({ communeCode, provinceCode: toldProvince, toldBefore, month, modelKind, figures }) => {
      if (Number(month.slice(0, 4)) !== year) return [];
      const place = todaysPlace(communeCode, toldProvince, toldBefore);
      if (place.provinceCode !== provinceCode) return [];
      return [{ communeCode: place.key, month: Number(month.slice(5)) - 1, modelKind, figures }];
    },
  );
}

function modelsOf(years: Years): { modelKind: string; figures: ShownFigures }[] {
  const byModel = years.flatMap((part) => (part.byModel ? [{ ...part, shown: part.byModel }] : []));
  if (byModel.length < years.length) return [];
  const kinds = [...new Set(byModel.flatMap(({ shown }) => shown.communes))].sort();
  return kinds.map((modelKind) => ({ modelKind, figures: figuresOf(byModel, modelKind) }));
}

/** Sums of what is shown; hidden as soon as a part is. `key` undefined: the province. */
const figuresOf = (years: Years, key: string | undefined): ShownFigures =>
  figuresFrom((figure) => {
    const values = years.flatMap(({ whole, months, shown }) =>
      (whole ? [YEAR] : months).map((column) => valueOf(shown, figure, key, column)),
    );
    return values.reduce<number | null>(
      (sum, value) => (sum === null || value === null ? null : sum + value),
      0,
    );
  });

function valueOf(shown: ShownYear, figure: Figure, key: string | undefined, column: number): number | null {
  const row = key === undefined ? shown.communes.length : shown.communes.indexOf(key);
  if (row < 0) return shown.byPart[figure] ? 0 : null;
  return at(at(shown.hidden[figure], row), column) ? null : at(at(shown.grids[figure], row), column);
}

const isSomebody = (figures: ShownFigures): boolean => figures.released !== 0;
