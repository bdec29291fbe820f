import { addDays, type PlainDate } from '#libs/kernel';
import { INVENTED_WORDS } from './names.js';
import type { Random } from './random.js';
import { TRADES, type Trade } from './trades.js';

/** Body of `POST /api/v1/vacancies`. */
export interface VacancyBody {
  employer: { name: string; taxCode: string };
  title: string;
  occupationCode: string;
  openings: number;
  communeCode: string;
  wageMin: number;
  wageMax: number;
  closesOn: PlainDate;
  skillsRequired: string[];
  skillsWelcome: string[];
  education: string;
  experienceYears: number;
  licences: string[];
  shifts: string[];
  contract: string;
  worksWith: string[];
}

/** Body of `POST /api/v1/courses`, and of its first intake. */
export interface CourseOffer {
  course: {
    name: string;
    provider: string;
    occupationCode: string;
    skills: string[];
    level: string;
    weeks: number;
    communeCode: string;
    feeVnd: number;
  };
  intake: { startsOn: PlainDate; seats: number };
}

export interface OffersOf {
  readonly communes: readonly string[];
  readonly vacancies: number;
  readonly courses: number;
  /** First digits of tax codes given out there. */
  readonly taxPrefix: string;
  readonly landmarks: readonly string[];
  readonly today: PlainDate;
}

/** Vacancies of invented employers in the trades of this world; each trade comes up before one comes twice. */
export function vacancies(random: Random, of: OffersOf): VacancyBody[] {
  const order = [...random.shuffled(TRADES), ...random.shuffled(TRADES), ...random.shuffled(TRADES)];
  return order.slice(0, of.vacancies).map((trade, index) => {
    const [from, to] = trade.wage;
    const [needed, ...welcome] = trade.skills;
    return {
      employer: employer(random, trade, of, index),
      ...{ title: trade.title, occupationCode: trade.code, openings: random.whole(1, 8) },
      communeCode: of.communes[index % of.communes.length] as string,
      ...{ wageMin: from, wageMax: to },
      closesOn: addDays(of.today, random.whole(20, 120)),
      skillsRequired: needed && trade.weeks > 0 ? [needed] : [],
      skillsWelcome: trade.weeks > 0 ? welcome : [...trade.skills],
      education: random.one(['none', 'none', 'primary', 'lower-secondary']),
      experienceYears: trade.weeks > 6 ? random.whole(0, 2) : 0,
      licences: [...trade.licences],
      shifts: trade.employer === 'Bảo vệ' ? ['rotating'] : ['day'],
      contract: random.one(['12-months', '12-months', 'indefinite', 'seasonal']),
      worksWith: trade.code === '5401' ? ['security'] : trade.code === '5223' ? ['cash'] : [],
    };
  });
}

function employer(random: Random, trade: Trade, of: OffersOf, index: number): VacancyBody['employer'] {
  const name = `${trade.employer} ${random.one(of.landmarks)} ${random.one(INVENTED_WORDS)}`;
  return { name, taxCode: `${of.taxPrefix}${String(index + 101).padStart(8, '0')}` };
}

/** Courses that lead to those trades, each with an intake some weeks from now. */
export function courses(random: Random, of: OffersOf): CourseOffer[] {
  const taught = random.shuffled(TRADES.filter((trade) => trade.weeks > 0));
  return taught.slice(0, of.courses).map((trade) => ({
    course: {
      name: `Sơ cấp ${trade.title.toLowerCase()}`,
      provider: `Cơ sở dạy nghề ${random.one(of.landmarks)} ${random.one(INVENTED_WORDS)}`,
      occupationCode: trade.code,
      skills: [...trade.skills],
      level: 'elementary',
      weeks: trade.weeks,
      communeCode: random.one(of.communes),
      feeVnd: trade.weeks * 250_000,
    },
    intake: { startsOn: addDays(of.today, random.whole(7, 60)), seats: random.whole(15, 30) },
  }));
}
