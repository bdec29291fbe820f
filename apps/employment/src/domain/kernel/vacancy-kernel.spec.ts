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

it('enters a list whose last line has as many points, and no list with one more', () => {
  fc.assert(
    fc.property(fc.array(anyVacancy, { minLength: 1, maxLength: 20 }), anyCandidate, (vacancies, person) => {
      const lost = vacancies.map((vacancy) => rank(person, vacancy, policy).lost);
      const entered = (less: number): number =>
        new VacancyKernel(
          vacancies.map((vacancy, at) => ({ vacancy, mostLost: (lost[at] ?? 0) - less })),
          policy,
        ).enters(person).length;
      expect([entered(0), entered(1)]).toEqual([vacancies.length, 0]);
    }),
  );
});
