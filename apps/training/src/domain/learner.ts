import type { PlainDate } from '#libs/kernel';
import type { EducationLevel } from '#libs/reference';

/** Something the law forbids for a while; by occupation group, by whom or what one works with, or both. */
export interface Bar {
  /** VSCO groups of one to four digits. */
  readonly occupations: readonly string[];
  readonly worksWith: readonly string[];
  /** First day on which the bar no longer holds; null when no day can be named. */
  readonly until: PlainDate | null;
}

/** What we keep of a person under consent to training. `null`: not known. */
export interface Learner {
  readonly personId: string;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly education: EducationLevel | null;
  readonly skills: readonly string[];
  /** VSCO codes, four digits. */
  readonly occupationsHeld: readonly string[];
  /** Kilometres one way at most. */
  readonly commuteKmMax: number | null;
  readonly bars: readonly Bar[];
}

/** True when a bar in force on `on` covers work of this occupation with these. */
export const isBarred = (
  bars: readonly Bar[],
  work: { readonly occupationCode: string; readonly worksWith: readonly string[] },
  on: PlainDate,
): boolean =>
  bars.some(
    (bar) =>
      (bar.until === null || on < bar.until) &&
      (bar.occupations.some((group) => work.occupationCode.startsWith(group)) ||
        bar.worksWith.some((kind) => work.worksWith.includes(kind))),
  );
