import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCandidate, anyVacancy } from '../../../test/arbitraries.js';
import { policyOn } from '../policy.js';
import { rank } from '../rank.js';
import { VacancyKernel } from './vacancy-kernel.js';

const policy = policyOn('2026-11-22');

it('enters exactly the lists that the contract says, with the same points', () => {
  const limited = fc.record({
    vacancy: anyVacancy,
    mostLost: fc.option(fc.integer({ min: 0, max: 25_500 }), { nil: null }),
  });
  fc.assert(
    fc.property(
      fc.array(limited, { maxLength: 40 }),
      fc.array(anyCandidate, { maxLength: 5 }),
      (open, people) => {
        const kernel = new VacancyKernel(open, policy);
        for (const person of people) {
          const expected = open.flatMap(({ vacancy, mostLost }, number) => {
            const { lost } = rank(person, vacancy, policy);
            return mostLost === null || lost <= mostLost ? [{ vacancy: number, lost }] : [];
          });
          expect(kernel.enters(person)).toEqual(expected);
        }
      },
    ),
  );
});
