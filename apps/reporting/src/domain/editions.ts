import { addDays, type PlainDate } from '#libs/kernel';
import { FIGURES, type Figure, figuresFrom, isSmall, WAYS } from './figures.js';
import type { Mask } from './hide-family.js';
import type { ShownYear } from './protect.js';
import { at, YEAR, type YearTable } from './year-table.js';

/** The days of which the knowledge is shown: today and each end of a month. Another day shows the one before it. */
export function editionOf(asOf: PlainDate, today: PlainDate): PlainDate {
  if (asOf >= today || addDays(asOf, 1).endsWith('-01')) return asOf;
  return addDays(`${asOf.slice(0, 7)}-01`, -1);
}

/** The editions from today back to one, newest first. */
export function editionsBackTo(edition: PlainDate, today: PlainDate): PlainDate[] {
  const days = [today];
  for (let day = lastMonthEnd(today); day >= edition; day = lastMonthEnd(day)) days.push(day);
  return days;
}

const lastMonthEnd = (day: PlainDate): PlainDate => addDays(`${day.slice(0, 7)}-01`, -1);

/** Figures whose earlier editions are shown or hidden together. */
const TOGETHER: readonly (readonly Figure[])[] = [
  ...FIGURES.filter((figure) => !isWay(figure) && figure !== 'borrowers' && figure !== 'amountLent').map(
    (figure) => [figure],
  ),
  [...WAYS],
  ['borrowers', 'amountLent'],
];

/**
 * The oldest of some editions of one year, newest first, as it may be shown beside the newer ones: an earlier figure is
 * shown when the next later one that is shown equals it or lies five or more away; its communes and months only when that
 * holds of each of them. So no difference between two days is a small count.
 */
export function oldestEdition(editions: readonly ShownYear[]): ShownYear {
  const [newest, ...earlier] = editions;
  if (!newest) throw new RangeError('no edition');
  let shown = newest;
  const later = new Map(TOGETHER.map((figures) => [figures, { whole: newest, total: newest }]));
  for (const edition of earlier) {
    const hidden = new Map<Figure, Mask>();
    const whole = new Set<Figure>();
    for (const figures of TOGETHER) {
      const seen = later.get(figures) as { whole: ShownYear; total: ShownYear };
      const totalFits = figures.every((figure) => fits(edition, seen.total, figure, [[undefined, YEAR]]));
      const wholeFits = totalFits && figures.every((figure) => wholly(edition, seen.whole, figure));
      if (totalFits && totalShown(edition, figures)) seen.total = edition;
      if (wholeFits) seen.whole = edition;
      for (const figure of figures) {
        hidden.set(figure, maskOf(edition, figure, totalFits, wholeFits));
        if (wholeFits) whole.add(figure);
      }
    }
    shown = {
      ...edition,
      hidden: figuresFrom((figure) => hidden.get(figure) as Mask),
      byPart: figuresFrom((figure) => whole.has(figure)),
    };
  }
  return shown;
}

const totalShown = ({ hidden, communes }: ShownYear, figures: readonly Figure[]): boolean =>
  figures.every((figure) => !at(at(hidden[figure], communes.length), YEAR));

function maskOf({ communes, hidden }: ShownYear, figure: Figure, total: boolean, whole: boolean): Mask {
  if (whole) return hidden[figure];
  return hidden[figure].map((cells, row) =>
    cells.map((own, column) => (row === communes.length && column === YEAR && total ? own : true)),
  );
}

/** Every sum, and every cell that both show. */
function wholly(edition: ShownYear, later: ShownYear, figure: Figure): boolean {
  const codes = [...new Set([...edition.communes, ...later.communes]), undefined];
  const months = [...Array(YEAR + 1).keys()];
  return fits(
    edition,
    later,
    figure,
    codes.flatMap((code) =>
      months
        .filter(
          (month) => code === undefined || month === YEAR || bothShow(edition, later, figure, code, month),
        )
        .map((month) => [code, month] as const),
    ),
  );
}

const bothShow = (a: ShownYear, b: ShownYear, figure: Figure, code: string, month: number): boolean =>
  [a, b].every((year) => year.hidden[figure][year.communes.indexOf(code)]?.[month] === false);

/** `undefined` is the province. */
function fits(
  a: YearTable,
  b: YearTable,
  figure: Figure,
  cells: readonly (readonly [string | undefined, number])[],
): boolean {
  return cells.every(([code, month]) => {
    // money may only have moved where enough borrowers have
    const counted = figure === 'amountLent' ? 'borrowers' : figure;
    const people = Math.abs(valueOf(a, counted, code, month) - valueOf(b, counted, code, month));
    if (isSmall(people)) return false;
    return people > 0 || valueOf(a, figure, code, month) === valueOf(b, figure, code, month);
  });
}

const valueOf = (
  { communes, grids }: YearTable,
  figure: Figure,
  code: string | undefined,
  month: number,
): number => {
  const row = code === undefined ? communes.length : communes.indexOf(code);
  return row < 0 ? 0 : at(at(grids[figure], row), month);
};

function isWay(figure: Figure): boolean {
  return (WAYS as readonly Figure[]).includes(figure);
}
