import type { PlainDate } from '#libs/kernel';

/** How somebody came home (Luật 127/2025/QH15): the sentence served, an amnesty, or early on conditions. */
export const RELEASE_KINDS = ['completed', 'amnesty', 'conditional'] as const;
export type ReleaseKind = (typeof RELEASE_KINDS)[number];

export const OFFENCE_GROUPS = [
  'property',
  'violence',
  'injury',
  'drugs',
  'traffic',
  'economic',
  'gambling',
  'public-order',
  'national-security',
  'child-abuse',
  'other',
] as const;
export type OffenceGroup = (typeof OFFENCE_GROUPS)[number];

/** How old somebody was on the day of the crime (BLHS 2015 Điều 12, 91, 107). */
export const AGES_AT_OFFENCE = ['adult', '16-17', 'below-16'] as const;
export type AgeAtOffence = (typeof AGES_AT_OFFENCE)[number];

/** Classes of crime by the frame of their article (BLHS 2015 Điều 9). */
export const CRIME_CLASSES = ['less-serious', 'serious', 'very-serious', 'especially-serious'] as const;
export type CrimeClass = (typeof CRIME_CLASSES)[number];

/** Additional penalties of BLHS 2015 Điều 41–44. */
export const PENALTY_KINDS = ['occupation-ban', 'residence-ban', 'surveillance', 'civil-rights'] as const;
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

export interface AdditionalPenalty {
  readonly kind: PenaltyKind;
  /** The day it ends: from this day on it no longer holds. */
  readonly until: PlainDate;
  /** VSCO groups (one to four digits) of the forbidden work; only of an occupation ban. */
  readonly occupations?: readonly string[];
}

/** What is known of one sentence and its end. Sensitive (NĐ 356/2025 Điều 4): nothing of it leaves the registry but bars. */
export interface Release {
  readonly id: string;
  readonly personId: string;
  readonly kind: ReleaseKind;
  /** Day the sentence was completed; of a conditional release the day the probation ends. */
  readonly completedOn: PlainDate;
  readonly certificateNo: string | null;
  readonly facility: string | null;
  /** The sentence as pronounced, in months (BLHS Điều 73.1). */
  readonly sentenceMonths: number;
  readonly offenceGroup: OffenceGroup;
  readonly intentional: boolean;
  /** Both null when nobody said: the clearance names what it then assumes. */
  readonly ageAtOffence: AgeAtOffence | null;
  readonly crimeClass: CrimeClass | null;
  /** Compensation, court fees and other decisions of the judgment are done. */
  readonly obligationsSettled: boolean;
  readonly additionalPenalties: readonly AdditionalPenalty[];
  readonly recordedAt: Date;
  readonly recordedBy: string;
  /** Id of the event that told of it: the journey is followed by it. */
  readonly messageId: string;
}

/** The day on which reports count a release: the completion, or the day a conditional release was recorded. */
export function countedOn(kind: ReleaseKind, completedOn: PlainDate, today: PlainDate): PlainDate {
  return kind === 'conditional' ? today : completedOn;
}

/** The paper that QĐ 22/2023/QĐ-TTg Điều 3.1 asks for; none before the probation of a conditional release is over. */
export function certificateOf(
  kind: ReleaseKind,
  completedOn: PlainDate,
  today: PlainDate,
): 'completion' | 'amnesty' | 'none' {
  if (kind === 'amnesty') return 'amnesty';
  if (kind === 'completed') return 'completion';
  return completedOn <= today ? 'completion' : 'none'; // TT 10/2024/TT-BCA Điều 7: issued when the probation ends
}
