import { addDays, addYears, ageOn, type PlainDate } from '#libs/kernel';
import { inventNames } from './names.js';
import { AGE, EDUCATION, KIND, OFFENCE, SEX, WORK_BEFORE } from './proportions.js';
import type { Random } from './random.js';
import { TRADES, type Trade } from './trades.js';

type Sex = 'male' | 'female';

/** Body of `POST /api/v1/releases` as api.md writes it. */
export interface ReleaseBody {
  person: { fullName: string; birthDate: PlainDate; sex: Sex; nationalId: string; phone: string };
  release: {
    kind: 'completed' | 'amnesty' | 'conditional';
    completedOn: PlainDate;
    certificateNo?: string;
    facility: string;
    sentenceMonths: number;
    offenceGroup: string;
    intentional: boolean;
    obligationsSettled: boolean;
    additionalPenalties: { kind: string; occupations?: string[]; until: PlainDate }[];
  };
  residence: { communeCode: string; detail: string };
  employment: Employment;
  credit?: Credit;
  consents: ('employment' | 'training' | 'credit')[];
}

interface Employment {
  education: string;
  training: string;
  skills: string[];
  occupationsHeld: { code: string; years: number }[];
  occupationsWanted: string[];
  wageExpected: number;
  commuteKmMax: number;
  relocate: boolean;
  availableFrom: PlainDate;
  licences: string[];
}

interface Credit {
  wanted: true;
  purpose: 'production' | 'training';
  amount: number;
  householdRepresentative: boolean;
  samePurposeDebt: boolean;
}

export interface PeopleOf {
  readonly communes: readonly (readonly [string, number])[];
  readonly count: number;
  /** First three digits of identity numbers registered there (Thông tư 59/2021/TT-BCA, phụ lục). */
  readonly idPrefix: string;
  readonly facilities: readonly string[];
  /** Number of the first person: makes identity numbers, phones and certificates of the world unique. */
  readonly from: number;
  readonly today: PlainDate;
}

/** An invented caseload in the proportions of the public figures. */
export function people(random: Random, of: PeopleOf): ReleaseBody[] {
  const { count, today } = of;
  const sexes = random.apportioned<Sex>(count, SEX);
  const names = inventNames(random, sexes);
  const ages = random.apportioned(count, AGE);
  const communes = random.apportioned(count, of.communes);
  const educations = random.apportioned(count, EDUCATION);
  const works = random.apportioned(count, WORK_BEFORE);
  const offences = random.apportioned(count, OFFENCE);
  const kinds = random.apportioned(count, KIND);
  return sexes.map((sex, index) => {
    const number = of.from + index;
    const birthDate = addDays(addYears(today, -random.whole(...at(ages, index))), -random.whole(0, 364));
    const grownUp = addYears(birthDate, 19);
    const drawn = endOfSentence(random, at(kinds, index), today, index / count);
    const completedOn = drawn < grownUp ? grownUp : drawn;
    const employment = profile(random, sex, at(works, index), at(educations, index), completedOn, today);
    return {
      person: {
        ...{ fullName: at(names, index), birthDate, sex },
        nationalId: nationalId(of.idPrefix, sex, birthDate, number),
        phone: `0900000${String(number).padStart(3, '0')}`,
      },
      release: release(random, of, {
        ...{ number, kind: at(kinds, index), completedOn, offence: at(offences, index) },
        longest: (ageOn(birthDate, completedOn) - 16) * 12,
      }),
      residence: { communeCode: at(communes, index), detail: `Thôn ${random.whole(1, 12)}` },
      employment,
      ...credit(random),
    };
  });
}

/**
 * Twelve digits as they are built (Nghị định 137/2015 Điều 13: place, century and sex, year of birth, six more); the
 * last six begin with 999, which marks ours.
 */
function nationalId(prefix: string, sex: Sex, birthDate: PlainDate, number: number): string {
  const century = birthDate.startsWith('20') ? 2 : 0;
  return `${prefix}${century + (sex === 'female' ? 1 : 0)}${birthDate.slice(2, 4)}999${String(number).padStart(3, '0')}`;
}

/** Five years back, more of late; some just inside and a few just outside the five years of Decision 22/2023. */
function endOfSentence(random: Random, kind: string, today: PlainDate, place: number): PlainDate {
  if (kind === 'conditional') return addDays(today, random.whole(20, 400));
  if (place < 0.03) return addDays(addYears(today, -5), random.whole(3, 60));
  if (place > 0.98) return addDays(addYears(today, -5), -random.whole(5, 120));
  return addDays(today, -Math.round(random.next() ** 1.5 * 1700) - 1);
}

interface Ending {
  readonly number: number;
  readonly kind: ReleaseBody['release']['kind'];
  readonly completedOn: PlainDate;
  readonly offence: string;
  /** Months that can have passed since the age of 16. */
  readonly longest: number;
}

function release(
  random: Random,
  of: PeopleOf,
  { number, kind, completedOn, offence, longest }: Ending,
): ReleaseBody['release'] {
  const banned = random.chance(0.03) && kind !== 'conditional';
  const until = addYears(completedOn, 3);
  return {
    ...{ kind, completedOn },
    ...(kind === 'conditional' ? {} : { certificateNo: `PT${of.idPrefix}/${number}` }),
    facility: random.one(of.facilities),
    sentenceMonths: Math.min(longest, offence === 'violence' ? random.whole(60, 180) : random.whole(6, 84)),
    offenceGroup: offence,
    intentional: offence !== 'traffic' && !(offence === 'other' && random.chance(0.4)),
    obligationsSettled: random.chance(0.86),
    additionalPenalties: banned
      ? [{ kind: 'occupation-ban', occupations: [offence === 'traffic' ? '8332' : '5401'], until }]
      : [],
  };
}

/** What the person can do and looks for. Years of work and skills come from one trade, as they do in life. */
function profile(
  random: Random,
  sex: Sex,
  work: 'farm' | 'trade' | 'none',
  education: string,
  completedOn: PlainDate,
  today: PlainDate,
): Employment {
  const fits = ({ usually }: Trade): boolean =>
    usually === 'both' || usually === (sex === 'male' ? 'men' : 'women');
  const known =
    work === 'none' ? undefined : random.one(TRADES.filter((trade) => trade.kind === work && fits(trade)));
  const stays = known && random.chance(0.6);
  const wanted = stays ? known : random.one(TRADES.filter(fits));
  const learnt = known ? random.some(known.skills, random.whole(1, known.skills.length)) : [];
  const licences = random.chance(0.5) ? ['A1'] : [];
  if (known?.licences.length) licences.push(...known.licences);
  return {
    education,
    training: learnt.length > 1 ? random.one(['elementary', 'elementary', 'intermediate']) : 'none',
    skills: learnt,
    occupationsHeld: known ? [{ code: known.code, years: random.whole(1, 12) }] : [],
    occupationsWanted: [...new Set([wanted.code, ...(known ? [known.code] : [])])],
    wageExpected: random.whole(10, 18) * 500_000,
    commuteKmMax: random.one([5, 10, 15, 20, 30]),
    relocate: random.chance(0.15),
    availableFrom:
      completedOn > today ? addDays(today, random.whole(0, 30)) : addDays(today, random.whole(-40, 45)),
    licences,
  };
}

/** What was consented to, one by one; a loan is asked for by those who consented to the credit purpose. */
function credit(random: Random): Pick<ReleaseBody, 'credit' | 'consents'> {
  const consents: ReleaseBody['consents'] = [];
  if (random.chance(0.93)) consents.push('employment');
  if (random.chance(0.75)) consents.push('training');
  if (random.chance(0.45)) consents.push('credit');
  if (!consents.includes('credit')) return { consents };
  const training = random.chance(0.12);
  const asked: Credit = {
    wanted: true,
    purpose: training ? 'training' : 'production',
    amount: training ? random.whole(2, 4) * 1_000_000 : random.whole(2, 11) * 10_000_000,
    householdRepresentative: random.chance(0.85),
    samePurposeDebt: random.chance(0.06),
  };
  return { credit: asked, consents };
}

const at = <T>(list: readonly T[], index: number): T => list[index] as T;
