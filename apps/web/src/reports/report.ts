/** In the order of the report. */
export const FIGURES = [
  'released',
  'contacted',
  'counselled',
  'introduced',
  'placed',
  'retained30',
  'retained90',
  'retained180',
  'retained365',
  'trained',
  'borrowers',
  'amountLent',
  'withoutWork',
  'closedWithoutWork',
  'ranked',
  'prescreened',
  'advised',
] as const;
export type Figure = (typeof FIGURES)[number];

/** null: hidden, because it is small or would give a small one away. */
export type Figures = Record<Figure, number | null>;

/** `heldBack`: figures that are of an earlier day, since which only a handful changed. */
export type RowFigures = Figures & { heldBack: Partial<Record<Figure, string>> };

export interface Report extends RowFigures {
  areaName: string;
  from: string;
  to: string;
  asOf: string;
  hiddenBelow: number;
  /** `until`: a commune of before 1 July 2025 whose people were divided among several. */
  communes: (RowFigures & { communeCode: string; name: string; until?: string })[];
  /** By month of release, `2026-11`. */
  months: (RowFigures & { month: string })[];
  /** By kind of community model; empty: none. */
  models: (RowFigures & { modelKind: string })[];
  /** First day on which each figure was told of; null: nobody has told anything yet. */
  countedSince: Partial<Record<Figure, string | null>>;
}
