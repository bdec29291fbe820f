import { CONTRACTS, EDUCATION_LEVELS, SHIFTS, WORKS_WITH } from '#libs/contracts';
import { type PlainDate, SystemClock } from '#libs/kernel';
import { isLicence, isSkill, proposeOccupations, provinceOfCommune } from '#libs/reference';
import type { Vacancy } from '../../../apps/employment/src/domain/vacancy.js';
import { withSkillsOnce } from '../../../apps/employment/src/domain/vacancy.js';
import { communeOf, EDUCATION_WORDS, known, occupationOf } from './candidate.js';
import { Fields, isRaw, type Raw } from './fields.js';
import type { Place } from './faults.js';

/** Of a vacancy as the house answers it, without a say in the ranking. */
const NOT_FOR_RANKING = [
  ...[
    'type',
    'employer',
    'employerName',
    'openings',
    'description',
    'status',
    'version',
    'createdBy',
    'note',
  ],
  ...['provinceCode', 'occupationProposed', 'closedOn', 'closedReason'],
];
const NO_CLOSING_DAY = '9999-12-31';
const today = new SystemClock().today();

export interface VacancyOnDay {
  readonly vacancy: Vacancy;
  /** The day for which outcomes and weights are asked. */
  readonly day: PlainDate;
}

/**
 * A vacancy in the shape of `POST /vacancies`. Not said is what api.md says it is: nothing asked, or not known. The day is
 * `on`, else the day it opened, else today, or its last day when that is over.
 */
export function readVacancy(raw: Raw, place: Place, idElse: string): VacancyOnDay {
  const fields = new Fields(raw, place, ['vacancy']);
  const communeCode = communeOf(fields);
  const opened = fields.day('openedOn', 'opensOn', 'postedOn');
  const closes = fields.day('closesOn', 'closingDay', 'deadline', 'expiresOn');
  const day =
    fields.day('on', 'asOf', 'day', 'today') ??
    opened ??
    (closes !== null && closes < today ? closes : today);
  const [wageMin, wageMax] = wageOf(fields);
  const vacancy: Vacancy = withSkillsOnce({
    id: fields.text('id', 'vacancyId') ?? idElse,
    ...{ version: 1, status: 'open', employerName: '', employerTaxCode: null, openings: 1, createdBy: '' },
    ...{ closedOn: null, closedReason: null, occupationProposed: false },
    title: fields.text('title', 'name') ?? '',
    occupationCode: occupation(fields),
    ...{ communeCode, provinceCode: provinceOfCommune(communeCode) ?? '', wageMin, wageMax },
    openedOn: opened ?? day,
    closesOn: closes ?? NO_CLOSING_DAY,
    skillsRequired: skillsOf(fields, 'skillsRequired', 'requiredSkills', 'skillsEssential', 'skills'),
    skillsWelcome: skillsOf(fields, 'skillsWelcome', 'welcomeSkills', 'skillsOptional', 'optionalSkills'),
    education: fields.oneOf(EDUCATION_LEVELS, EDUCATION_WORDS, 'education', 'educationLevel') ?? 'none',
    experienceYears: fields.number('experienceYears', 'yearsOfExperience', 'experience') ?? 0,
    licences: known(fields.codes('licences', 'licenses', 'licence'), isLicence, place, 'licence'),
    shifts: fields.someOf(SHIFTS, 'shifts', 'shift') ?? [],
    contract: fields.oneOf(CONTRACTS, {}, 'contract', 'contractKind'),
    worksWith: fields.someOf(WORKS_WITH, 'worksWith'),
  });
  if (closes === null) place.in('closesOn').note('closing-day-not-said');
  fields.pass(...NOT_FOR_RANKING);
  fields.noteTheRest();
  return { vacancy, day };
}

const skillsOf = (fields: Fields, ...names: readonly string[]): string[] =>
  known(fields.codes(...names), isSkill, fields.place, 'skill');

/** As the house does: left out, the occupation is proposed from the title. */
function occupation(fields: Fields): string {
  const code = fields.text('occupationCode', 'occupation', 'vsco', 'code');
  if (code !== null) return occupationOf(code, fields.place);
  const [proposed] = proposeOccupations(fields.text('title', 'name') ?? '');
  if (proposed) fields.place.in('occupationCode').note('proposed-from-the-title');
  else fields.place.in('occupationCode').fault('occupation-missing');
  return proposed?.code ?? '';
}

/** `wageMin` and `wageMax`, or `wage` as an object, a list of two or one amount. */
function wageOf(fields: Fields): [number | null, number | null] {
  const min = fields.dong('wageMin', 'minWage', 'salaryMin');
  const max = fields.dong('wageMax', 'maxWage', 'salaryMax');
  const wage = fields.take('wage', 'salary');
  const ends =
    min === null && max === null && wage
      ? isRaw(wage.value) || Array.isArray(wage.value)
        ? fromPair(new Fields(pair(wage.value), wage.place))
        : [fields.dong('wage', 'salary'), fields.dong('wage', 'salary')]
      : [min, max];
  const [least = null, most = null] = ends;
  if (least === null || most === null || least <= most) return [least, most];
  fields.place.in('wageMax').fault('wage-max-below-min');
  return [least, null];
}

const pair = (value: Raw | readonly unknown[]): Raw =>
  Array.isArray(value) ? { min: value[0] as unknown, max: value[1] as unknown } : (value as Raw);
const fromPair = (ends: Fields): (number | null)[] => [ends.dong('min', 'from'), ends.dong('max', 'to')];
