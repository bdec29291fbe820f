import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { PlainDate } from '#libs/kernel';
import type { Candidate } from '../../../apps/employment/src/domain/candidate.js';
import type { Vacancy } from '../../../apps/employment/src/domain/vacancy.js';
import { BadFile } from '../read-rows.js';
import { readCandidate } from './candidate.js';
import { type Place, Remarks } from './faults.js';
import { Fields, isRaw, type Raw } from './fields.js';
import { Judgements } from './judgements.js';
import { readVacancy, type VacancyOnDay } from './vacancy.js';

/** One vacancy with everybody who is to be ranked for it and the grades people gave, 0–3 by candidate. */
export interface Case {
  readonly vacancy: Vacancy;
  readonly day: PlainDate;
  readonly candidates: readonly Candidate[];
  readonly grades: ReadonlyMap<string, number>;
}

/**
 * Reads files of JSON lines, in any order and mixture: a line a vacancy `{ vacancy, candidates, grades }`, or lines of
 * `type` candidate, vacancy and grade, where every candidate line is ranked for every vacancy line. Nothing is dropped in
 * silence: what cannot be used is a fault with its line. Throws BadFile when nothing is left to rank.
 */
export function readCases(paths: readonly string[]): {
  cases: Case[];
  remarks: Remarks;
  judgements: Judgements;
} {
  const reader = new Reader();
  for (const path of paths) readLines(path, reader);
  return { cases: reader.cases(), remarks: reader.remarks, judgements: reader.judgements };
}

function readLines(path: string, reader: Reader): void {
  let text: string;
  try {
    const bytes = readFileSync(path);
    text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new BadFile(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
  linesOf(text.replace(/^\uFEFF/, '')).forEach((line, at) => {
    if (line.trim()) reader.line(line, reader.remarks.at(path, at + 1));
  });
}

/** A file that is one list counts its elements as lines. */
function linesOf(text: string): string[] {
  if (!text.trimStart().startsWith('[')) return text.split('\n');
  try {
    return (JSON.parse(text) as unknown[]).map((each) => JSON.stringify(each));
  } catch {
    return text.split('\n');
  }
}

class Reader {
  readonly remarks = new Remarks();
  readonly judgements = new Judgements();
  private readonly candidates = new Map<string, Candidate>();
  private readonly vacancies = new Map<string, VacancyOnDay & { own?: readonly string[]; place: Place }>();
  private readonly perCase = new Map<string, Candidate[]>();

  line(text: string, place: Place): void {
    let raw: unknown;
    try {
      raw = JSON.parse(text);
    } catch {
      place.fault('not-json');
      return;
    }
    if (!isRaw(raw)) place.fault('not-an-object');
    else this.thing(raw, place);
  }

  private thing(raw: Raw, place: Place): void {
    const said = typeof raw['type'] === 'string' ? raw['type'].toLowerCase() : '';
    const kind = KINDS[said] ?? guess(raw);
    if (kind === undefined) place.fault('neither-candidate-nor-vacancy-nor-grade');
    else this[kind](raw, place);
  }

  candidate(raw: Raw, place: Place): void {
    const candidate = readCandidate(raw, place);
    if (!candidate) return;
    if (this.candidates.has(candidate.personId)) place.fault('candidate-told-twice');
    else this.candidates.set(candidate.personId, candidate);
  }

  vacancy(raw: Raw, place: Place): void {
    this.keep(readVacancy(raw, place, `line-${place.line}`), place);
  }

  grade(raw: Raw, place: Place): void {
    this.judgements.read(raw, place);
  }

  case(raw: Raw, place: Place): void {
    const fields = new Fields(raw, place);
    const id = fields.text('id', 'caseId', 'vacancyId') ?? `line-${place.line}`;
    const day = fields.day('on', 'asOf', 'day');
    const vacancy = fields.take('vacancy', 'job');
    if (!isRaw(vacancy?.value)) {
      place.in('vacancy').fault('vacancy-missing');
      return;
    }
    const read = readVacancy({ ...(day ? { on: day } : {}), ...vacancy.value }, place.in('vacancy'), id);
    const list = fields.take('candidates', 'people');
    if (!Array.isArray(list?.value)) place.in('candidates').fault('not-a-list');
    const people = (Array.isArray(list?.value) ? (list.value as unknown[]) : []).flatMap((each, at) =>
      this.ofCase(each, place.in('candidates', at)),
    );
    const ids = people.map(({ personId }) => personId);
    ids.forEach((each, at) => {
      if (ids.indexOf(each) < at) place.in('candidates', at).fault('candidate-told-twice');
    });
    if (!this.keep(read, place)) return;
    this.perCase.set(
      read.vacancy.id,
      people.filter(({ personId }, at) => ids.indexOf(personId) === at),
    );
    this.judgements.readCase(
      read.vacancy.id,
      fields.take('grades', 'judgements', 'relevance', 'qrels'),
      list?.value,
      place,
    );
    fields.pass('type', 'note', 'because');
    fields.noteTheRest();
  }

  /** A candidate written out, or the id of one told on a line before. */
  private ofCase(each: unknown, place: Place): Candidate[] {
    if (isRaw(each)) return [readCandidate(each, place) ?? []].flat();
    const told = this.candidates.get(String(each));
    if (!told) place.fault('unknown-candidate');
    return told ? [told] : [];
  }

  private keep(read: VacancyOnDay, place: Place): boolean {
    if (this.vacancies.has(read.vacancy.id)) place.fault('vacancy-told-twice');
    else this.vacancies.set(read.vacancy.id, { ...read, place });
    return this.vacancies.get(read.vacancy.id)?.vacancy === read.vacancy;
  }

  cases(): Case[] {
    const all = [...this.candidates.values()];
    const cases = [...this.vacancies.values()].map(({ vacancy, day, place }) => {
      const candidates = this.perCase.get(vacancy.id) ?? all;
      if (candidates.length === 0) place.fault('nobody-to-rank');
      return { vacancy, day, candidates, grades: this.judgements.of(vacancy.id, candidates) };
    });
    this.judgements.faultTheRest(new Set(this.vacancies.keys()));
    return cases.filter(({ candidates }) => candidates.length > 0);
  }
}

const KINDS: Readonly<Record<string, 'candidate' | 'vacancy' | 'grade' | 'case'>> = {
  ...{ candidate: 'candidate', person: 'candidate', vacancy: 'vacancy', job: 'vacancy' },
  ...{ grade: 'grade', judgement: 'grade', judgment: 'grade', qrel: 'grade', case: 'case' },
};

function guess(raw: Raw): 'candidate' | 'vacancy' | 'grade' | 'case' | undefined {
  const has = (...names: string[]): boolean => names.some((name) => raw[name] !== undefined);
  if (has('candidates', 'people')) return 'case';
  if (has('grade')) return 'grade';
  if (has('skillsRequired', 'skillsWelcome', 'occupationCode', 'closesOn', 'openings', 'employer'))
    return 'vacancy';
  if (has('employment', 'occupationsHeld', 'occupationsWanted', 'commuteKmMax', 'wageExpected'))
    return 'candidate';
  return undefined;
}
