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

export interface Report extends Figures {
  areaName: string;
  from: string;
  to: string;
  asOf: string;
  hiddenBelow: number;
  communes: (Figures & { communeCode: string; name: string })[];
  /** First day on which each figure was told of; null: nobody has told anything yet. */
  countedSince: Partial<Record<Figure, string | null>>;
}
