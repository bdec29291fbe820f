import { fold } from '#libs/kernel';
import { wordsOf } from '#libs/reference';
import {
  type SearchedVacancy,
  VacancySearch,
} from '../../apps/employment/src/domain/search/search-vacancies.js';
import { Bm25 } from './bm25.js';
import { BadFile, field, needed, readRows, type Row } from './read-rows.js';
import { mean, ndcg, rounded, runEvaluation } from './run.js';
import { ADS, QUERIES } from './search/own-set.js';

/**
 * `npm run evaluate:search -- corpus.jsonl queries.csv qrels.csv [--out answers.csv]`
 * Input: `job_id,title,description,…` (also tags, requirements, location, company, experience), `query_id,query`,
 * `query_id,job_id,grade`; told apart by their columns, in any order. Without files, the project's own invented
 * advertisements. Beside the project's ranking stand BM25 over title and description, both also on the queries without
 * accents.
 */
interface Collection {
  readonly vacancies: readonly SearchedVacancy[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  readonly grades: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const JOB = ['jobid', 'docid', 'vacancyid', 'documentid', 'did', 'id'];
const QUERY_ID = ['queryid', 'qid', 'topic', 'query_id', 'id'];
const QUERY = ['query', 'text', 'q', 'querytext', 'title'];
const GRADE = ['grade', 'relevance', 'rel', 'score', 'label', 'gain'];
const DEPTH = 50;

function read(files: readonly string[]): Collection {
  const tables = files.map((path) => ({ path, rows: readRows(path) }));
  const has = (row: Row | undefined, names: readonly string[]): boolean =>
    names.some((name) => row?.[name] !== undefined);
  const qrels = tables.find(({ rows }) => has(rows[0], GRADE) && has(rows[0], QUERY_ID.slice(0, 3)));
  const corpus = tables.find(
    (table) =>
      table !== qrels && has(rows0(table), ['title', 'description']) && !has(rows0(table), ['query']),
  );
  const queries = tables.find((table) => table !== qrels && table !== corpus);
  if (!qrels || !corpus || !queries) {
    throw new BadFile(
      'wanted: a corpus (job_id,title,description), queries (query_id,query) and qrels (query_id,job_id,grade)',
    );
  }
  return {
    vacancies: corpus.rows.map((row, at) => vacancyOf(corpus.path, row, at)),
    queries: queries.rows.map((row, at) => ({
      id: needed(queries.path, row, at, ...QUERY_ID),
      text: needed(queries.path, row, at, ...QUERY),
    })),
    grades: gradesOf(qrels.path, qrels.rows),
  };
}

const rows0 = ({ rows }: { rows: readonly Row[] }): Row | undefined => rows[0];

function vacancyOf(path: string, row: Row, at: number): SearchedVacancy {
  const texts = ['description', 'requirements', 'duties', 'text', 'skills', 'benefits', 'experience'];
  return {
    id: needed(path, row, at, ...JOB),
    title: field(row, 'title', 'jobtitle', 'name') ?? '',
    tags: field(row, 'tags', 'jobfields', 'category', 'industry') ?? '',
    place: field(row, 'location', 'place', 'city', 'address', 'province') ?? '',
    employer: field(row, 'company', 'employer') ?? '',
    text: texts.map((name) => field(row, name) ?? '').join('\n'),
  };
}

function gradesOf(path: string, rows: readonly Row[]): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const [at, row] of rows.entries()) {
    const query = needed(path, row, at, ...QUERY_ID);
    const grade = Number(needed(path, row, at, ...GRADE));
    if (!Number.isFinite(grade)) throw new BadFile(`${path}: row ${at + 1}: the grade is no number`);
    const of = grades.get(query) ?? new Map<string, number>();
    grades.set(query, of.set(needed(path, row, at, ...JOB.slice(0, -1)), grade));
  }
  return grades;
}

function own(): Collection {
  return {
    vacancies: ADS.split('\n').map((line) => {
      const [id = '', title = '', place = '', text = ''] = line.split('|');
      return { id, title, place, text };
    }),
    queries: QUERIES.map(([text], at) => ({ id: String(at), text })),
    grades: new Map(
      QUERIES.map(([, byGrade], at) => [
        String(at),
        new Map(
          Object.entries(byGrade).flatMap(([grade, ids]) =>
            ids.split(' ').map((id) => [id, Number(grade)] as const),
          ),
        ),
      ]),
    ),
  };
}

type Search = (query: string) => readonly string[];

function figuresOf({ queries, grades }: Collection, search: Search): Record<string, number> {
  const gains: number[] = [];
  const first: number[] = [];
  const found: number[] = [];
  for (const { id, text } of queries) {
    const of = grades.get(id);
    if (!of || ![...of.values()].some((grade) => grade > 0)) continue;
    const order = search(text);
    const ideal = [...of.values()];
    gains.push(
      ndcg(
        order.map((job) => of.get(job) ?? 0),
        ideal,
      ),
    );
    const at = order.findIndex((job) => (of.get(job) ?? 0) > 0);
    first.push(at < 0 ? 0 : 1 / (at + 1));
    const relevant = ideal.filter((grade) => grade > 0).length;
    found.push(order.slice(0, DEPTH).filter((job) => (of.get(job) ?? 0) > 0).length / relevant);
  }
  return { ndcg10: rounded(mean(gains)), mrr: rounded(mean(first)), recall50: rounded(mean(found)) };
}

function baseline({ vacancies }: Collection): Search {
  const plain = (text: string): string[] => wordsOf(text).map((word) => word.marked);
  const index = new Bm25(vacancies.map(({ title, text = '' }) => plain(`${title} ${text}`)));
  return (query) =>
    index
      .search(plain(query))
      .slice(0, DEPTH)
      .map(({ document }) => vacancies[document]?.id ?? '');
}

const both = (collection: Collection, search: Search): Record<string, unknown> => ({
  ...figuresOf(collection, search),
  withoutAccents: figuresOf(collection, (query) => search(fold(query))),
});

runEvaluation((files) => {
  const collection = files.length === 0 ? own() : read(files);
  const began = performance.now();
  const index = new VacancySearch(collection.vacancies);
  const built = performance.now();
  const answers = collection.queries.map(({ id, text }) => ({ id, found: index.search(text, DEPTH) }));
  const done = performance.now();
  return {
    figures: {
      vacancies: collection.vacancies.length,
      queries: collection.queries.length,
      ...both(collection, (query) => index.search(query, DEPTH).map(({ id }) => id)),
      buildMilliseconds: Math.round(built - began),
      millisecondsEach: rounded((done - built) / collection.queries.length),
      baselineBm25: both(collection, baseline(collection)),
    },
    answers: [
      ['query_id', 'job_id', 'rank'],
      ...answers.flatMap(({ id, found }) => found.map((job, at) => [id, job.id, at + 1])),
    ],
  };
});
