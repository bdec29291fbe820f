import {
  CONTRACTS,
  EDUCATION_LEVELS,
  type EducationLevel,
  SHIFTS,
  TRAINING_LEVELS,
  WORKS_WITH,
} from '#libs/contracts';
import { isLicence, isOccupation, isSkill, provinceOfCommune, resolveAddress } from '#libs/reference';
import type { Candidate, HeldOccupation, LegalBar } from '../../../apps/employment/src/domain/candidate.js';
import type { Place } from './faults.js';
import { Fields, isRaw, type Raw } from './fields.js';

export const EDUCATION_WORDS: Readonly<Record<string, EducationLevel>> = {
  ...{ secondary: 'upper-secondary', highschool: 'upper-secondary', thpt: 'upper-secondary' },
  ...{ middleschool: 'lower-secondary', thcs: 'lower-secondary', tieuhoc: 'primary', bachelor: 'university' },
};

/** The objects whose fields are a candidate's own: a release as api.md posts it can be given as it is. */
const WITHIN = ['employment', 'profile', 'residence', 'person', 'candidate'];
/** Of a release or a form, and never an input of the ranking: it is not even looked at. */
const NOT_FOR_RANKING = [
  ...['type', 'release', 'credit', 'consents', 'fullName', 'name', 'birthDate', 'age', 'sex', 'gender'],
  ...['nationalId', 'phone', 'ethnicity', 'detail', 'provinceCode', 'sequence', 'note', 'because'],
];

/** A candidate from `{ id, …employment, communeCode }`; undefined without an id. */
export function readCandidate(raw: Raw, place: Place): Candidate | undefined {
  const fields = new Fields(raw, place, WITHIN);
  const personId = fields.text('id', 'personId', 'candidateId', 'person');
  if (personId === null) {
    place.fault('id-missing');
    return undefined;
  }
  const communeCode = communeOf(fields);
  const skillsLearned = known(
    fields.codes('skillsLearned', 'learnedSkills', 'learned'),
    isSkill,
    place,
    'skill',
  );
  const skills = known(fields.codes('skills', 'skillCodes'), isSkill, place, 'skill');
  const candidate: Candidate = {
    personId,
    sequence: 1,
    communeCode,
    provinceCode: provinceOfCommune(communeCode) ?? '',
    education: fields.oneOf(EDUCATION_LEVELS, EDUCATION_WORDS, 'education', 'educationLevel'),
    training: fields.oneOf(TRAINING_LEVELS, {}, 'training', 'trainingLevel', 'vocationalTraining'),
    skills: [...new Set([...skills, ...skillsLearned])],
    skillsLearned,
    occupationsHeld: heldOf(fields),
    occupationsWanted: occupationsOf(
      fields,
      'occupationsWanted',
      'wantedOccupations',
      'occupationWanted',
      'wanted',
    ),
    wageExpected: fields.dong(
      'wageExpected',
      'expectedWage',
      'wage',
      'wageWanted',
      'salaryExpected',
      'expectedSalary',
    ),
    commuteKmMax: fields.number('commuteKmMax', 'maxCommuteKm', 'commuteKm', 'commuteMaxKm', 'commute'),
    relocate: fields.truth('relocate', 'willRelocate', 'relocation', 'willingToRelocate'),
    availableFrom: fields.day('availableFrom', 'available', 'availability', 'availableOn'),
    licences: known(
      fields.codes('licences', 'licenses', 'drivingLicences', 'licence'),
      isLicence,
      place,
      'licence',
    ),
    shifts: fields.someOf(SHIFTS, 'shifts', 'shift', 'shiftsWanted'),
    contracts: fields.someOf(CONTRACTS, 'contracts', 'contract', 'contractsWanted'),
    bars: barsOf(fields),
  };
  fields.pass(...NOT_FOR_RANKING, 'grade', 'relevance');
  fields.noteTheRest();
  return candidate;
}

/** Five digits of today; an address as written is resolved; '' when it is not known: the distance is then unknown. */
export function communeOf(fields: Fields): string {
  const code = fields.text(
    'communeCode',
    'commune',
    'communeId',
    'wardCode',
    'ward',
    'residenceCommuneCode',
    'place',
  );
  const written = fields.text('addressAsWritten', 'address');
  if (code !== null && /^\d{1,5}$/.test(code)) {
    const five = code.padStart(5, '0');
    if (provinceOfCommune(five) === undefined) fields.place.in('communeCode').note('unknown-commune');
    return five;
  }
  const text = code ?? written;
  if (text === null) {
    fields.place.in('communeCode').note('commune-not-said');
    return '';
  }
  const { outcome, communes } = resolveAddress(text, '2026-11-22');
  if (outcome === 'resolved' && communes[0]) return communes[0].code;
  fields.place.in('communeCode').fault(`address-${outcome}`);
  return '';
}

/** Codes as they stand; those that the house does not know are noted, for they match nobody but themselves. */
export function known(
  codes: readonly string[] | null,
  isKnown: (code: string) => boolean,
  place: Place,
  what: string,
): string[] {
  for (const code of codes ?? []) if (!isKnown(code)) place.in(code).note(`unknown-${what}`);
  return [...(codes ?? [])];
}

/** Four digits of VSCO; a code of the fifth level stands for its group. */
export function occupationOf(code: string, place: Place): string {
  const digits = code.replace(/\D/g, '').slice(0, 4);
  if (!isOccupation(digits)) place.in(code).note('unknown-occupation');
  else if (digits !== code) place.in(code).note('read-as-its-group');
  return digits;
}

const occupationsOf = (fields: Fields, ...names: readonly string[]): string[] =>
  (fields.codes(...names) ?? []).map((code) => occupationOf(code, fields.place));

function heldOf(fields: Fields): HeldOccupation[] {
  const told = fields.take('experience');
  const names = ['occupationsHeld', 'heldOccupations', 'occupations', 'workHistory'];
  const parts = fields.list(...names, ...(Array.isArray(told?.value) ? ['experience'] : [])) ?? [];
  const alone = fields.number(
    'experienceYears',
    'yearsOfExperience',
    'years',
    ...(Array.isArray(told?.value) ? [] : ['experience']),
  );
  return parts.flatMap(({ value, place }) => {
    const held = new Fields(isRaw(value) ? value : { code: value }, place);
    const code = held.text('code', 'occupationCode', 'occupation', 'vsco');
    const months = held.number('months');
    const years =
      held.number('years', 'experienceYears', 'yearsOfExperience') ?? (months === null ? alone : months / 12);
    if (code === null) place.fault('occupation-missing');
    if (years === null) place.note('years-not-said');
    held.noteTheRest();
    return code === null ? [] : [{ code: occupationOf(code, place), years: years ?? 0 }];
  });
}

function barsOf(fields: Fields): LegalBar[] {
  return (fields.list('bars', 'legalBars') ?? []).flatMap(({ value, place }) => {
    if (!isRaw(value)) {
      place.fault('not-a-bar');
      return [];
    }
    const bar = new Fields(value, place);
    const until = bar.day('until', 'to', 'ends');
    const read: LegalBar = {
      occupations: bar.codes('occupations', 'occupationGroups', 'occupation', 'occupationGroup') ?? [],
      worksWith: bar.someOf(WORKS_WITH, 'worksWith') ?? [],
      ...(until === null ? {} : { until }),
      ground: bar.text('ground') ?? 'not-said',
      article: bar.text('article') ?? '',
    };
    bar.noteTheRest();
    return [read];
  });
}
