import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCandidate, anyVacancy } from '../../test/arbitraries.js';
import { policyOn } from '../domain/policy.js';
import { rank } from '../domain/rank.js';
import { OpenHeads } from './heads.js';

const DAY = '2026-11-22';
const policy = policyOn(DAY);

it('lets a tie at the cut come in by id: the last line itself and whoever stands before it, nobody behind it', () => {
  const [picture] = fc.sample(anyCandidate, { numRuns: 1, seed: 7 });
  const [offer] = fc.sample(anyVacancy, { numRuns: 1, seed: 7 });
  if (!picture || !offer) throw new Error('no sample');
  const candidate = { ...picture, personId: '55555555-0000-7000-8000-000000000000' };
  const vacancy = { ...offer, provinceCode: candidate.provinceCode };
  const { lost } = rank(candidate, vacancy, policy);
  const enters = (cutLost: number, personId: string): boolean => {
    const open = [{ vacancy, cut: { lost: cutLost, personId } }];
    return new OpenHeads(1, DAY, open, policy).enteredBy(candidate).length === 1;
  };
  const before = '44444444-0000-7000-8000-000000000000';
  const behind = '66666666-0000-7000-8000-000000000000';
  expect([before, candidate.personId, behind].map((id) => enters(lost, id))).toEqual([false, true, true]);
  expect([enters(lost + 1, before), enters(lost - 1, behind)]).toEqual([true, false]);
});
