import { Injectable } from '@nestjs/common';
import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Edition } from '../domain/edition.js';
import { type Figure, figuresFrom, type ShownFigures, type Step } from '../domain/figures.js';
import { cellName } from '../domain/moves.js';
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

/** The figures of a row, and those that are of an earlier day: since then they moved by a handful of people. */
export type RowFigures = ShownFigures & {
  readonly heldBack: Readonly<Partial<Record<Figure, PlainDate>>>;
};

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

function modelsOf(years: Years): { modelKind: string; figures: RowFigures }[] {
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
    const agreed = figuresFrom((figure) => (agrees(figure) ? figures[figure] : null));
    return { modelKind, figures: { ...agreed, heldBack: figures.heldBack } };
  });
}

/** Sums of what is shown; hidden as soon as a part is. `key` undefined: the province. */
function figuresOf(years: Years, key: string | undefined): RowFigures {
  const heldBack: Partial<Record<Figure, PlainDate>> = {};
  const figures = figuresFrom((figure) => {
    const cells = years.flatMap(({ whole, months, shown }) =>
      (whole ? [YEAR] : months).map((column) => cellOf(shown, figure, key, column)),
    );
    if (cells.includes(null)) return null;
    const [oldest] = cells.flatMap((cell) => (cell?.on === undefined ? [] : [cell.on])).sort();
    if (oldest !== undefined) heldBack[figure] = oldest;
    return cells.reduce((sum, cell) => sum + (cell?.value ?? 0), 0);
  });
  return { ...figures, heldBack };
}

const totalOf = (edition: Edition, figure: Figure): number | null =>
  cellOf(edition, figure, undefined, YEAR)?.value ?? null;

/**
 * A cell as it is shown, or as it was when it could be shown last, then with that day: whoever asks for that day sees it
 * too. Null: it never could.
 */
function cellOf(
  edition: Edition,
  figure: Figure,
  key: string | undefined,
  column: number,
): { readonly value: number; readonly on?: PlainDate } | null {
  const { communes, shown, last, current, knownOn: day } = edition[figure];
  const row = key === undefined ? communes.length : communes.indexOf(key);
  if (row < 0) return { value: 0 };
  const value = at(at(shown, row), column);
  if (value !== null) return current ? { value } : { value, on: day };
  return last[cellName(key, column)] ?? null;
}
