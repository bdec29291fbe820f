import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Edition } from '../domain/edition.js';
import { type Figure, FIGURES, figuresFrom, type ShownFigures, type Step } from '../domain/figures.js';
import { monthName, partsOf, type Period, type YearPart } from '../domain/period.js';
import { at, YEAR } from '../domain/year-table.js';
import { CountedPeople } from '../persistence/counted-people.js';
import { type RowsAre, ShownEditions, type StoredEdition } from '../persistence/shown-editions.js';
import { ShowYears } from './show-years.js';

export interface ReportQuery {
  readonly provinceCode: string;
  /** One commune of the province only. */
  readonly communeCode?: string | undefined;
  readonly period: Period;
  /** What was known at the end of this day. */
  readonly asOf: PlainDate;
  readonly today: PlainDate;
}

export interface ReintegrationReport {
  readonly total: ShownFigures;
  /** Communes with somebody released into them, by key of the place. Empty when the area is one commune. */
  readonly communes: readonly { readonly key: string; readonly figures: ShownFigures }[];
  /** Months with somebody released anywhere in the period's years. */
  readonly months: readonly { readonly month: string; readonly figures: ShownFigures }[];
  /** Kinds of community models, of whole years of a province; empty otherwise. */
  readonly models: readonly { readonly modelKind: string; readonly figures: ShownFigures }[];
  /** First day each figure was told of; a figure that is not here has not been told of at all. */
  readonly countedSince: Partial<Record<Step | 'released', string>>;
  /** The day of which each figure is: the one asked, or an earlier one since which only a handful moved. */
  readonly knownOn: Readonly<Record<Figure, PlainDate>>;
}

type Years = readonly (YearPart & { readonly shown: Edition; readonly byModel: Edition | undefined })[];

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

  async run(
    tx: Tx,
    { provinceCode, communeCode, period, asOf, today }: ReportQuery,
  ): Promise<ReintegrationReport> {
    const years = yearsOf(await this.showYears.run(tx, provinceCode, asOf, today), period, asOf);
    const keys = [...new Set(years.flatMap(({ shown }) => shown.released.communes))].sort();
    const months = years.flatMap((part) =>
      part.months
        .map((month) => ({
          month: monthName(part.year, month),
          part: { ...part, whole: false, months: [month] },
        }))
        .filter(({ month }) => month <= asOf.slice(0, 7)),
    );
    const since = await this.countedPeople.countedSince(tx, asOf);
    return {
      total: figuresOf(years, communeCode),
      communes:
        communeCode === undefined
          ? keys
              .map((key) => ({ key, figures: figuresOf(years, key) }))
              .filter(({ figures }) => figures.released !== 0)
          : [],
      months: months.map(({ month, part }) => ({ month, figures: figuresOf([part], communeCode) })),
      models: communeCode === undefined ? modelsOf(years) : [],
      countedSince: asOf < today ? await this.editions.sinceOn(tx, asOf, since) : since,
      knownOn: figuresFrom((figure) => knownOn(years, figure, asOf)),
    };
  }
}

function yearsOf(stored: readonly StoredEdition[], period: Period, asOf: PlainDate): Years {
  const known = stored.map(({ year }) => year);
  if (known.length === 0) return [];
  const editionOf = (of: number, rows: RowsAre): Edition | undefined =>
    stored.find(({ year, rowsAre }) => year === of && rowsAre === rows)?.edition;
  return partsOf(period, { first: Math.min(...known), last: Math.max(...known) }, asOf).flatMap((part) => {
    const shown = editionOf(part.year, 'communes');
    return shown
      ? [{ ...part, shown, byModel: part.whole ? editionOf(part.year, 'models') : undefined }]
      : [];
  });
}

function modelsOf(years: Years): { modelKind: string; figures: ShownFigures }[] {
  const kinds = new Set(years.flatMap(({ byModel }) => byModel?.released.communes ?? []));
  if (years.some(({ byModel }) => byModel === undefined)) return [];
  // of a figure only when its own hiding agrees with the year's: the total is one number in both
  const agrees = (figure: Figure): boolean =>
    years.every(
      ({ shown, byModel }) =>
        totalOf(shown, figure) !== null && totalOf(shown, figure) === (byModel && totalOf(byModel, figure)),
    );
  const byModel = years.flatMap((part) => (part.byModel ? [{ ...part, shown: part.byModel }] : []));
  return [...kinds].sort().map((modelKind) => {
    const figures = figuresOf(byModel, modelKind);
    return { modelKind, figures: figuresFrom((figure) => (agrees(figure) ? figures[figure] : null)) };
  });
}

const totalOf = (edition: Edition, figure: Figure): number | null =>
  valueOf(edition, figure, undefined, YEAR);

/** The oldest of the period's years. */
const knownOn = (years: Years, figure: Figure, asOf: PlainDate): PlainDate =>
  years.reduce((oldest, { shown }) => {
    const { current, knownOn: day } = shown[figure];
    return !current && day < oldest ? day : oldest;
  }, asOf);

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

function valueOf(edition: Edition, figure: Figure, key: string | undefined, column: number): number | null {
  const { communes, shown } = edition[figure];
  const row = key === undefined ? communes.length : communes.indexOf(key);
  return row < 0 ? 0 : at(at(shown, row), column);
}

/** Figures that are not of the day asked, with the day of which they are. */
export const heldBack = (
  report: Pick<ReintegrationReport, 'knownOn'>,
  asOf: PlainDate,
): [Figure, PlainDate][] =>
  FIGURES.flatMap((figure): [Figure, PlainDate][] =>
    report.knownOn[figure] < asOf ? [[figure, report.knownOn[figure]]] : [],
  );
