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

export type Counts = Readonly<Record<Count, number>>;

/** The people released into one commune, counted. */
export interface CommuneCounts {
  readonly communeCode: string;
  readonly counts: Counts;
}

export const noCounts = (): Counts => Object.fromEntries(COUNTS.map((count) => [count, 0])) as Counts;

export function sumOf(rows: readonly CommuneCounts[]): Counts {
  return Object.fromEntries(
    COUNTS.map((count) => [count, rows.reduce((sum, row) => sum + row.counts[count], 0)]),
  ) as Counts;
}
