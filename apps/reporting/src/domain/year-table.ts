import { type Figure, type Figures, figuresFrom } from './figures.js';

/** Rows are communes, columns the months of release; the last row is the province, the last column the year. */
export type Grid = readonly (readonly number[])[];

/** The column of the whole year. */
export const YEAR = 12;

/** The people released into one province in one calendar year, with what has happened to them. */
export interface YearTable {
  /** Codes in the order of the rows. */
  readonly communes: readonly string[];
  readonly grids: Readonly<Record<Figure, Grid>>;
  /** Nobody knows how many there could be: the released are no bound of the other figures. */
  readonly unbounded?: true;
}

export interface CountedCell {
  readonly communeCode: string;
  /** 0–11 */
  readonly month: number;
  readonly figures: Figures;
}

/** Cells of the same commune and month are added up. */
export function yearTable(cells: readonly CountedCell[]): YearTable {
  const communes = [...new Set(cells.map(({ communeCode }) => communeCode))].sort();
  const rowOf = new Map(communes.map((code, row) => [code, row]));
  const total = communes.length;
  const gridOf = (figure: Figure): Grid => {
    const grid = Array.from({ length: total + 1 }, () => new Array<number>(YEAR + 1).fill(0));
    for (const { communeCode, month, figures } of cells) {
      for (const row of [rowOf.get(communeCode) ?? total, total]) {
        for (const column of [month, YEAR])
          at(grid, row)[column] = at(at(grid, row), column) + figures[figure];
      }
    }
    return grid;
  };
  return { communes, grids: figuresFrom(gridOf) };
}

/** An element that is known to be there. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no element ${index}`);
  return item;
}

/** A count by the commune's code, the province's without one; nobody was in a commune that is not there. */
export function valueIn(
  { communes, grid }: { readonly communes: readonly string[]; readonly grid: Grid },
  code: string | undefined,
  column: number,
): number {
  const row = code === undefined ? communes.length : communes.indexOf(code);
  return row < 0 ? 0 : at(at(grid, row), column);
}

/** True for sums: the province's row and the year's column. */
export const isMargin = (grid: Grid, row: number, column: number): boolean =>
  row === grid.length - 1 || column === YEAR;
