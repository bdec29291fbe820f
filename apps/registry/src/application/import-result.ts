import type { Tx } from '#libs/persistence';
import type { SheetToWrite } from '#libs/sheets';
import type { DoneLine } from '../domain/import/outcome.js';
import type { ImportedLine, ImportLines } from '../persistence/import-lines.js';
import type { ReleaseList } from './release-list.js';

/** Says outcomes, columns and codes in the reader's language. */
export interface ResultWords {
  readonly sheet: string;
  readonly line: string;
  readonly outcome: string;
  readonly why: string;
  readonly outcomes: Readonly<Record<DoneLine['outcome'], string>>;
  readonly say: (this: void, code: string, params?: Readonly<Record<string, unknown>>) => string;
}

const PAGE = 500;

/** The same list back, each line with what became of it and why; `only` keeps the lines of one outcome. */
export function resultSheet(
  list: Pick<ReleaseList, 'labels' | 'lines'>,
  outcomes: AsyncIterable<ImportedLine>,
  words: ResultWords,
  only?: DoneLine['outcome'],
): SheetToWrite {
  const { labels } = list;
  const width = labels.length;
  return {
    name: words.sheet,
    columns: [words.line, ...labels, words.outcome, words.why].map((header) => ({ header })),
    rows: (async function* () {
      const known = outcomes[Symbol.asyncIterator]();
      let next = (await known.next()) as IteratorResult<ImportedLine, undefined>;
      for await (const { sheet, line, cells } of list.lines()) {
        const done = next.value?.sheet === sheet && next.value.line === line ? next.value : undefined;
        if (done) next = (await known.next()) as IteratorResult<ImportedLine, undefined>;
        if (only !== undefined && done?.outcome !== only) continue;
        const columns = Array.from({ length: width }, (_, at) => cells[at] ?? '');
        yield [line, ...columns, done ? words.outcomes[done.outcome] : '', done ? why(done, words) : ''];
      }
    })(),
  };
}

const why = ({ faults, remarks }: ImportedLine, words: ResultWords): string =>
  [
    ...faults.map(({ code, params }) => words.say(code, params)),
    ...remarks.map((field) => words.say('column-not-understood', { field })),
  ].join(' · ');

/** All lines of an import in the order of the file, page by page. */
export async function* allLines(
  lines: ImportLines,
  read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  id: string,
): AsyncGenerator<ImportedLine> {
  let after = { sheet: -1, line: 0 };
  for (;;) {
    const page = await read((tx) => lines.after(tx, id, { after, limit: PAGE }));
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last;
  }
}
