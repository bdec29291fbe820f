import type { PlainDate } from '#libs/kernel';
import type { State } from './introduction.js';

/** Days in a state before the clock reminds, and before it gives up. */
interface Patience {
  readonly chase: number;
  readonly close: number;
}

/** How long an answer may take, and when one asks after a hire. Dated: a change is a new row, never an edit. */
export interface IntroductionTerms {
  readonly version: string;
  readonly from: PlainDate;
  readonly source: string;
  /** True while a lawyer or the job centres have not confirmed it. */
  readonly review: boolean;
  readonly patience: Readonly<
    Record<Extract<State, 'introduced' | 'accepted' | 'invited' | 'interviewed'>, Patience>
  >;
  /** Days in which a refusal is confirmed or sent back. */
  readonly confirmDecline: number;
  /** Days in which somebody who is new to a side counts as new. */
  readonly newFor: number;
  readonly followUps: readonly {
    readonly milestone: number;
    readonly legal: boolean;
    readonly source: string;
  }[];
  /** Longest a file may sleep at a time. */
  readonly snoozeMax: number;
}

export const INTRODUCTION_TERMS: readonly IntroductionTerms[] = [
  {
    version: '2026-01-01',
    from: '2026-01-01',
    source: 'Chung Tay, first terms; follow-up: NĐ 352/2025/NĐ-CP, NĐ 283/2026/NĐ-CP Điều 8',
    review: true,
    patience: {
      introduced: { chase: 5, close: 15 },
      accepted: { chase: 7, close: 21 },
      invited: { chase: 7, close: 30 },
      interviewed: { chase: 7, close: 30 },
    },
    confirmDecline: 3,
    newFor: 3,
    followUps: [
      {
        milestone: 30,
        legal: true,
        source: 'NĐ 352/2025/NĐ-CP; NĐ 283/2026/NĐ-CP Điều 8.2: theo dõi tình trạng việc làm 01 tháng',
      },
      {
        milestone: 90,
        legal: false,
        source: 'NĐ 23/2021/NĐ-CP Điều 12.2 (đến 31/12/2025): 03 tháng',
      },
      { milestone: 180, legal: false, source: 'Chung Tay: việc làm bền vững 6 tháng' },
      { milestone: 365, legal: false, source: 'Chung Tay: việc làm bền vững 12 tháng' },
    ],
    snoozeMax: 90,
  },
];

/** The terms in force on `day`; before the first ones, the first. */
export function termsOn(
  day: PlainDate,
  all: readonly IntroductionTerms[] = INTRODUCTION_TERMS,
): IntroductionTerms {
  const current = all.findLast(({ from }) => from <= day) ?? all[0];
  if (!current) throw new Error('no introduction terms');
  return current;
}
