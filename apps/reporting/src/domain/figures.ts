/** What has happened to a person after release, as far as events tell. Each is counted once a person. */
export const STEPS = [
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
  'ranked',
  'prescreened',
  'advised',
  'closed',
] as const;
export type Step = (typeof STEPS)[number];

/** The figures of the report that count people. */
export const COUNTS = [
  'released',
  ...STEPS.filter((step) => step !== 'closed'),
  /** Released, no hire known, case open. */
  'withoutWork',
  /** Released, no hire known, case closed. */
  'closedWithoutWork',
] as const;
export type Count = 'released' | Exclude<Step, 'closed'> | 'withoutWork' | 'closedWithoutWork';

/** Every figure, the money among them. */
export const FIGURES = [...COUNTS, 'amountLent'] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = Readonly<Record<Figure, number>>;

/** A figure as it may be shown: null is hidden. */
export type ShownFigures = Readonly<Record<Figure, number | null>>;

/** The released are placed, without work, or their case is closed: each follows from the others. */
export const WAYS = ['placed', 'withoutWork', 'closedWithoutWork'] as const satisfies readonly Count[];

/** A count of people below this is not shown: behind it somebody could be recognised. Zero is nobody, and is shown. */
export const HIDDEN_BELOW = 5;

export const isSmall = (count: number): boolean => count > 0 && count < HIDDEN_BELOW;

export const figuresFrom = <Value>(of: (figure: Figure) => Value): Record<Figure, Value> =>
  Object.fromEntries(FIGURES.map((figure) => [figure, of(figure)])) as Record<Figure, Value>;
