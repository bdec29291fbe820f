/** Releases a second, CPU in µs a release over all processes and servers, milliseconds from the intended sending to the slowest effect. */
export interface Figures {
  readonly live: number | undefined;
  readonly liveCpu: number | undefined;
  readonly drain: number | undefined;
  readonly drainCpu: number | undefined;
  readonly p50: number | undefined;
  readonly p99: number | undefined;
}

export const nothing: Figures = {
  ...{
    live: undefined,
    liveCpu: undefined,
    drain: undefined,
    drainCpu: undefined,
    p50: undefined,
    p99: undefined,
  },
};

type Column = keyof Figures;
const COLUMNS: Record<Column, string> = {
  ...{ live: 'live/s', liveCpu: 'CPU µs live', drain: 'drain/s', drainCpu: 'CPU µs drain' },
  ...{ p50: 'p50 ms @200/s', p99: 'p99 ms @200/s' },
};

function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return known[Math.floor((known.length - 1) / 2)];
}

/** The table of medians and the targets of issue 2 beside what was measured. */
export function print(runs: Readonly<Record<string, readonly Figures[]>>): string {
  const medians = Object.fromEntries(
    Object.entries(runs).map(([name, figures]) => [
      name,
      Object.fromEntries(
        (Object.keys(COLUMNS) as Column[]).map((column) => [
          column,
          median(figures.map((each) => each[column])),
        ]),
      ) as unknown as Figures,
    ]),
  );
  const cell = (value: number | undefined): string =>
    (value === undefined
      ? '–'
      : value < 100
        ? value.toFixed(1)
        : Math.round(value).toLocaleString('en')
    ).padStart(15);
  const lines = [
    ''.padEnd(28) +
      Object.values(COLUMNS)
        .map((title) => title.padStart(15))
        .join(''),
    ...Object.entries(medians).map(
      ([name, figures]) =>
        name.padEnd(28) + (Object.keys(COLUMNS) as Column[]).map((column) => cell(figures[column])).join(''),
    ),
    '',
    ...targets(medians),
  ];
  return `${lines.join('\n')}\n`;
}

function targets(of: Readonly<Record<string, Figures>>): string[] {
  const [floor, book, ours, http] = [
    ...[of['composed floor'], of['textbook outbox']],
    ...[of['ours from the bus inward'], of['ours through HTTP and Nest']],
  ];
  const ratio = (a: number | undefined, b: number | undefined): number =>
    (a ?? Number.NaN) / (b ?? Number.NaN);
  const line = (what: string, value: number, wanted: string, met: boolean): string =>
    `${met ? 'met   ' : 'MISSED'}  ${what.padEnd(52)} ${value.toFixed(2).padStart(6)}  (wanted ${wanted})`;
  const least = (what: string, value: number, wanted: number): string =>
    line(what, value, `≥ ${String(wanted)}`, value >= wanted);
  return [
    least('live, from the bus inward ÷ composed floor', ratio(ours?.live, floor?.live), 0.45),
    least('drain, from the bus inward ÷ composed floor', ratio(ours?.drain, floor?.drain), 0.7),
    least('live, through HTTP and Nest ÷ composed floor', ratio(http?.live, floor?.live), 0.25),
    least('live, from the bus inward ÷ textbook', ratio(ours?.live, book?.live), 4),
    least('drain, from the bus inward ÷ textbook', ratio(ours?.drain, book?.drain), 6),
    line(
      'p99, from the bus inward ÷ textbook',
      ratio(ours?.p99, book?.p99),
      '≤ 0.2',
      ratio(ours?.p99, book?.p99) <= 0.2,
    ),
  ];
}
