import { type Criterion, FULL } from '../assessment.js';

/** The wage somebody expects against the wage offered, đồng a month. */
export const wage: Criterion = {
  part({ wageExpected: expected }, { wageMin, wageMax }, { unknown, wageAtMost }) {
    const least = wageMin ?? wageMax;
    const most = wageMax ?? wageMin;
    if (least === null || most === null || expected === null) return unknown;
    if (expected <= least) return FULL;
    if (expected <= most) {
      return FULL - Math.floor(((FULL - wageAtMost) * (expected - least)) / (most - least));
    }
    const room = Math.floor(most / 2);
    const left = Math.max(0, room - (expected - most));
    return room === 0 ? 0 : Math.floor((wageAtMost * left) / room);
  },

  because({ wageExpected: expected }, { wageMin, wageMax }) {
    const offeredMin = wageMin ?? wageMax;
    const offeredMax = wageMax ?? wageMin;
    if (offeredMin === null || offeredMax === null) return { code: 'wage-not-said' };
    if (expected === null) return { code: 'wage-wish-unknown', offeredMin, offeredMax };
    const above = expected <= offeredMax ? 'wage-in-range' : 'wage-below';
    return { code: expected <= offeredMin ? 'wage-met' : above, expected, offeredMin, offeredMax };
  },
};
