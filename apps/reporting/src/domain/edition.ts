import type { PlainDate } from '#libs/kernel';
import { type Figure, FIGURES, figuresFrom, WAYS } from './figures.js';
import type { Mask } from './hide-family.js';
import { cellName, Moves, type Past } from './moves.js';
import { protectYear } from './protect.js';
import { at, type Grid, valueIn, YEAR, type YearTable } from './year-table.js';

/** One figure of a province's year as it may be shown from a day on. */
export interface ShownFigure extends Past {
  readonly communes: readonly string[];
  /** Null is hidden: it may have been shown before, see `last`. */
  readonly shown: readonly (readonly (number | null)[])[];
  /** Of which day the numbers are. */
  readonly knownOn: PlainDate;
  /** Nothing was withheld since: the numbers are those of every later day too, until the next edition. */
  readonly current: boolean;
}
export type Edition = Readonly<Record<Figure, ShownFigure>>;

/** Figures that are shown or withheld together, because each follows from the others. */
const TOGETHER: readonly (readonly Figure[])[] = [
  ['released', ...WAYS],
  ['borrowers', 'amountLent'],
  ...FIGURES.filter((figure) => !['released', ...WAYS, 'borrowers', 'amountLent'].includes(figure)).map(
    (figure) => [figure],
  ),
];

/**
 * What may be shown of a year at the end of a day, given all that was shown before: it depends on nothing that comes later,
 * so it stays true for ever. While a total has moved by a handful since it was last shown, the figure is shown as it was then;
 * when it moves on, cells that moved by a handful are hidden, and others so that nothing follows by subtraction.
 */
export function nextEdition(
  table: YearTable,
  day: PlainDate,
  before?: Edition,
  /** The table of the edition before. */
  seen?: YearTable,
): Edition {
  const next = new Map<Figure, ShownFigure>();
  for (const figures of TOGETHER) {
    const same = figures.every((figure) => before?.[figure].current && hasSame(table, seen, figure));
    if (before && same) {
      for (const figure of figures) next.set(figure, { ...before[figure], knownOn: day });
      continue;
    }
    const withheld = before && figures.some((figure) => totalTells(table, figure, before));
    const masks = withheld ? undefined : protectYear(table, before, figures);
    for (const figure of figures) {
      const past = before?.[figure];
      if (masks) next.set(figure, shownNow(table, figure, masks.get(figure) as Mask, day, past));
      else if (past) next.set(figure, { ...past, current: false });
    }
  }
  return figuresFrom((figure) => next.get(figure) as ShownFigure);
}

function totalTells(table: YearTable, figure: Figure, before: Edition): boolean {
  if (figure === 'amountLent') return false; // told with the borrowers
  const money = figure === 'borrowers' ? before.amountLent : undefined;
  return new Moves(table, figure, before[figure], money).tells(table.communes.length, YEAR);
}

function shownNow(
  { communes, grids }: YearTable,
  figure: Figure,
  hidden: Mask,
  day: PlainDate,
  past: Past | undefined,
): ShownFigure {
  const grid: Grid = grids[figure];
  const last = { ...past?.last };
  const shown = grid.map((cells, row) =>
    cells.map((value, column) => {
      if (at(at(hidden, row), column)) return null;
      const name = cellName(communes[row], column);
      if (value > 0) last[name] = { value, on: day };
      else delete last[name];
      return value;
    }),
  );
  const totalShown = shown.at(-1)?.[YEAR] !== null;
  const base = totalShown ? { communes, grid } : (past?.base ?? null);
  return { communes, shown, last, base, knownOn: day, current: true };
}

/** Whether each commune has the same counts; one that came or went without anybody makes no difference. */
function hasSame(table: YearTable, seen: YearTable | undefined, figure: Figure): boolean {
  if (!seen) return false;
  const [now, then] = [table, seen].map(({ communes, grids }) => ({ communes, grid: grids[figure] })) as [
    { communes: readonly string[]; grid: Grid },
    { communes: readonly string[]; grid: Grid },
  ];
  const codes = new Set([...table.communes, ...seen.communes]);
  return [...codes].every((code) =>
    [...Array(YEAR).keys()].every((month) => valueIn(now, code, month) === valueIn(then, code, month)),
  );
}

/** Whether anything in the table is other than it was on the day of the edition. */
export const hasChanged = (table: YearTable, seen: YearTable | undefined): boolean =>
  seen === undefined || JSON.stringify(table) !== JSON.stringify(seen);
