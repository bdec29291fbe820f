import type { Candidate } from '../../../apps/employment/src/domain/candidate.js';
import type { Place } from './faults.js';
import { Fields, isRaw, type Raw } from './fields.js';

/** Stands for everybody whom no other line of the vacancy names. */
const EVERYBODY_ELSE = '*';

interface Judgement {
  readonly grade: number;
  readonly because: string;
  readonly place: Place;
}

/** The grades people gave, 0–3, with the reasons they wrote down. */
export class Judgements {
  private readonly byVacancy = new Map<string, Map<string, Judgement>>();

  /** `{ vacancy, candidate, grade, because }`. */
  read(raw: Raw, place: Place): void {
    const fields = new Fields(raw, place);
    const vacancy = fields.text('vacancy', 'vacancyId', 'job');
    const candidate = fields.text('candidate', 'candidateId', 'person', 'personId', 'id');
    const because = fields.text('because', 'rationale', 'reason', 'note') ?? '';
    const grade = gradeOf(fields.take('grade', 'relevance')?.value);
    if (vacancy === null) place.in('vacancy').fault('vacancy-missing');
    if (candidate === null) place.in('candidate').fault('candidate-missing');
    if (grade === undefined) place.in('grade').fault('grade-not-0-to-3');
    fields.pass('type');
    fields.noteTheRest();
    if (vacancy !== null && candidate !== null && grade !== undefined)
      this.add(vacancy, candidate, { grade, because, place });
  }

  /** `{ id: grade }`, `[{ id, grade }]`, or a `grade` with each candidate. */
  readCase(
    vacancy: string,
    grades: { readonly value: unknown; readonly place: Place } | undefined,
    candidates: unknown,
    place: Place,
  ): void {
    const rows: [unknown, unknown, Place][] = [];
    const { value, place: at } = grades ?? { value: undefined, place: place.in('grades') };
    if (isRaw(value)) rows.push(...Object.entries(value).map(([id, each]) => row(id, each, at.in(id))));
    else if (Array.isArray(value))
      rows.push(...value.map((each: unknown, i) => row(undefined, each, at.in(i))));
    else if (value !== undefined) at.fault('not-grades');
    if (Array.isArray(candidates))
      candidates.forEach((each: unknown, i) => {
        if (isRaw(each) && each['grade'] !== undefined)
          rows.push(row(undefined, each, place.in('candidates', i)));
      });
    if (rows.length === 0) at.fault('grades-missing');
    for (const [id, given, where] of rows) {
      const grade = gradeOf(given);
      if (grade === undefined) where.fault('grade-not-0-to-3');
      else if (typeof id !== 'string' && typeof id !== 'number') where.fault('candidate-missing');
      else this.add(vacancy, String(id), { grade, because: '', place: where });
    }
  }

  private add(vacancy: string, candidate: string, judgement: Judgement): void {
    const list = this.byVacancy.get(vacancy) ?? new Map<string, Judgement>();
    if (list.has(candidate)) judgement.place.fault('graded-twice');
    else this.byVacancy.set(vacancy, list.set(candidate, judgement));
  }

  /** Grades of those in the list; a grade of somebody who is not in it is a fault. */
  of(vacancy: string, candidates: readonly Candidate[]): Map<string, number> {
    const list = this.byVacancy.get(vacancy) ?? new Map<string, Judgement>();
    const ids = new Set(candidates.map(({ personId }) => personId));
    for (const [id, { place }] of list)
      if (id !== EVERYBODY_ELSE && !ids.has(id)) place.fault('grade-of-somebody-not-in-the-list');
    const grades = new Map<string, number>();
    for (const id of ids) {
      const given = list.get(id) ?? list.get(EVERYBODY_ELSE);
      if (given) grades.set(id, given.grade);
    }
    return grades;
  }

  /** The reason written for a pair, undefined where nobody graded it. */
  because(vacancy: string, candidate: string): string | undefined {
    const list = this.byVacancy.get(vacancy);
    return (list?.get(candidate) ?? list?.get(EVERYBODY_ELSE))?.because;
  }

  faultTheRest(vacancies: ReadonlySet<string>): void {
    for (const [vacancy, list] of this.byVacancy) {
      if (vacancies.has(vacancy)) continue;
      for (const { place } of list.values()) place.in('vacancy').fault('grade-of-an-unknown-vacancy');
    }
  }
}

function row(id: string | undefined, each: unknown, place: Place): [unknown, unknown, Place] {
  if (!isRaw(each)) return [id, each, place];
  const fields = new Fields(each, place);
  const named = id ?? fields.text('id', 'candidate', 'personId', 'candidateId', 'person');
  return [named, fields.take('grade', 'relevance')?.value, place];
}

function gradeOf(given: unknown): number | undefined {
  const grade = typeof given === 'string' && given.trim() ? Number(given) : given;
  return typeof grade === 'number' && grade >= 0 && grade <= 3 ? grade : undefined;
}
