import type { PlainDate } from '#libs/kernel';
import type { EducationLevel } from '#libs/reference';

export type Shift = 'day' | 'evening' | 'night' | 'rotating';
export type ContractKind = 'indefinite' | '12-months' | 'seasonal' | 'daily';
/** Whom or what the work is with, as far as legal bars look at it. */
export type WorksWith = 'children' | 'elderly' | 'cash' | 'security';

/**
 * Why a vacancy takes nobody any more: `expired` and `stale` (its day is far, but nobody has given a sign of life for long)
 * are written by the calendar, the others by people.
 */
export const CLOSING_REASONS = ['filled', 'withdrawn', 'other'] as const;
export type ClosedReason = (typeof CLOSING_REASONS)[number] | 'expired' | 'stale';

/** What an employer asks and offers. `null` is "not said". Money in đồng a month. */
export interface VacancyTerms {
  readonly employerName: string;
  /** Ten digits, or thirteen for a branch. */
  readonly employerTaxCode: string | null;
  readonly title: string;
  /** VSCO, four digits. */
  readonly occupationCode: string;
  readonly openings: number;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly wageMin: number | null;
  readonly wageMax: number | null;
  /** Last day on which people may be introduced. */
  readonly closesOn: PlainDate;
  readonly skillsRequired: readonly string[];
  readonly skillsWelcome: readonly string[];
  readonly education: EducationLevel;
  readonly experienceYears: number;
  readonly licences: readonly string[];
  readonly shifts: readonly Shift[];
  readonly contract: ContractKind | null;
  /** `null`: the employer did not say, which is not the same as nobody. */
  readonly worksWith: readonly WorksWith[] | null;
  /** The advertisement in its own words; looked through for what may not be asked. */
  readonly description?: string | null;
  /** The wage as the advertisement writes it. */
  readonly wageText?: string | null;
  /** ISO 3166 code of the country of work abroad; the commune is then where one applies. Nobody commutes there. */
  readonly country?: string | null;
}

export interface Vacancy extends VacancyTerms {
  readonly id: string;
  readonly version: number;
  readonly status: 'open' | 'closed';
  /** Subject of the account that made it; an employer sees its own only. */
  readonly createdBy: string;
  readonly openedOn: PlainDate;
  readonly closedOn: PlainDate | null;
  readonly closedReason: ClosedReason | null;
  /** True when the occupation was proposed from the title and nobody has set it since. */
  readonly occupationProposed: boolean;
  /** Last day on which somebody made, changed or confirmed it, or answered somebody introduced to it. */
  readonly touchedOn?: PlainDate;
}

/** Days without a sign of life after which a vacancy closes. Chung Tay's own rule; the job centres have not confirmed it. */
export const STALE_AFTER_DAYS = 90;

export const isAbroad = ({ country }: Pick<VacancyTerms, 'country'>): boolean => (country ?? null) !== null;

/** A skill that is required counts once, as required. */
export const withSkillsOnce = <T extends Pick<VacancyTerms, 'skillsRequired' | 'skillsWelcome'>>(
  terms: T,
): T => ({
  ...terms,
  skillsWelcome: terms.skillsWelcome.filter((skill) => !terms.skillsRequired.includes(skill)),
});

/** Open on `day`: nobody closed it and its last day is not over. */
export const isOpenOn = (vacancy: Pick<Vacancy, 'status' | 'closesOn'>, day: PlainDate): boolean =>
  vacancy.status === 'open' && vacancy.closesOn >= day;
