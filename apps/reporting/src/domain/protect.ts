import { HiddenNetwork, type Slack } from './could-differ.js';
import { COUNTS, type Count, type Figure, FIGURES, isSmall, WAYS } from './figures.js';
import { type Family, hideFamily, type Mask, type Plan } from './hide-family.js';
import { Moves, type Past } from './moves.js';
import { at, type Grid, isMargin, YEAR, type YearTable } from './year-table.js';

/** What was shown of a year before, by figure. */
export type PastYear = Readonly<Partial<Record<Figure, Past>>>;

/** The first that keeps every small count secret is taken; when none does, only what is zero is shown. */
const PLANS: readonly Plan[] = [
  ...[0, 1, 2].flatMap((more) =>
    [true, false].map((inner) => ({ more, communes: true, months: true, inner })),
  ),
  ...[0, 1].map((more) => ({ more, communes: true, months: false, inner: false })),
  { more: 0, communes: false, months: true, inner: false },
  { more: 0, communes: false, months: false, inner: false },
];

/**
 * Hides small counts, and then as many more as are needed so that no hidden count can be worked out: by subtraction between
 * communes and province, between months and year, along the ways that a release can go, because the rest leaves one
 * possibility only, or between this table and what was shown before.
 */
export function protectYear(
  table: YearTable,
  past: PastYear = {},
  figures: readonly Figure[] = FIGURES,
): Map<Figure, Mask> {
  const hidden = new Map<Figure, Mask>();
  if (figures.includes('released')) {
    const released = hideReleased(table, past);
    for (const [count, mask] of [['released', released] as const, ...hideWays(table, released, past)])
      hidden.set(count, mask);
  }
  for (const count of COUNTS) {
    if (figures.includes(count) && !hidden.has(count)) hidden.set(count, hideAlone(table, count, past));
  }
  if (figures.includes('amountLent')) hidden.set('amountLent', hidden.get('borrowers') as Mask);
  return hidden;
}

function movesOf(table: YearTable, count: Count, past: PastYear): Moves | undefined {
  const own = past[count];
  return own && new Moves(table, count, own, count === 'borrowers' ? past.amountLent : undefined);
}

/** No count is larger than the released, where they are its bound: they stay as many as they are. */
function hideAlone(table: YearTable, count: Count, past: PastYear): Mask {
  const grid = table.grids[count];
  const moves = [movesOf(table, count, past)];
  const [hidden] = firstSafe({ grids: [grid], moves }, (masks) => [
    networkOf(grid, at(masks, 0), (value, least, row, column) => ({
      up: table.unbounded ?? value < at(at(table.grids.released, row), column),
      down: value > least,
    })),
  ]);
  return hidden as Mask;
}

/** Released move together with one of their ways, which is hidden wherever they are and it is not known to be zero. */
function hideReleased(table: YearTable, past: PastYear): Mask {
  const grid = table.grids.released;
  const moves = [movesOf(table, 'released', past)];
  const [hidden] = firstSafe({ grids: [grid], moves }, (masks) =>
    WAYS.map((way) => {
      const own = table.grids[way];
      const value = (row: number, column: number): number => at(at(own, row), column);
      const mayBe = (row: number, column: number): boolean =>
        isMargin(grid, row, column)
          ? value(row, column) > 0
          : value(row, YEAR) > 0 && value(grid.length - 1, column) > 0;
      return networkOf(grid, at(masks, 0), (_, least, row, column) => ({
        up: mayBe(row, column),
        down: value(row, column) > least,
      }));
    }),
  );
  return hidden as Mask;
}

/** What one way gains another has to lose, so that the released stay as many as they are. */
function hideWays(table: YearTable, released: Mask, past: PastYear): [Count, Mask][] {
  const grids = WAYS.map((way) => table.grids[way]);
  // or the released change with them, where both are hidden
  const together = (masks: readonly Mask[], way: number): HiddenNetwork => {
    const both = at(masks, way).map((cells, row) =>
      cells.map((hidden, column) => hidden && at(at(released, row), column)),
    );
    return networkOf(at(grids, way), both, (value, least) => ({ up: true, down: value > least }));
  };
  const pairs = (masks: readonly Mask[], way: number): HiddenNetwork[] =>
    [0, 1, 2]
      .filter((other) => other !== way)
      .map((other) =>
        networkOf(at(grids, way), at(masks, way), (value, least, row, column) => {
          const given = at(at(at(grids, other), row), column);
          const open = at(at(at(masks, other), row), column);
          return { up: open && given > least, down: open && value > least };
        }),
      );
  const moves = WAYS.map((way) => movesOf(table, way, past));
  const masks = firstSafe({ grids, moves, hiddenWith: released }, (found, way) => [
    ...pairs(found, way),
    together(found, way),
  ]);
  return WAYS.map((way, index) => [way, at(masks, index)]);
}

/** A mask for each count of the family. `networks`: the ways of thinking a count otherwise; one that can is enough. */
function firstSafe(
  family: Family,
  networks: (masks: readonly Mask[], grid: number) => readonly HiddenNetwork[],
): readonly Mask[] {
  for (const plan of PLANS) {
    const mask = hideFamily(family, plan);
    if (!mask) continue;
    const masks = family.grids.map((grid) => withoutKnownZeros(grid, mask));
    const secret = family.grids.every((grid, index) => {
      const found = networks(masks, index);
      return cellsOf(grid).every(
        ({ row, column, value }) =>
          !(isSmall(value) || family.moves?.[index]?.tells(row, column)) ||
          !at(at(at(masks, index), row), column) ||
          found.some((network) => network.couldDiffer(row, column)),
      );
    });
    if (secret) return masks;
  }
  return family.grids.map((grid) =>
    withoutKnownZeros(
      grid,
      grid.map((row) => row.map(() => true)),
    ),
  );
}

function networkOf(
  grid: Grid,
  mask: Mask,
  slack: (value: number, least: number, row: number, column: number) => Pick<Slack, 'up' | 'down'>,
): HiddenNetwork {
  const hidden = cellsOf(grid)
    .filter(({ row, column }) => at(at(mask, row), column))
    .map(({ row, column, value }) => ({
      ...{ row, column },
      // a zero among the sums is shown, so whoever sees one hidden knows that somebody is there
      ...slack(value, isMargin(grid, row, column) ? 1 : 0, row, column),
    }));
  return new HiddenNetwork(grid, hidden);
}

/** Zero sums are shown, and so is what must be zero because its commune or its month has nobody left. */
function withoutKnownZeros(grid: Grid, mask: Mask): Mask {
  const province = grid.length - 1;
  const inner = [...Array(YEAR).keys()];
  const sumHidden = (row: number, column: number): boolean =>
    at(at(mask, row), column) && at(at(grid, row), column) > 0;
  const left = (row: number, column: number, cells: readonly (readonly [number, number])[]): number =>
    cells
      .filter(([r, c]) => !at(at(mask, r), c))
      .reduce((rest, [r, c]) => rest - at(at(grid, r), c), at(at(grid, row), column));
  const rowDone = grid.map(
    (_, row) =>
      !sumHidden(row, YEAR) &&
      left(
        row,
        YEAR,
        inner.map((c) => [row, c]),
      ) === 0,
  );
  const columnDone = inner.map(
    (column) =>
      !sumHidden(province, column) &&
      left(
        province,
        column,
        [...Array(province).keys()].map((r) => [r, column]),
      ) === 0,
  );
  return mask.map((cells, row) =>
    cells.map((hidden, column) => {
      if (isMargin(grid, row, column)) return sumHidden(row, column);
      return hidden && !at(rowDone, row) && !at(columnDone, column);
    }),
  );
}

const cellsOf = (grid: Grid): { row: number; column: number; value: number }[] =>
  grid.flatMap((cells, row) => cells.map((value, column) => ({ row, column, value })));
