import { describe, expect, it } from '@jest/globals';
import { addDays, type PlainDate } from '#libs/kernel';
import { MILESTONES, FOLLOW_UP_OUTCOMES } from '#libs/contracts';
import {
  assertFollowUp,
  followUpsOn,
  followUpsToCome,
  isAtWork,
  type OutcomeOfWork,
  OUTCOMES_OF_WORK,
} from './follow-up.js';
import type { ActName, ActRole, FollowUp, Introduction } from './introduction.js';
import { INTRODUCTION_TERMS, termsOn } from './introduction-terms.js';
import { bucketOf, clockActOn, turnOf } from './introduction-turn.js';

const DAY = '2026-11-22';
const terms = termsOn(DAY);

type Said = readonly [ActName, PlainDate, { by?: ActRole; until?: PlainDate | null }?];

const an = (acts: readonly Said[] = [], followUps: readonly Partial<FollowUp>[] = []): Introduction => ({
  ...{ id: 'i', personId: 'p', vacancyId: 'v', communeCode: '15421', provinceCode: '38', note: null },
  ...{ introducedOn: DAY, introducedBy: 'c', letterNo: '1/2026' },
  acts: acts.map(([act, on, { by = 'counsellor' as ActRole, until = null } = {}]) => ({
    ...{ act, on, actor: 'c', actorRole: by, reason: null, note: null, until },
  })),
  followUps: followUps.map((one) => ({
    ...{ milestone: 30, outcome: 'stable', on: '2027-01-01', actor: 'c', note: null },
    ...one,
  })),
});
const in_ = (days: number): PlainDate => addDays(DAY, days);
const bucket = (introduction: Introduction, day: PlainDate, side: 'counsellor' | 'employer' = 'counsellor') =>
  bucketOf(turnOf(introduction, terms), side, day, terms.newFor);

describe('the clock', () => {
  it('reminds on the day and not before, then gives up', () => {
    expect(clockActOn(an(), terms, in_(4))).toBeNull();
    expect(clockActOn(an(), terms, in_(5))).toBe('chase');
    const reminded = an([['chase', in_(5), { by: 'clock' }]]);
    expect(clockActOn(reminded, terms, in_(14))).toBeNull();
    expect(clockActOn(reminded, terms, in_(15))).toBe('close');
  });

  it('gives up nobody unreminded, and leaves the same time after a late reminder', () => {
    expect(clockActOn(an(), terms, in_(100))).toBe('chase');
    const late = an([['chase', in_(100), { by: 'clock' }]]);
    expect(clockActOn(late, terms, in_(109))).toBeNull();
    expect(clockActOn(late, terms, in_(110))).toBe('close');
  });

  it('an answer begins the time anew, and so does the day of an interview', () => {
    const answered = an([
      ['chase', in_(5), { by: 'clock' }],
      ['accept', in_(6)],
    ]);
    expect(clockActOn(answered, terms, in_(12))).toBeNull();
    expect(clockActOn(answered, terms, in_(13))).toBe('chase');
    const invited = an([['invite', in_(1), { until: in_(20) }]]);
    expect(clockActOn(invited, terms, in_(26))).toBeNull();
    expect(clockActOn(invited, terms, in_(27))).toBe('chase');
  });

  it('lets sleep, and comes back by itself', () => {
    const asleep = an([
      ['chase', in_(5), { by: 'clock' }],
      ['snooze', in_(6), { until: in_(30) }],
    ]);
    for (const day of [7, 20, 34]) expect(clockActOn(asleep, terms, in_(day))).toBeNull();
    expect([bucket(asleep, in_(29)), bucket(asleep, in_(30)), bucket(asleep, in_(36))]).toEqual([
      ...['snoozed', 'waiting', 'overdue'],
    ]);
    expect(clockActOn(asleep, terms, in_(35))).toBe('chase');
  });

  it('leaves alone who has said no, who works and what is over', () => {
    for (const act of ['decline', 'withdraw', 'close'] as const) {
      expect(clockActOn(an([[act, DAY]]), terms, in_(400))).toBeNull();
    }
    const hired = an([
      ['accept', DAY],
      ['hire', DAY],
    ]);
    expect(clockActOn(hired, terms, in_(400))).toBeNull();
  });
});

describe('in which list it stands', () => {
  it('of the counsellor', () => {
    expect(bucket(an(), DAY)).toBe('waiting');
    expect(bucket(an(), in_(5))).toBe('due');
    expect(bucket(an(), in_(6))).toBe('overdue');
    const refused = an([['decline', DAY, { by: 'employer' }]]);
    expect([bucket(refused, in_(2)), bucket(refused, in_(3)), bucket(refused, in_(4))]).toEqual([
      ...['new', 'due', 'overdue'],
    ]);
    const silent = an([['accept', DAY]]);
    expect([bucket(silent, in_(7)), bucket(silent, in_(8))]).toEqual(['waiting', 'overdue']);
    expect(bucket(an([['withdraw', DAY]]), DAY)).toBe('ended');
  });

  it('of the employer', () => {
    expect([bucket(an(), in_(2), 'employer'), bucket(an(), in_(3), 'employer')]).toEqual(['new', 'waiting']);
    const accepted = an([['accept', DAY]]);
    expect([6, 7, 8].map((day) => bucket(accepted, in_(day), 'employer'))).toEqual([
      ...['waiting', 'due', 'overdue'],
    ]);
    const hired = an([
      ['accept', DAY],
      ['hire', DAY],
    ]);
    expect(bucket(hired, in_(31), 'employer')).toBe('ended');
    expect([29, 30, 31].map((day) => bucket(hired, in_(day)))).toEqual(['waiting', 'due', 'overdue']);
  });
});

describe('follow-up', () => {
  const hired = (...followUps: Partial<FollowUp>[]) =>
    an(
      [
        ['accept', DAY],
        ['hire', DAY],
      ],
      followUps,
    );
  const codeOf = (
    introduction: Introduction,
    said: { milestone: number; outcome: OutcomeOfWork; on: PlainDate },
  ) => {
    try {
      assertFollowUp('counsellor', introduction, said, terms);
      return 'done';
    } catch (error) {
      const { code, faults } = error as { code: string; faults: { code: string }[] };
      return faults[0]?.code ?? code;
    }
  };

  it('comes 30, 90, 180 and 365 days after the hire; the first is the law', () => {
    expect(followUpsToCome(hired(), terms)).toEqual([
      { milestone: 30, dueOn: '2026-12-22', legal: true },
      { milestone: 90, dueOn: '2027-02-20', legal: false },
      { milestone: 180, dueOn: '2027-05-21', legal: false },
      { milestone: 365, dueOn: '2027-11-22', legal: false },
    ]);
    expect(terms.followUps.map(({ milestone }) => milestone)).toEqual([...MILESTONES]);
    expect([...OUTCOMES_OF_WORK]).toEqual([...FOLLOW_UP_OUTCOMES]);
  });

  it('of each day once, in order, and not before the day', () => {
    const first = { milestone: 30, outcome: 'stable' } as const;
    expect(codeOf(hired(), { ...first, on: '2026-12-21' })).toBe('follow-up-too-early');
    expect(codeOf(hired(), { ...first, on: '2026-12-22' })).toBe('done');
    expect(codeOf(hired(), { milestone: 31, outcome: 'stable', on: '2027-12-22' })).toBe('unknown-value');
    expect(codeOf(hired({}), { ...first, on: '2027-01-02' })).toBe('follow-up-recorded');
    expect(codeOf(hired({ milestone: 90, on: '2027-03-01' }), { ...first, on: '2027-03-02' })).toBe(
      'follow-up-recorded',
    );
    expect(codeOf(hired({ on: '2027-03-05' }), { milestone: 90, outcome: 'none', on: '2027-03-04' })).toBe(
      'before-the-act-before',
    );
    expect(codeOf(an(), { ...first, on: '2027-01-01' })).toBe('not-hired');
  });

  it('who could not be reached is still to be asked, by the day of that question, until somebody says something', () => {
    const unknown = hired({ outcome: 'unreachable', on: '2026-12-22' });
    expect(isAtWork(unknown)).toBe(true);
    expect(codeOf(unknown, { milestone: 30, outcome: 'unstable', on: '2026-12-30' })).toBe('done');
    expect(followUpsToCome(unknown, terms)).toEqual(followUpsToCome(hired(), terms));
    expect(turnOf(unknown, terms)).toMatchObject({ side: 'counsellor', dueOn: '2026-12-22' });
    expect(['2026-12-22', '2026-12-23', '2027-02-20'].map((day) => bucket(unknown, day))).toEqual([
      ...['due', 'overdue', 'overdue'],
    ]);
    const said = hired(
      { outcome: 'unreachable', on: '2026-12-22' },
      { outcome: 'unstable', on: '2026-12-30' },
    );
    expect(turnOf(said, terms).dueOn).toBe('2027-02-20');
  });

  it('the next day takes over a question that nobody answered; behind the last one stands none', () => {
    const unknown = hired({ outcome: 'unreachable', on: '2026-12-22' });
    const asked = (introduction: Introduction, day: PlainDate) =>
      followUpsOn(introduction, terms, day).map(({ milestone }) => milestone);
    expect(asked(unknown, '2027-02-19')).toEqual([30, 90, 180, 365]);
    expect(asked(unknown, '2027-02-20')).toEqual([90, 180, 365]);
    // nobody has rung at all: the question of the law is not passed over
    expect(asked(hired(), '2027-02-20')).toEqual([30, 90, 180, 365]);
    const last = hired({ milestone: 365, outcome: 'unreachable', on: '2027-11-22' });
    expect([asked(last, '2027-11-23'), turnOf(last, terms).side]).toEqual([[], 'nobody']);
  });

  it('without work it is over, at once, and the search is open again', () => {
    expect(codeOf(hired(), { milestone: 30, outcome: 'none', on: '2026-11-30' })).toBe('done');
    const lost = hired({ outcome: 'none', on: '2026-11-30' });
    expect([isAtWork(lost), isAtWork(hired())]).toEqual([false, true]);
    expect(followUpsToCome(lost, terms)).toEqual([]);
    expect(codeOf(lost, { milestone: 90, outcome: 'stable', on: '2027-03-01' })).toBe('follow-up-ended');
    expect(bucket(lost, '2027-03-01')).toBe('ended');
  });
});

describe('the terms', () => {
  it('are dated, with their source, newest last', () => {
    const days = INTRODUCTION_TERMS.map(({ from }) => from);
    expect(days).toEqual([...days].sort());
    expect(termsOn('2020-01-01')).toBe(INTRODUCTION_TERMS[0]);
    for (const { source, followUps } of INTRODUCTION_TERMS) {
      expect(source).not.toBe('');
      for (const one of followUps) expect(one.source).not.toBe('');
    }
  });
});
