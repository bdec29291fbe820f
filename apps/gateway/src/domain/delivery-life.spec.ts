import { describe, expect, it } from '@jest/globals';
import {
  attemptAct,
  attemptLeadsTo,
  DELIVERY_ACTS,
  DELIVERY_LIFE,
  DELIVERY_ROLES,
  DELIVERY_STATUSES,
  type DeliveryAct,
  refusalOf,
} from './delivery-life.js';
import type { DeliveryStatus } from './webhook.js';

// Written out by hand, so that a slip in the table is seen: state → act → roles, and where it leads.
const both = ['owner', 'operator'];
const allowed: Record<DeliveryStatus, Partial<Record<DeliveryAct, [readonly string[], string]>>> = {
  waiting: {
    arrive: [['house'], 'delivered'],
    fail: [['house'], 'waiting'],
    'give-up': [['house'], 'dead'],
    drop: [both, 'gone'],
  },
  delivered: { replay: [both, 'waiting'], forget: [['house'], 'gone'], drop: [both, 'gone'] },
  dead: { replay: [both, 'waiting'], forget: [['house'], 'gone'], drop: [both, 'gone'] },
};
const mayEver = (act: DeliveryAct): Set<string> =>
  new Set(DELIVERY_STATUSES.flatMap((status) => allowed[status][act]?.[0] ?? []));

describe('the way of a delivery', () => {
  it('answers every state × act × role as the list above says', () => {
    for (const status of DELIVERY_STATUSES)
      for (const act of DELIVERY_ACTS)
        for (const role of DELIVERY_ROLES) {
          const expected = !mayEver(act).has(role)
            ? 'not-yours'
            : allowed[status][act]?.[0].includes(role)
              ? null
              : 'not-in-this-state';
          expect([status, act, role, refusalOf(status, act, role)]).toEqual([status, act, role, expected]);
        }
  });

  it('leads where the list says, and nowhere for a stranger', () => {
    for (const status of DELIVERY_STATUSES)
      for (const act of DELIVERY_ACTS)
        expect([status, act, DELIVERY_LIFE[status][act]?.leadsTo]).toEqual([
          status,
          act,
          allowed[status][act]?.[1],
        ]);
    for (const act of DELIVERY_ACTS) expect(mayEver(act).has('stranger')).toBe(false);
  });

  it('names an attempt by its answer', () => {
    expect([attemptAct(true, false), attemptAct(true, true)]).toEqual(['arrive', 'arrive']);
    expect([attemptAct(false, true), attemptAct(false, false)]).toEqual(['fail', 'give-up']);
    expect([attemptLeadsTo(true, false), attemptLeadsTo(false, true), attemptLeadsTo(false, false)]).toEqual([
      ...['delivered', 'waiting', 'dead'],
    ]);
  });
});
