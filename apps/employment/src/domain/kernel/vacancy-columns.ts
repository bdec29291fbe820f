import type { Vacancy } from '../vacancy.js';
import { bitsOfCodes, dayNumber, SHIFTS } from './codes.js';
import { Dictionary } from './dictionary.js';

/** What many vacancies have alike. */
export type Manners = Pick<Vacancy, 'shifts' | 'contract' | 'education'>;
export type Years = Pick<Vacancy, 'occupationCode' | 'experienceYears'>;

/** Open vacancies as columns of numbers: what many have alike is worked out once for all of them. Made anew when one changes. */
export class VacancyColumns {
  readonly occupations = new Dictionary<string, string>('');
  readonly places = new Dictionary<string, string>('');
  readonly works = new Dictionary<string, Years>({ occupationCode: '', experienceYears: 0 });
  readonly manners = new Dictionary<string, Manners>({ shifts: [], contract: null, education: 'none' });
  readonly licences = new Dictionary<string, readonly string[]>([]);
  readonly occupation: Uint16Array;
  readonly place: Uint16Array;
  readonly work: Uint16Array;
  /** Day numbers. */
  readonly opened: Float64Array;
  readonly closes: Float64Array;
  /** Đồng; not a number where no wage is said. */
  readonly wageLeast: Float64Array;
  readonly wageMost: Float64Array;
  readonly manner: Uint16Array;
  readonly licence: Uint16Array;
  /** Points that all the skills asked for would give. */
  readonly asked: Uint16Array;
  /** Vacancies that ask for a skill: as required, and as welcome. */
  readonly required: ReadonlyMap<string, Int32Array>;
  readonly welcome: ReadonlyMap<string, Int32Array>;

  constructor(
    readonly vacancies: readonly Vacancy[],
    requiredWeight: number,
  ) {
    const column = (of: (vacancy: Vacancy) => number) => Uint16Array.from(vacancies, of);
    this.occupation = column(({ occupationCode: code }) => this.occupations.number(code, () => code));
    this.place = column(({ communeCode: code }) => this.places.number(code, () => code));
    this.work = column((one) => this.works.number(`${one.occupationCode} ${one.experienceYears}`, () => one));
    const numbers = (of: (vacancy: Vacancy) => number) => Float64Array.from(vacancies, of);
    this.opened = numbers(({ openedOn }) => dayNumber(openedOn));
    this.closes = numbers(({ closesOn }) => dayNumber(closesOn));
    this.wageLeast = numbers(({ wageMin, wageMax }) => wageMin ?? wageMax ?? Number.NaN);
    this.wageMost = numbers(({ wageMin, wageMax }) => wageMax ?? wageMin ?? Number.NaN);
    this.manner = column(({ shifts, contract, education }) =>
      this.manners.number(`${bitsOfCodes(shifts, SHIFTS)} ${contract} ${education}`, () => ({
        ...{ shifts, contract, education },
      })),
    );
    this.licence = column(({ licences }) => this.licences.number(licences.join(' '), () => licences));
    this.asked = column(
      ({ skillsRequired, skillsWelcome }) => requiredWeight * skillsRequired.length + skillsWelcome.length,
    );
    this.required = bySkill(vacancies.map(({ skillsRequired }) => skillsRequired));
    this.welcome = bySkill(vacancies.map(({ skillsWelcome }) => skillsWelcome));
  }
}

/** Numbers of the lists that name a skill. */
function bySkill(lists: readonly (readonly string[])[]): Map<string, Int32Array> {
  const numbers = new Map<string, number[]>();
  lists.forEach((skills, number) => {
    for (const skill of skills) {
      const known = numbers.get(skill);
      if (known) known.push(number);
      else numbers.set(skill, [number]);
    }
  });
  return new Map([...numbers].map(([skill, list]) => [skill, Int32Array.from(list)]));
}
