import type { Vacancy } from '../vacancy.js';
import { bitsOfCodes, dayNumber, SHIFTS } from './codes.js';
import { Dictionary } from './dictionary.js';

/** Days on which a vacancy opens and closes, wages that it offers, shifts and contract that it has. */
export interface Window {
  /** Day numbers. */
  readonly opened: number;
  readonly closes: number;
}
export type Offer = Pick<Vacancy, 'wageMin' | 'wageMax'>;
export type Manners = Pick<Vacancy, 'shifts' | 'contract' | 'education'>;
export type Years = Pick<Vacancy, 'occupationCode' | 'experienceYears'>;

/** Open vacancies as columns of numbers: what many have alike is worked out once for all of them. Made anew when one changes. */
export class VacancyColumns {
  readonly occupations = new Dictionary<string, string>('');
  readonly places = new Dictionary<string, string>('');
  readonly works = new Dictionary<string, Years>({ occupationCode: '', experienceYears: 0 });
  readonly windows = new Dictionary<string, Window>({ opened: 0, closes: 0 });
  readonly offers = new Dictionary<string, Offer>({ wageMin: null, wageMax: null });
  readonly manners = new Dictionary<string, Manners>({ shifts: [], contract: null, education: 'none' });
  readonly licences = new Dictionary<string, readonly string[]>([]);
  readonly occupation: Uint16Array;
  readonly place: Uint16Array;
  readonly work: Uint16Array;
  readonly window: Uint16Array;
  readonly offer: Uint16Array;
  readonly manner: Uint16Array;
  readonly licence: Uint16Array;
  /** Points that all the skills asked for would give. */
  readonly asked: Uint16Array;
  /** Vacancies that ask for a skill: as required, and as welcome. */
  readonly required = new Map<string, number[]>();
  readonly welcome = new Map<string, number[]>();

  constructor(
    readonly vacancies: readonly Vacancy[],
    requiredWeight: number,
  ) {
    const column = (of: (vacancy: Vacancy) => number) => Uint16Array.from(vacancies, of);
    this.occupation = column(({ occupationCode: code }) => this.occupations.number(code, () => code));
    this.place = column(({ communeCode: code }) => this.places.number(code, () => code));
    this.work = column((one) => this.works.number(`${one.occupationCode} ${one.experienceYears}`, () => one));
    this.window = column(({ openedOn, closesOn }) =>
      this.windows.number(`${openedOn} ${closesOn}`, () => ({
        opened: dayNumber(openedOn),
        closes: dayNumber(closesOn),
      })),
    );
    this.offer = column((one) => this.offers.number(`${one.wageMin} ${one.wageMax}`, () => one));
    this.manner = column((one) =>
      this.manners.number(`${bitsOfCodes(one.shifts, SHIFTS)} ${one.contract} ${one.education}`, () => one),
    );
    this.licence = column(({ licences }) => this.licences.number(licences.join(' '), () => licences));
    this.asked = column(
      ({ skillsRequired, skillsWelcome }) => requiredWeight * skillsRequired.length + skillsWelcome.length,
    );
    vacancies.forEach(({ skillsRequired, skillsWelcome }, number) => {
      for (const skill of skillsRequired) note(this.required, skill, number);
      for (const skill of skillsWelcome) note(this.welcome, skill, number);
    });
  }
}

function note(lists: Map<string, number[]>, skill: string, number: number): void {
  const list = lists.get(skill);
  if (list) list.push(number);
  else lists.set(skill, [number]);
}
