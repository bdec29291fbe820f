import { addMonths, type PlainDate } from '#libs/kernel';
import {
  AFTER_REFUSAL,
  type ClearancePath,
  COURT_CLEARED,
  LONGER_PENALTY,
  NEW_OFFENCE,
  OBLIGATIONS,
  PERIOD_RULES,
  type PeriodRule,
  SPECIAL_CASE,
} from './clearance-rules.js';
import type { Assumption, Clearance, Conviction, HeldBy } from './conviction.js';
import { noRecordOf } from './no-record.js';
import { holds, type LawRow } from './rule.js';

/**
 * When a conviction clears (xóa án tích), by the law as it stands on `asOf`. The period counts from the completion of the
 * main penalty on the penalty as pronounced (Điều 73.1), ends on the matching day, and waits for a longer additional
 * penalty and for every other decision of the judgment. A new crime before that day restarts it (Điều 73.2). Crimes of
 * Chương XIII and XXVI (group `national-security`) clear by a court only (Điều 71).
 */
export function clearanceOf(conviction: Conviction, asOf: PlainDate): Clearance {
  const noRecord = noRecordOf(conviction, asOf);
  if (noRecord) return noRecord;
  const period = periodOf(conviction, asOf);
  const { courtClearedOn } = conviction;
  if (courtClearedOn) {
    return { state: 'dated', on: courtClearedOn, ...because(conviction, [], [period, COURT_CLEARED]) };
  }
  const clock = run(conviction, period, asOf);
  const refused = nextPetition(conviction.courtRefusedOn ?? []);
  const held: [HeldBy, LawRow | undefined][] = [
    ...(clock.restarted ? [['new-offence', NEW_OFFENCE] as [HeldBy, LawRow]] : []),
    ...(clock.byPenalty ? [['additional-penalty', LONGER_PENALTY] as [HeldBy, LawRow]] : []),
    ...(clock.byObligations ? [['obligations-unsettled', OBLIGATIONS] as [HeldBy, LawRow]] : []),
    ...(period.path === 'court'
      ? [['court-decision', refused ? AFTER_REFUSAL : undefined] as [HeldBy, LawRow | undefined]]
      : []),
  ];
  const rows = [period, ...held.flatMap(([, row]) => row ?? [])];
  const reasons = because(
    conviction,
    held.map(([by]) => by),
    rows,
  );
  if (clock.open || period.path === 'court') {
    return {
      state: 'open',
      earliest: latest(clock.on, period.path === 'court' ? refused : undefined),
      ...reasons,
    };
  }
  return { state: 'dated', on: clock.on, ...reasons };
}

/** True when nothing of the conviction counts any more on `day`. */
export function isCleared(clearance: Clearance, day: PlainDate): boolean {
  return clearance.state === 'no-record' || (clearance.state === 'dated' && clearance.on <= day);
}

/**
 * The first day on which a court may clear the record early, for merit and clear progress that the place of work or the
 * commune attests (Điều 72); undefined when there is no record.
 */
export function specialClearanceFrom(conviction: Conviction, asOf: PlainDate): PlainDate | undefined {
  if (noRecordOf(conviction, asOf)) return undefined;
  const { periodMonths } = periodOf(conviction, asOf);
  return addMonths(conviction.completedOn, Math.round(periodMonths * SPECIAL_CASE.shareOfPeriod));
}

interface Run {
  /** The first day without the record, or the earliest one it could be. */
  readonly on: PlainDate;
  readonly open: boolean;
  readonly restarted: boolean;
  readonly byPenalty: boolean;
  readonly byObligations: boolean;
}

/** The clock from the completion, started again by every new crime that finds the record still there. */
function run(conviction: Conviction, { periodMonths, path }: PeriodRule, asOf: PlainDate): Run {
  const { obligationsSettled, obligationsSettledOn, additionalPenalties, laterSentences = [] } = conviction;
  const penaltiesEnd = latest(...additionalPenalties.map(({ until }) => until));
  const byCourt = path === 'court';
  let periodEnds = addMonths(conviction.completedOn, periodMonths);
  let [restarted, serving] = [false, false];
  const on = (): PlainDate => latest(periodEnds, penaltiesEnd, obligationsSettledOn);
  for (const { committedOn, completedOn } of laterSentences.toSorted(byCommission)) {
    const gone = obligationsSettled && !byCourt && !serving && committedOn >= on();
    if (gone) break;
    restarted = true;
    serving ||= completedOn === undefined;
    periodEnds = latest(periodEnds, addMonths(completedOn ?? latest(asOf, committedOn), periodMonths));
  }
  return {
    on: on(),
    open: serving || !obligationsSettled,
    restarted,
    byPenalty: penaltiesEnd > periodEnds,
    byObligations: !obligationsSettled || (obligationsSettledOn ?? '') > latest(periodEnds, penaltiesEnd),
  };
}

const byCommission = (a: { committedOn: PlainDate }, b: { committedOn: PlainDate }): number =>
  a.committedOn < b.committedOn ? -1 : 1;

/** The latest of the days; an empty string when there is none. */
const latest = (...days: (PlainDate | undefined)[]): PlainDate =>
  days.reduce<PlainDate>((last, day) => (day !== undefined && day > last ? day : last), '');

/** When the court may be asked again (Điều 71.3); undefined when it has not refused. */
function nextPetition(refusedOn: readonly PlainDate[]): PlainDate | undefined {
  if (refusedOn.length === 0) return undefined;
  const months = refusedOn.length === 1 ? AFTER_REFUSAL.monthsAfterFirst : AFTER_REFUSAL.monthsAfterLater;
  return addMonths(latest(...refusedOn), months);
}

function because(conviction: Conviction, heldBy: readonly HeldBy[], rows: readonly LawRow[]) {
  return {
    heldBy,
    assumptions: assumptionsOf(conviction),
    rules: rows.map(({ id, article }) => ({ id, article })),
    review: rows.some((row) => row.review === true),
  };
}

/** At 16 and 17 the milder crimes leave no record; of which class this one was is not always known. */
function assumptionsOf({ ageAtOffence, crimeClass }: Conviction): Assumption[] {
  if (!ageAtOffence) return ['adult-at-offence'];
  return ageAtOffence === '16-17' && !crimeClass ? ['very-serious-crime'] : [];
}

function periodOf(conviction: Conviction, asOf: PlainDate): PeriodRule {
  const path = pathOf(conviction);
  const penalty = (conviction.mainPenalty ?? 'prison') === 'prison' ? 'prison' : 'milder';
  const rule = PERIOD_RULES.find(
    (row) =>
      row.path === path &&
      row.penalty === penalty &&
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
