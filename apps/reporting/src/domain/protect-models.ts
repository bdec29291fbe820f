import { figuresFrom } from './figures.js';
import { protectYear, type ShownYear } from './protect.js';
import { at, type CountedCell, YEAR, yearTable } from './year-table.js';

export interface ModelCell extends CountedCell {
  readonly modelKind: string;
}

/**
 * A year by kind of community model (in the place of communes) instead of by commune and month. Only its sums are shown, and
 * of a figure only when its own hiding agrees with the year's: the total is one number in both.
 */
export function protectModels(cells: readonly ModelCell[], year: ShownYear): ShownYear {
  const shown = protectYear(
    yearTable(cells.map(({ modelKind, figures }) => ({ communeCode: modelKind, month: 0, figures }))),
  );
  const totalHidden = (table: ShownYear, figure: keyof ShownYear['hidden']): boolean =>
    at(at(table.hidden[figure], table.communes.length), YEAR);
  const agrees = figuresFrom((figure) => !totalHidden(shown, figure) && !totalHidden(year, figure));
  return {
    ...shown,
    byPart: agrees,
    hidden: figuresFrom((figure) =>
      agrees[figure] ? shown.hidden[figure] : shown.hidden[figure].map((row) => row.map(() => true)),
    ),
  };
}
