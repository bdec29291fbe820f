import { type Assess, FULL } from '../assessment.js';

/** The wage somebody expects against the wage offered, đồng a month. */
export const assessWage: Assess = (candidate, vacancy, policy) => {
  const offeredMin = vacancy.wageMin ?? vacancy.wageMax;
  const offeredMax = vacancy.wageMax ?? vacancy.wageMin;
  if (offeredMin === null || offeredMax === null) {
    return { part: policy.unknown, because: { code: 'wage-not-said' } };
  }
  const expected = candidate.wageExpected;
  const offer = { offeredMin, offeredMax };
  if (expected === null) return { part: policy.unknown, because: { code: 'wage-wish-unknown', ...offer } };

  const facts = { expected, ...offer };
  if (expected <= offeredMin) return { part: FULL, because: { code: 'wage-met', ...facts } };
  if (expected <= offeredMax) {
    const share = (FULL - policy.wageAtMost) * (expected - offeredMin);
    const part = FULL - Math.floor(share / (offeredMax - offeredMin));
    return { part, because: { code: 'wage-in-range', ...facts } };
  }
  const room = Math.floor(offeredMax / 2);
  const left = Math.max(0, room - (expected - offeredMax));
  const part = room === 0 ? 0 : Math.floor((policy.wageAtMost * left) / room);
  return { part, because: { code: 'wage-below', ...facts } };
};
