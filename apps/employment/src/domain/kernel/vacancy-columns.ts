import { FULL } from '../assessment.js';
import type { RankingPolicy } from '../policy.js';
import type { Vacancy } from '../vacancy.js';
import { bitsOfCodes, dayNumber, SHIFTS } from './codes.js';
import { Dictionary } from './dictionary.js';
import { NOBODY } from './distances.js';
import type { Summands } from './bit-sums.js';

export interface Limited {
  readonly vacancy: Vacancy;
  /** Most points that may be lost to come into its list; null: no limit. */
  readonly mostLost: number | null;
}

/** Where each fact stands in the row of a vacancy: numbers of dictionaries. */
export const AT = { place: 0, occupation: 1, manner: 2, licences: 3 } as const;
export const ROW = 4;
/** Wages in đồng, not a number where none is said; days; years of experience asked for. */
export const FACT = { wageLeast: 0, wageMost: 1, opened: 2, closes: 3, years: 4 } as const;
export const FACTS = 5;

/** What many vacancies have alike. */
export type Manners = Pick<Vacancy, 'shifts' | 'contract' | 'education'>;

/** 32 vacancies, a word of every bitmap: of one group of occupations, from provinces that follow one another. */
export interface Word {
  readonly group: number;
  readonly firstProvince: number;
  readonly lastProvince: number;
  /** Most that any of them lets one lose. */
  readonly mostRoom: number;
}

/** Open vacancies as columns of numbers: what many have alike is worked out once for all of them. Made anew when one changes. */
export class VacancyColumns {
  readonly occupations = new Dictionary<string, string>('');
  readonly places = new Dictionary<string, string>('');
  readonly manners = new Dictionary<string, Manners>({ shifts: [], contract: null, education: 'none' });
  readonly licences = new Dictionary<string, readonly string[]>([]);
  readonly skills = new Dictionary<string, string>('');
  readonly groups = new Dictionary<string, string>('');
  /** Numbers of provinces by number of the place, and of groups (two digits) by number of the occupation. */
  provinceOf = new Uint16Array(0);
  groupOf = new Uint16Array(0);
  readonly byWord: readonly Word[];
  /** Number of the vacancy that stands at a place of the columns; -1: nothing does. */
  readonly numbers: Int32Array;
  readonly words: number;
  /** `ROW` numbers for each: what is read of many. */
  readonly rows: Uint16Array;
  /** `FACTS` numbers for each: what is read of few. */
  readonly facts: Float64Array;
  /** Points that all the skills asked for would give. */
  readonly asked: Uint16Array;
  readonly mostAsked: number;
  /** Points that everybody loses, whoever they are; most that may be lost besides. */
  readonly fixed: Int32Array;
  readonly room: Int32Array;
  /**
   * A bit for each that asks for a skill: two bitmaps by number of the skill, of those who give one point and who give two. An odd
   * weight would want the first of them both for the skill required and for the same one welcome, and lose a point.
   */
  readonly bits: Int32Array;

  /** RangeError when a required skill counts an odd number of times. */
  constructor(
    open: readonly Limited[],
    private readonly policy: RankingPolicy,
  ) {
    const { weights, stability, unknown, requiredSkillWeight } = policy;
    if (requiredSkillWeight % 2 !== 0)
      throw new RangeError(
        `policy ${policy.version}: a required skill counts ${requiredSkillWeight} times, but the columns hold even counts only`,
      );
    const fixedOf = ({ contract }: Vacancy): number =>
      weights.stability * (FULL - (contract === null ? unknown : stability[contract]));
    const roomOf = ({ vacancy, mostLost }: Limited): number => (mostLost ?? NOBODY) - fixedOf(vacancy);
    this.numbers = this.order(open.map(({ vacancy }) => vacancy));
    this.words = this.numbers.length / 32;
    this.rows = new Uint16Array(ROW * this.numbers.length);
    this.facts = new Float64Array(FACTS * this.numbers.length);
    this.asked = new Uint16Array(this.numbers.length);
    this.fixed = new Int32Array(this.numbers.length);
    this.room = new Int32Array(this.numbers.length).fill(-1);
    this.bits = new Int32Array(2 * this.skills.values.length * this.words);
    for (const [slot, number] of this.numbers.entries()) {
      const one = open[number];
      if (!one) continue;
      const { skillsRequired, skillsWelcome } = one.vacancy;
      this.rows.set(this.row(one.vacancy), ROW * slot);
      this.facts.set(facts(one.vacancy), FACTS * slot);
      this.asked[slot] = requiredSkillWeight * skillsRequired.length + skillsWelcome.length;
      this.fixed[slot] = fixedOf(one.vacancy);
      this.room[slot] = roomOf(one);
      for (const code of skillsWelcome) this.ask(code, 0, slot);
      for (const code of skillsRequired) {
        if (requiredSkillWeight > 0) this.ask(code, 1, slot);
      }
    }
    this.byWord = Array.from({ length: this.words }, (_one, word) => this.word(word));
    this.mostAsked = this.asked.reduce((most, asked) => Math.max(most, asked), 0);
  }

  /** Where in `bits` stands who asks for any of these skills. More than three points are added up. */
  asking(skills: readonly string[]): Summands {
    const [ones, twos]: [number[], number[]] = [[], []];
    for (const code of new Set(skills)) {
      const first = 2 * this.words * (this.skills.find(code) ?? 0);
      if (first === 0) continue;
      ones.push(first);
      twos.push(first + this.words);
      // nobody asks for the first skill
      for (let more = 4; more <= this.policy.requiredSkillWeight; more += 2) {
        ones.push(0);
        twos.push(first + this.words);
      }
    }
    return { ones, twos };
  }

  /** By group of occupations, each filled up to whole words; within it by province. Codes of provinces go from north to south. */
  private order(vacancies: readonly Vacancy[]): Int32Array {
    const [provinceOf, groupOf]: [number[], number[]] = [[0], [0]];
    const provinces = new Dictionary<string, string>('');
    const codes = new Set(vacancies.map(({ provinceCode }) => provinceCode));
    for (const code of [...codes].sort()) provinces.number(code, () => code);
    const byGroup = new Map<number, number[]>();
    vacancies.forEach((vacancy, number) => {
      const { communeCode, provinceCode, occupationCode, skillsRequired, skillsWelcome } = vacancy;
      for (const code of [...skillsRequired, ...skillsWelcome]) this.skills.number(code, () => code);
      const place = this.places.number(communeCode, () => communeCode);
      const occupation = this.occupations.number(occupationCode, () => occupationCode);
      provinceOf[place] ??= provinces.find(provinceCode) ?? 0;
      const group = occupationCode.slice(0, 2);
      const groupNumber = (groupOf[occupation] ??= this.groups.number(group, () => group));
      const alike = byGroup.get(groupNumber);
      if (alike) alike.push(number);
      else byGroup.set(groupNumber, [number]);
    });
    this.provinceOf = Uint16Array.from(provinceOf);
    this.groupOf = Uint16Array.from(groupOf);
    const province = (number: number): number =>
      provinceOf[this.places.find(vacancies[number]?.communeCode ?? '') ?? 0] ?? 0;
    const numbers: number[] = [];
    for (const alike of byGroup.values()) {
      numbers.push(...alike.sort((a, b) => province(a) - province(b)));
      while (numbers.length % 32 > 0) numbers.push(-1);
    }
    return Int32Array.from(numbers);
  }

  private word(word: number): Word {
    let [group, firstProvince, lastProvince, mostRoom] = [0, 0, 0, -1];
    for (let slot = 32 * word; slot < 32 * word + 32; slot++) {
      if ((this.numbers[slot] ?? -1) < 0) continue;
      lastProvince = this.provinceOf[this.rows[ROW * slot + AT.place] ?? 0] ?? 0;
      firstProvince ||= lastProvince;
      group = this.groupOf[this.rows[ROW * slot + AT.occupation] ?? 0] ?? 0;
      mostRoom = Math.max(mostRoom, this.room[slot] ?? -1);
    }
    return { group, firstProvince, lastProvince, mostRoom };
  }

  private row({ communeCode, occupationCode, shifts, contract, education, licences }: Vacancy): number[] {
    const manner = `${bitsOfCodes(shifts, SHIFTS)} ${contract} ${education}`;
    return [
      this.places.find(communeCode) ?? 0,
      this.occupations.find(occupationCode) ?? 0,
      this.manners.number(manner, () => ({ shifts, contract, education })),
      this.licences.number(licences.join(' '), () => licences),
    ];
  }

  private ask(code: string, two: 0 | 1, slot: number): void {
    const at = (2 * (this.skills.find(code) ?? 0) + two) * this.words + (slot >> 5);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (slot & 31));
  }
}

const facts = ({ wageMin, wageMax, openedOn, closesOn, experienceYears }: Vacancy): number[] => [
  wageMin ?? wageMax ?? Number.NaN,
  wageMax ?? wageMin ?? Number.NaN,
  ...[dayNumber(openedOn), dayNumber(closesOn), experienceYears],
];
