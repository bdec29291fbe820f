import { addMonths, type PlainDate } from '#libs/kernel';
import {
  BELOW_16_NO_RECORD,
  type ClearancePath,
  LONGER_PENALTY,
  NEGLIGENT_NO_RECORD,
  OBLIGATIONS,
  PERIOD_RULES,
  type PeriodRule,
} from './clearance-rules.js';
import type { Release } from './release.js';
import { holds } from './rule.js';

/** What the law looks at when it clears a conviction. */
export type Conviction = Pick<
  Release,
  | 'kind'
  | 'completedOn'
  | 'sentenceMonths'
  | 'offenceGroup'
  | 'intentional'
  | 'obligationsSettled'
  | 'additionalPenalties'
> & {
  /** Left out when nobody asked; the longer periods of adults then count. */
  readonly ageAtOffence?: 'adult' | '16-17' | 'below-16';
};

export type HeldBy = 'additional-penalty' | 'obligations-unsettled' | 'court-decision';
export type Assumption = 'adult-at-offence' | 'negligent-crime-not-very-serious';

/**
 * - `no-record`: the law says there never was one.
 * - `dated`: clears by itself; `on` is the first day on which the record is gone.
 * - `open`: no day can be named; `earliest` is the first day on which it could be.
 */
export type Clearance = {
  readonly heldBy: readonly HeldBy[];
  readonly assumptions: readonly Assumption[];
  /** Ids and articles of the rows that decided, in their order. */
  readonly rules: readonly { readonly id: string; readonly article: string }[];
  /** A row that a legal reviewer has to confirm took part. */
  readonly review: boolean;
} & (
  | { readonly state: 'no-record' }
  | { readonly state: 'dated'; readonly on: PlainDate }
  | { readonly state: 'open'; readonly earliest: PlainDate }
);

/**
 * When a conviction clears (xóa án tích), by the law as it stands on `asOf`. The period counts from the completion of the
 * main penalty on the sentence as pronounced (Điều 73.1), ends on the matching day, and waits for a longer additional
 * penalty and for every other decision of the judgment. Crimes of Chương XIII clear by a court only (Điều 71).
 * A new crime before that day restarts the period (Điều 73.2); the registry learns of one as a new release.
 */
export function clearanceOf(conviction: Conviction, asOf: PlainDate): Clearance {
  const noRecord = noRecordOf(conviction, asOf);
  if (noRecord) return noRecord;

  const period = periodOf(conviction, asOf);
  const penaltiesEnd = conviction.additionalPenalties
    .map((penalty) => penalty.until)
    .sort()
    .at(-1);
  const periodEnds = addMonths(conviction.completedOn, period.periodMonths);
  const longer = penaltiesEnd !== undefined && penaltiesEnd > periodEnds;
  const earliest = longer ? penaltiesEnd : periodEnds;

  const heldBy: HeldBy[] = [
    ...(longer ? (['additional-penalty'] as const) : []),
    ...(conviction.obligationsSettled ? [] : (['obligations-unsettled'] as const)),
    ...(period.path === 'court' ? (['court-decision'] as const) : []),
  ];
  const rows = [
    period,
    ...(longer ? [LONGER_PENALTY] : []),
    ...(conviction.obligationsSettled ? [] : [OBLIGATIONS]),
  ];
  const because = {
    heldBy,
    assumptions: conviction.ageAtOffence === undefined ? (['adult-at-offence'] as const) : [],
    rules: rows.map(({ id, article }) => ({ id, article })),
    review: rows.some((row) => row.review === true),
  };
  const open = !conviction.obligationsSettled || period.path === 'court';
  return open ? { state: 'open', earliest, ...because } : { state: 'dated', on: earliest, ...because };
}

/** True when nothing of the conviction counts any more on `day`. */
export function isCleared(clearance: Clearance, day: PlainDate): boolean {
  return clearance.state === 'no-record' || (clearance.state === 'dated' && clearance.on <= day);
}

function noRecordOf(conviction: Conviction, asOf: PlainDate): Clearance | undefined {
  if (conviction.ageAtOffence === 'below-16' && holds(BELOW_16_NO_RECORD, asOf)) {
    return { state: 'no-record', ...becauseOf(BELOW_16_NO_RECORD, []) };
  }
  const negligent =
    !conviction.intentional &&
    conviction.offenceGroup !== 'national-security' &&
    conviction.sentenceMonths <= NEGLIGENT_NO_RECORD.sentenceMonthsMax;
  return negligent && holds(NEGLIGENT_NO_RECORD, asOf)
    ? { state: 'no-record', ...becauseOf(NEGLIGENT_NO_RECORD, ['negligent-crime-not-very-serious']) }
    : undefined;
}

function becauseOf(row: { id: string; article: string; review?: true }, assumptions: Assumption[]) {
  const { id, article } = row;
  return { heldBy: [], assumptions, rules: [{ id, article }], review: row.review === true };
}

function periodOf(conviction: Conviction, asOf: PlainDate): PeriodRule {
  const path = pathOf(conviction);
  const rule = PERIOD_RULES.find(
    (row) =>
      row.path === path &&
      holds(row, asOf) &&
      conviction.sentenceMonths <= (row.sentenceMonthsMax ?? Infinity),
  );
  if (!rule) throw new RangeError(`no clearance rule of path ${path} on ${asOf}`);
  return rule;
}

function pathOf(conviction: Conviction): ClearancePath {
  if (conviction.offenceGroup === 'national-security') return 'court';
  return conviction.ageAtOffence === '16-17' ? 'age-16-17' : 'automatic';
}
