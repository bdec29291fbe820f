import { HIDDEN_BELOW, isSmall } from './figures.js';
import { isHandful, type Moves, sumOf } from './moves.js';
import { at, type Grid, YEAR } from './year-table.js';

/** True: hidden. */
export type Mask = readonly (readonly boolean[])[];

/** Counts that are hidden together, because each follows from the others. */
export interface Family {
  readonly grids: readonly Grid[];
  /** How they moved since they were shown, in the order of the grids; absent for what never was. */
  readonly moves?: readonly (Moves | undefined)[];
  /** Where the count that these add up to is hidden, they are too. */
  readonly hiddenWith?: Mask;
}

export interface Plan {
  /** Communes and months beyond the fewest that hiding takes. */
  readonly more: number;
  readonly communes: boolean;
  readonly months: boolean;
  /** Commune by month, where both are large enough. */
  readonly inner: boolean;
}

/**
 * Hides small cells and those that moved by a handful since they were shown, and others beside them, so that every hidden
 * group that follows by subtraction is empty or of five at least, and moved by nobody or five at least: the hidden communes
 * together, the hidden months together, and what shown crossings leave of a month.
 * Undefined when the plan cannot be kept.
 */
export function hideFamily(family: Family, plan: Plan): Mask | undefined {
  const province = at(family.grids, 0).length - 1;
  const moves = (family.moves ?? []).filter((each) => each !== undefined);
  const needs = (row: number, column: number): boolean =>
    family.grids.some((grid) => isSmall(at(at(grid, row), column))) ||
    moves.some((each) => each.tells(row, column)) ||
    (family.hiddenWith?.[row]?.[column] ?? false);
  const total = needs(province, YEAR);
  const line = (length: number, cell: (index: number) => readonly [number, number]): boolean[] | undefined =>
    hideLine(
      family.grids.map((grid) => Array.from({ length }, (_, i) => at(at(grid, cell(i)[0]), cell(i)[1]))),
      Array.from({ length }, (_, i) => needs(...cell(i))),
      moves.map((each) => Array.from({ length }, (_, i) => each.by(...cell(i)))),
      total ? undefined : plan.more,
    );
  const rows = plan.communes ? line(province, (row) => [row, YEAR]) : new Array<boolean>(province).fill(true);
  const months = plan.months ? line(YEAR, (month) => [province, month]) : new Array<boolean>(YEAR).fill(true);
  if (!rows || !months) return undefined;
  const inner = plan.inner && !total ? shownInside(family, rows, months) : undefined;
  return [...rows, total].map((row, r) =>
    [...months, total].map((month, m) => {
      if (r === province) return month;
      return m === YEAR ? row : !(inner?.has(r * YEAR + m) ?? false);
    }),
  );
}

/** `more` undefined: the sum of the line is hidden too, nothing follows from it. */
function hideLine(
  values: readonly (readonly number[])[],
  needs: readonly boolean[],
  moves: readonly (readonly ReturnType<Moves['by']>[])[],
  more: number | undefined,
): boolean[] | undefined {
  const hidden = [...needs];
  if (more === undefined || !hidden.some(Boolean)) return hidden;
  const sizeOf = (index: number): number => values.reduce((sum, each) => sum + at(each, index), 0);
  const open = [...hidden.keys()]
    .filter((index) => !hidden[index] && sizeOf(index) > 0)
    .sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  const take = (helps: (index: number) => boolean): boolean => {
    const found = open.findIndex(helps);
    if (found >= 0) hidden[open.splice(found, 1)[0] as number] = true;
    return found >= 0;
  };
  // what is zero is shown, whatever the mask says
  const telling = () =>
    moves.filter((each) => isHandful(sumOf(each.filter((_, index) => hidden[index] && sizeOf(index) > 0))));
  for (let bare = bareOf(values, hidden), told = telling(); bare.length + told.length > 0;) {
    const [short, moved] = [bare, told];
    // a cell that moved too mends both
    const helps = (index: number): boolean =>
      moved.length > 0
        ? moved.some((each) => at(each, index).people !== 0 || at(each, index).money !== 0)
        : short.some((each) => at(each, index) > 0);
    if (!take(helps)) return undefined;
    [bare, told] = [bareOf(values, hidden), telling()];
  }
  for (let extra = 0; extra < more; extra++) take(() => true);
  return hidden;
}

/** Counts whose hidden cells are one alone, or too few people together. */
const bareOf = (values: readonly (readonly number[])[], hidden: readonly boolean[]): (readonly number[])[] =>
  values.filter((each) => {
    const cells = each.filter((value, index) => hidden[index] && value > 0);
    return cells.length > 0 && (cells.length < 2 || cells.reduce((a, b) => a + b) < HIDDEN_BELOW);
  });

/**
 * Cells of commune and month that may be shown: of a commune all months or none, largest communes first, as long as the
 * other communes' rest of each month is empty or large enough. So the hidden crossings are whole communes, of which nothing
 * follows but sums that are shown or large.
 */
function shownInside(family: Family, rows: readonly boolean[], months: readonly boolean[]): Set<number> {
  const province = rows.length;
  const left = family.grids.map((grid) => [...at(grid, province)]);
  const enough = (value: number): boolean => value === 0 || value >= HIDDEN_BELOW;
  const moves = (family.moves ?? []).filter((each) => each !== undefined);
  const movedLeft = moves.map((each) => Array.from({ length: YEAR }, (_, month) => each.by(province, month)));
  const less = (g: number, row: number, month: number) => {
    const [rest, own] = [at(at(movedLeft, g), month), at(moves, g).by(row, month)];
    return { people: rest.people - own.people, money: rest.money - own.money };
  };
  const shown = new Set<number>();
  const size = (row: number): number => family.grids.reduce((sum, grid) => sum + at(at(grid, row), YEAR), 0);
  const communes = [...rows.keys()]
    .filter((row) => !rows[row] && size(row) > 0)
    .sort((a, b) => size(b) - size(a) || a - b);
  for (const row of communes) {
    const fits = months.every((hidden, month) => {
      const values = family.grids.map((grid) => at(at(grid, row), month));
      if (values.every((value) => value === 0)) return true;
      if (hidden || (family.hiddenWith?.[row]?.[month] ?? false)) return false;
      if (moves.some((each, g) => each.tells(row, month) || isHandful(less(g, row, month)))) return false;
      return values.every((value, g) => enough(value) && enough(at(at(left, g), month) - value));
    });
    if (!fits) continue;
    months.forEach((_, month) => {
      shown.add(row * YEAR + month);
      movedLeft.forEach((rest, g) => {
        rest[month] = less(g, row, month);
      });
      family.grids.forEach((grid, g) => {
        const rest = at(left, g);
        rest[month] = at(rest, month) - at(at(grid, row), month);
      });
    });
  }
  return shown;
}
