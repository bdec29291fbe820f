import { occupations, proposeOccupations, wordsOf } from '#libs/reference';
import { Bm25 } from './bm25.js';
import { LABELLED_TITLES } from './occupations/labelled-titles.js';
import { BadFile, field, needed, readRows } from './read-rows.js';
import { mean, rounded, runEvaluation } from './run.js';

/**
 * `npm run evaluate:occupations -- titles.csv [--out answers.csv]`
 * Input: `title,expected` (VSCO codes, `;` between), a `description` or `duties` where there is one. Without a file, the
 * project's own labelled titles. Beside the project's answers stand those of BM25 over the official titles.
 */
interface LabelledTitle {
  readonly title: string;
  readonly duties: string;
  readonly expected: readonly string[];
}

const TITLE = ['title', 'jobtitle', 'text', 'query', 'tieude', 'name'];
const DUTIES = ['duties', 'description', 'tasks', 'mota', 'nhiemvu'];
const EXPECTED = [
  'expected',
  'codes',
  'code',
  'vsco',
  'vscocode',
  'vscocodes',
  'occupationcode',
  'code4',
  'label',
  'labels',
];

function read(path: string): LabelledTitle[] {
  return readRows(path).map((row, at) => ({
    title: needed(path, row, at, ...TITLE),
    duties: field(row, ...DUTIES) ?? '',
    expected: codesIn(path, at, needed(path, row, at, ...EXPECTED)),
  }));
}

/** Four digits each; a shorter code stands for all groups under it. */
function codesIn(path: string, at: number, text: string): string[] {
  const codes = text.split(/[;|,\s]+/).filter(Boolean);
  const wrong = codes.find((code) => !/^\d{1,4}$/.test(code));
  if (wrong !== undefined) throw new BadFile(`${path}: row ${at + 1}: ${wrong} is no VSCO code`);
  return codes;
}

const own = (): LabelledTitle[] =>
  LABELLED_TITLES.map(([title, expected]) => ({ title, duties: '', expected }));

/** The textbook: a document a group, of its official titles. */
function baseline(): (title: string) => string[] {
  const groups = occupations();
  const plain = (text: string): string[] => wordsOf(text).map((word) => word.marked);
  const index = new Bm25(groups.map(({ name, includes }) => plain([name, ...includes].join(' '))));
  return (title) =>
    index
      .search(plain(title))
      .slice(0, 5)
      .map(({ document }) => groups[document]?.code ?? '');
}

interface Shares {
  readonly first: number;
  readonly five: number;
  readonly mrr: number;
}

function shares(rows: readonly LabelledTitle[], answers: readonly (readonly string[])[]): Shares {
  const ranks = rows.map(({ expected }, at) => {
    const found = answers[at]?.findIndex((code) => expected.some((prefix) => code.startsWith(prefix))) ?? -1;
    return found < 0 ? Infinity : found + 1;
  });
  return {
    first: rounded(mean(ranks.map((rank) => (rank === 1 ? 1 : 0)))),
    five: rounded(mean(ranks.map((rank) => (rank <= 5 ? 1 : 0)))),
    mrr: rounded(mean(ranks.map((rank) => 1 / rank))),
  };
}

runEvaluation((files) => {
  const rows = files.length === 0 ? own() : files.flatMap(read);
  proposeOccupations('thợ hàn'); // builds the index
  const began = performance.now();
  const answers = rows.map(({ title, duties }) =>
    proposeOccupations(title, 5, duties).map(({ code }) => code),
  );
  const each = (performance.now() - began) / rows.length;
  const bm25 = baseline();
  return {
    figures: {
      rows: rows.length,
      ...shares(rows, answers),
      millisecondsEach: rounded(each),
      baselineBm25: shares(
        rows,
        rows.map(({ title }) => bm25(title)),
      ),
    },
    answers: [['title', 'codes'], ...rows.map(({ title }, at) => [title, answers[at]?.join(';') ?? ''])],
  };
});
