import { isOccupation, occupations, relatedOccupations } from '#libs/reference';
import { GRADED_RELATIONS } from './related/graded-relations.js';
import { escoCosine } from './related/esco-cosine.js';
import { BadFile, field, needed, readRows } from './read-rows.js';
import { mean, ndcg, rounded, runEvaluation } from './run.js';

/**
 * `npm run evaluate:related -- pairs.csv [--out answers.csv]`
 * Input: `code,related,grade` (VSCO; a code that only ISCO-08 has is read as its VSCO partner). Without a file, the project's
 * own graded pairs. NDCG@10 over a ranking of all other groups, what is not graded counts 0; `judged` ranks the graded
 * pairs only. Beside it the cosine of ESCO skills, when the data for developers lie beside the repository.
 */
type Grades = ReadonlyMap<string, ReadonlyMap<string, number>>;

const CODE = [
  'code',
  'from',
  'source',
  'query',
  'occupation',
  'vsco',
  'codea',
  'a',
  'isco',
  'isco08',
  'queryid',
];
const RELATED = [
  'related',
  'to',
  'target',
  'candidate',
  'relatedcode',
  'codeb',
  'b',
  'other',
  'relatedvsco',
  'relatedto',
];
const GRADE = ['grade', 'relevance', 'rel', 'score', 'label', 'gain', 'tier'];

const vscoOfIsco = new Map(
  occupations().flatMap(({ code, isco }) =>
    isco && isco !== code && !isOccupation(isco) ? [[isco, code] as const] : [],
  ),
);

const known = (text: string): string | undefined => {
  const code = text.padStart(4, '0');
  return isOccupation(code) ? code : vscoOfIsco.get(code);
};

function read(files: readonly string[]): { grades: Grades; skipped: number } {
  const grades = new Map<string, Map<string, number>>();
  let skipped = 0;
  for (const path of files) {
    for (const [at, row] of readRows(path).entries()) {
      const [from, to] = [known(needed(path, row, at, ...CODE)), known(needed(path, row, at, ...RELATED))];
      const grade = Number(field(row, ...GRADE) ?? 1);
      if (!Number.isFinite(grade)) throw new BadFile(`${path}: row ${at + 1}: the grade is no number`);
      if (from && to && from !== to) add(grades, from, to, grade);
      else skipped++;
    }
  }
  if (grades.size === 0) throw new BadFile('no row names two occupations of VSCO 2020');
  return { grades, skipped };
}

function add(grades: Map<string, Map<string, number>>, from: string, to: string, grade: number): void {
  const of = grades.get(from) ?? new Map<string, number>();
  of.set(to, Math.max(grade, of.get(to) ?? 0));
  grades.set(from, of);
}

function own(): { grades: Grades; skipped: number } {
  const grades = new Map<string, Map<string, number>>();
  for (const line of GRADED_RELATIONS.split('\n')) {
    const [from = '', ...lists] = line.split(' ');
    for (const list of lists) {
      const [grade = '', codes = ''] = list.split(':');
      for (const to of codes.split(',')) add(grades, from, to, Number(grade));
    }
  }
  return { grades, skipped: 0 };
}

/** All other groups, best first. */
const ranking = (code: string): string[] => relatedOccupations(code, 1000).map((other) => other.code);

function figuresOf(grades: Grades, rank: (code: string) => readonly string[]): Record<string, number> {
  const whole: number[] = [];
  const judged: number[] = [];
  const first: number[] = [];
  for (const [code, of] of grades) {
    const order = rank(code);
    const found = order.map((other) => of.get(other) ?? 0);
    const ideal = [...of.values()];
    whole.push(ndcg(found, ideal));
    judged.push(
      ndcg(
        order.flatMap((other) => of.get(other) ?? []),
        ideal,
      ),
    );
    first.push(1 / (1 + found.findIndex((grade) => grade > 0) || Infinity));
  }
  return { ndcg10: rounded(mean(whole)), judgedNdcg10: rounded(mean(judged)), mrr: rounded(mean(first)) };
}

const among = (grades: Grades, majors: RegExp): Grades =>
  new Map([...grades].filter(([code]) => majors.test(code)));

runEvaluation((files) => {
  const { grades, skipped } = files.length === 0 ? own() : read(files);
  const manual = among(grades, /^[5-9]/);
  const esco = escoCosine();
  return {
    figures: {
      codes: grades.size,
      pairs: [...grades.values()].reduce((sum, of) => sum + of.size, 0),
      skippedRows: skipped,
      ...figuresOf(grades, ranking),
      majors5to9: figuresOf(manual, ranking),
      baselineEscoSkillCosine: esco
        ? { ...figuresOf(grades, esco), majors5to9: figuresOf(manual, esco) }
        : 'the ESCO files are not beside the repository',
    },
    answers: [
      ['code', 'related', 'score'],
      ...[...grades.keys()].flatMap((code) =>
        relatedOccupations(code, 1000).map((other) => [code, other.code, other.score]),
      ),
    ],
  };
});
