import type { PlainDate } from '#libs/kernel';
import { type Figure, isSmall } from './figures.js';
import { at, type Grid, valueIn, type YearTable } from './year-table.js';

/** What was shown of one figure's table before, as far as a later table must not be subtracted from it. */
export interface Past {
  /** The last value shown of each cell, and of which day; by `cellName`, absent when it was zero or never shown. */
  readonly last: Readonly<Record<string, { readonly value: number; readonly on: PlainDate }>>;
  /** All counts of the last day on which the total was shown. */
  readonly base: { readonly communes: readonly string[]; readonly grid: Grid } | null;
}

/** A kind of model may be empty, the province is none of them. */
export const cellName = (code: string | undefined, column: number): string => `${code ?? 'all'}/${column}`;

/** How many people came or went since, and for loans the đồng that moved. */
interface Moved {
  readonly people: number;
  readonly money: number;
}

/** How the cells of a table moved since they were shown. */
export class Moves {
  constructor(
    private readonly table: YearTable,
    private readonly figure: Figure,
    private readonly past: Past,
    /** Past of the đồng that are shown and hidden with this figure. */
    private readonly money?: Past,
  ) {}

  /** To show this cell would tell, by subtraction from what it was, of a handful of people or of the money of one. */
  tells(row: number, column: number): boolean {
    const name = cellName(this.table.communes[row], column);
    const moved = this.since(this.figure, this.past.last[name]?.value, row, column);
    const lent = this.since('amountLent', this.money?.last[name]?.value, row, column);
    return isHandful({ people: moved, money: lent });
  }

  /** Since the last day on which the total was shown. */
  by(row: number, column: number): Moved {
    return {
      people: this.since(this.figure, baseOf(this.past, this.table.communes[row], column), row, column),
      money: this.since(
        'amountLent',
        this.money && baseOf(this.money, this.table.communes[row], column),
        row,
        column,
      ),
    };
  }

  private since(figure: Figure, before: number | undefined, row: number, column: number): number {
    return before === undefined ? 0 : at(at(this.table.grids[figure], row), column) - before;
  }
}

const baseOf = ({ base }: Past, code: string | undefined, column: number): number | undefined =>
  base ? valueIn(base, code, column) : undefined;

/** Few people; or money that moved while nobody came or went: a further tranche of one of them. */
export const isHandful = ({ people, money }: Moved): boolean =>
  isSmall(Math.abs(people)) || (people === 0 && money !== 0);

export const sumOf = (moved: readonly Moved[]): Moved => ({
  people: moved.reduce((sum, { people }) => sum + people, 0),
  money: moved.reduce((sum, { money }) => sum + money, 0),
});
