import type { PlainDate } from '#libs/kernel';
import { BAR_RULES, type BarRule, COURT_BAN, type WorksWith } from './bar-rules.js';
import { clearanceOf } from './clearance.js';
import type { Clearance, Conviction } from './conviction.js';
import { holds } from './rule.js';

/** What the law forbids somebody to do for a while: all that other services learn of a record. */
export interface Bar {
  readonly occupations: readonly string[];
  readonly worksWith: readonly WorksWith[];
  /** First day on which it no longer holds; absent when no day can be named yet. */
  readonly until?: PlainDate;
  readonly ground: string;
  readonly article: string;
}

/**
 * The bars that hold on `today`, ordered by ground and end. A cleared record bars nothing: its sector bars ended with it,
 * and a court ban that still ran would have held the clearance back (XA-016).
 */
export function barsOf(conviction: Conviction, today: PlainDate): Bar[] {
  const clearance = clearanceOf(conviction, today);
  const bars = [...courtBans(conviction, today), ...sectorBars(conviction, clearance, today)];
  return bars
    .filter((bar) => bar.until === undefined || bar.until > today)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const order = (bar: Bar): string => `${bar.ground} ${bar.until ?? '9999'} ${bar.occupations.join(',')}`;

function courtBans({ additionalPenalties }: Conviction, today: PlainDate): Bar[] {
  if (!holds(COURT_BAN, today)) return [];
  return additionalPenalties
    .filter((penalty) => penalty.kind === 'occupation-ban')
    .map((penalty) => ({
      occupations: [...(penalty.occupations ?? [])].sort(),
      worksWith: [],
      until: penalty.until,
      ground: COURT_BAN.ground,
      article: COURT_BAN.article,
    }));
}

function sectorBars(conviction: Conviction, clearance: Clearance, today: PlainDate): Bar[] {
  return BAR_RULES.filter((rule) => holds(rule, today) && rule.bars(conviction)).flatMap((rule) =>
    endsOf(rule, conviction, clearance).map((end) => ({
      occupations: rule.occupations,
      worksWith: rule.worksWith,
      ...(end === undefined ? {} : { until: end }),
      ground: rule.ground,
      article: rule.article,
    })),
  );
}

/** The end of a rule's bar, undefined while no day can be named; an empty list when the bar never began. */
function endsOf(rule: BarRule, conviction: Conviction, clearance: Clearance): (PlainDate | undefined)[] {
  if (rule.ends === 'probation') return [conviction.completedOn];
  if (rule.ends === 'clearance') {
    if (clearance.state === 'no-record') return [];
    return [clearance.state === 'dated' ? clearance.on : undefined];
  }
  const { penalty: kind } = rule.ends;
  const last = conviction.additionalPenalties
    .filter((penalty) => penalty.kind === kind)
    .map((penalty) => penalty.until)
    .sort()
    .at(-1);
  return last === undefined ? [] : [last];
}
