import type { PlainDate } from '#libs/kernel';
import { attendanceRuleOn, attendedEnough, type Attendance } from './attendance.js';
import {
  type AllowancePolicy,
  allowancePoliciesOn,
  type Basis,
  PROVINCE_DECIDES,
  type TravelRule,
} from './allowance-policies.js';
import type { CourseLevel } from './course.js';
import type { EnrolmentState } from './enrolment.js';

/** What the coordinator was shown papers for. */
export interface Support {
  readonly bases: readonly Basis[];
  /** Lives in a difficult or extremely difficult commune. */
  readonly difficultArea: boolean;
  /** Measured one way; null: our own estimate counts. */
  readonly distanceKm: number | null;
}

/** All that an allowance is worked out from. */
export interface AllowanceCase {
  readonly provinceCode: string;
  /** Lives in a commune (xã), not in a ward. */
  readonly rural: boolean;
  readonly course: { readonly level: CourseLevel; readonly feeVnd: number; readonly startsOn: PlainDate };
  readonly state: EnrolmentState;
  readonly attendance: Pick<Attendance, 'present' | 'held'>;
  readonly support: Support;
  /** Between the middles of the two communes; null where one is not known. */
  readonly estimatedKm: number | null;
  /** Another course was supported before. */
  readonly supportedBefore: boolean;
}

export const LINE_CODES = ['fee', 'meals', 'travel'] as const;
export const REASON_CODES = [
  ...['entitled', 'level-covered', 'first-support', 'fee-within-cap', 'attended-enough', 'completed'],
  ...['days-attended', 'far-enough'],
] as const;

export interface AllowanceReason {
  readonly code: string;
  /** null: not known */
  readonly met: boolean | null;
  readonly fact: Readonly<Record<string, string | number | boolean | null>>;
  readonly article: string;
}

export interface AllowanceLine {
  readonly code: (typeof LINE_CODES)[number];
  /** Whole đồng. */
  readonly amount: number;
  readonly because: readonly AllowanceReason[];
}

export interface Allowance {
  readonly policy: AllowancePolicy | null;
  readonly basis: Basis | null;
  /** The person is still learning: fee and travel follow when the course is completed, meals grow by the day. */
  readonly provisional: boolean;
  readonly reasons: readonly AllowanceReason[];
  readonly lines: readonly AllowanceLine[];
  readonly total: number;
}

/**
 * The allowance of one enrolment, by the policy that grants most: one person is supported under one policy only. `policies`
 * are those of the table unless a test says otherwise.
 */
export function allowanceOf(given: AllowanceCase, policies?: readonly AllowancePolicy[]): Allowance {
  const bases = basesOf(given);
  const choices = allowancePoliciesOn(
    given.provinceCode,
    given.course.startsOn,
    given.course.level,
    policies,
  ).flatMap((policy) =>
    bases.flatMap((basis) => {
      const feeCap = policy.feeCap[basis];
      return feeCap === undefined ? [] : [{ ...under(policy, basis, feeCap, given), feeCap }];
    }),
  );
  const [best] = choices.sort((a, b) => b.total - a.total || b.feeCap - a.feeCap);
  if (!best) return nothing(given);
  const { feeCap: _cap, ...allowance } = best;
  return allowance;
}

/** What was shown, and what we know ourselves. */
const basesOf = ({ support, rural }: AllowanceCase): Basis[] => [
  ...new Set<Basis>([...support.bases, ...(rural ? (['rural-worker'] as const) : []), 'released']),
];

const isProvisional = ({ state }: AllowanceCase): boolean => state === 'enrolled' || state === 'waiting';

const nothing = (given: AllowanceCase): Allowance => ({
  ...{ policy: null, basis: null, provisional: isProvisional(given), lines: [], total: 0 },
  reasons: [{ code: 'entitled', met: false, fact: {}, article: PROVINCE_DECIDES }],
});

function under(policy: AllowancePolicy, basis: Basis, feeCap: number, given: AllowanceCase): Allowance {
  const { article } = policy;
  const { course, supportedBefore } = given;
  const reasons: AllowanceReason[] = [
    { code: 'entitled', met: true, fact: { basis }, article },
    {
      code: 'level-covered',
      met: policy.levels.includes(course.level),
      fact: { level: course.level },
      article,
    },
    { code: 'first-support', met: !supportedBefore, fact: {}, article },
  ];
  const granted = reasons.every(({ met }) => met === true);
  const lines = [feeLine(article, feeCap, given), mealLine(policy, given), travelLine(policy, given)].map(
    (line) => (granted ? line : { ...line, amount: 0 }),
  );
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  return { policy, basis, provisional: isProvisional(given), reasons, lines, total };
}

/** Fee and travel are for the course: who dropped out, or never had a seat, gets neither. */
const forTheCourse = ({ state }: AllowanceCase, article: string): AllowanceReason => ({
  code: 'completed',
  met: state === 'completed' ? true : state === 'dropped' ? false : null,
  fact: { state },
  article,
});

function feeLine(article: string, cap: number, given: AllowanceCase): AllowanceLine {
  const { course, attendance, state } = given;
  const rule = attendanceRuleOn(course.startsOn);
  const { present, held } = attendance;
  return {
    code: 'fee',
    amount: state === 'dropped' ? 0 : Math.min(course.feeVnd, cap),
    because: [
      { code: 'fee-within-cap', met: course.feeVnd <= cap, fact: { fee: course.feeVnd, cap }, article },
      forTheCourse(given, article),
      ...(rule
        ? [
            {
              code: 'attended-enough',
              met: attendedEnough(attendance, rule.percentMin),
              fact: { present, held, percentMin: rule.percentMin },
              article: rule.article,
            },
          ]
        : []),
    ],
  };
}

const mealLine = (
  { mealPerDay, article }: AllowancePolicy,
  { attendance }: AllowanceCase,
): AllowanceLine => ({
  code: 'meals',
  amount: mealPerDay * attendance.present,
  because: [
    {
      code: 'days-attended',
      met: attendance.present > 0,
      fact: { present: attendance.present, perDay: mealPerDay },
      article,
    },
  ],
});

function travelLine({ travel, article }: AllowancePolicy, given: AllowanceCase): AllowanceLine {
  const { support, estimatedKm, state } = given;
  const km = support.distanceKm ?? estimatedKm;
  const open = travel.filter((rule) => isFor(rule, support));
  const best = open
    .filter(({ kmMin }) => km !== null && km >= kmMin)
    .reduce<TravelRule | undefined>((a, b) => (a && a.amount >= b.amount ? a : b), undefined);
  const nearest = Math.min(...open.map(({ kmMin }) => kmMin));
  return {
    code: 'travel',
    amount: state === 'dropped' ? 0 : (best?.amount ?? 0),
    because: [
      {
        code: 'far-enough',
        met: km === null ? null : best !== undefined,
        fact: {
          km: km === null ? null : Math.floor(km * 10) / 10,
          kmMin: best?.kmMin ?? nearest,
          measured: support.distanceKm !== null,
        },
        article,
      },
      forTheCourse(given, article),
    ],
  };
}

const isFor = (rule: TravelRule, { bases, difficultArea }: Support): boolean =>
  rule.for === 'everyone' || difficultArea || bases.includes('disabled');
