import type { PlainDate } from '#libs/kernel';
import type { Edition } from '../domain/edition.js';
import { type Figure, figuresFrom, type ShownFigures } from '../domain/figures.js';
import { cellName } from '../domain/moves.js';
import { monthName, partsOf, type Period, type YearPart } from '../domain/period.js';
import { at, YEAR } from '../domain/year-table.js';
import type { RowsAre, StoredEdition } from '../persistence/shown-editions.js';

// Answers are put together from what is shown of years, and from nothing else.

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

/** Of the years that a period lies in, what may be shown. */
export type Years = readonly (YearPart & { readonly shown: Edition })[];

/** The years of one of the tables that are stored. */
export function yearsOf(
  stored: readonly StoredEdition[],
  rows: RowsAre,
  { period, asOf }: Pick<ReportQuery, 'period' | 'asOf'>,
): Years {
  const editions = stored.filter(({ rowsAre }) => rowsAre === rows);
  const known = editions.map(({ year }) => year);
  if (known.length === 0) return [];
  return partsOf(period, { first: Math.min(...known), last: Math.max(...known) }, asOf).flatMap((part) => {
    const shown = editions.find(({ year }) => year === part.year)?.edition;
    return shown ? [{ ...part, shown }] : [];
  });
}

/** The places of these years that have a row, by key. */
export const keysOf = (years: Years, figure: Figure): string[] =>
  [...new Set(years.flatMap(({ shown }) => shown[figure].communes))].sort();

/** Month by month, up to the last one that had begun. */
export const monthsOf = (
  years: Years,
  key: string | undefined,
  asOf: PlainDate,
): { readonly month: string; readonly figures: RowFigures }[] =>
  years.flatMap((part) =>
    part.months
      .map((month) => ({ month, name: monthName(part.year, month) }))
      .filter(({ name }) => name <= asOf.slice(0, 7))
      .map(({ month, name }) => ({
        month: name,
        figures: figuresOf([{ ...part, whole: false, months: [month] }], key),
      })),
  );

/** Sums of what is shown; hidden as soon as a part is. `key` undefined: the province. */
export function figuresOf(years: Years, key: string | undefined): RowFigures {
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

export const totalOf = (edition: Edition, figure: Figure): number | null =>
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
