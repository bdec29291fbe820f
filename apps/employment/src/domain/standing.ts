import type { PlainDate } from '#libs/kernel';
import type { Candidate, LegalBar } from './candidate.js';
import { usualCompany } from './usual-company.js';
import type { Vacancy } from './vacancy.js';

/** In the order of a list. */
export const OUTCOMES = ['suitable', 'needs-check', 'not-now'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Later than every day: no end can be named. */
export const NO_END = '9999-12-31' as const;

/** A bar that touches this vacancy. `certain` false: it may or may not, and a person has to look. */
export interface TouchingBar {
  readonly ground: string;
  readonly article: string;
  readonly until?: PlainDate;
  readonly certain: boolean;
}

/**
 * What the law and the calendar say of a pair, for every day at once: `not-now` before `notNowUntil`, then `needs-check`
 * before `checkUntil`, then `suitable`. So that the answer of a later day needs no new ranking.
 */
export interface Standing {
  readonly notNowUntil: PlainDate | null;
  readonly checkUntil: PlainDate | null;
  readonly bars: readonly TouchingBar[];
}

const later = (a: PlainDate | null, b: PlainDate): PlainDate => (a === null || b > a ? b : a);

/**
 * A bar with an end keeps somebody back until that day. One without an end, one that names no work, and one that the
 * vacancy's facts cannot settle ask for a person's look: the computer neither refuses for ever nor lets it pass.
 * Who becomes free only after the closing day is not-now until they are.
 */
export function standingOf(candidate: Pick<Candidate, 'bars' | 'availableFrom'>, vacancy: Vacancy): Standing {
  let notNowUntil: PlainDate | null = null;
  let checkUntil: PlainDate | null = null;
  const bars: TouchingBar[] = [];
  for (const bar of candidate.bars) {
    const touch = touches(bar, vacancy);
    if (touch === 'no') continue;
    const { ground, article, until } = bar;
    bars.push({ ground, article, ...(until ? { until } : {}), certain: touch === 'yes' });
    if (touch === 'yes' && until) notNowUntil = later(notNowUntil, until);
    else checkUntil = later(checkUntil, until ?? NO_END);
  }
  if (candidate.availableFrom !== null && candidate.availableFrom > vacancy.closesOn) {
    notNowUntil = later(notNowUntil, candidate.availableFrom);
  }
  return { notNowUntil, checkUntil, bars };
}

/** The outcome on `day`, and the day on which it changes when one is known. */
export function outcomeOn(
  { notNowUntil, checkUntil }: Pick<Standing, 'notNowUntil' | 'checkUntil'>,
  day: PlainDate,
): { outcome: Outcome; from: PlainDate | null } {
  if (notNowUntil !== null && day < notNowUntil) return { outcome: 'not-now', from: notNowUntil };
  if (checkUntil !== null && day < checkUntil) {
    return { outcome: 'needs-check', from: checkUntil === NO_END ? null : checkUntil };
  }
  return { outcome: 'suitable', from: null };
}

function touches(bar: LegalBar, vacancy: Vacancy): 'yes' | 'perhaps' | 'no' {
  if (bar.occupations.length === 0 && bar.worksWith.length === 0) return 'perhaps';
  if (bar.occupations.some((group) => vacancy.occupationCode.startsWith(group))) return 'yes';
  const { worksWith } = vacancy;
  if (worksWith && bar.worksWith.some((company) => worksWith.includes(company))) return 'yes';
  const usual = usualCompany(vacancy.occupationCode);
  return bar.worksWith.some((company) => usual.includes(company)) ? 'perhaps' : 'no';
}
