import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { communesOf } from '#libs/reference';
import { anyCandidate, anyVacancy } from '../../../test/arbitraries.js';
import { policyOn, RANKING_POLICIES } from '../policy.js';
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

it('holds its bounds to the last point where they are tight: nothing is lost but for skills, work and way', () => {
  const [offer] = fc.sample(anyVacancy, { numRuns: 1, seed: 7 });
  const [picture] = fc.sample(anyCandidate, { numRuns: 1, seed: 7 });
  if (!offer || !picture) throw new Error('nothing drawn');
  const skills = ['one', 'two', 'three', 'four', 'five', 'six'];
  const asked = {
    skillsRequired: skills.slice(0, 3),
    skillsWelcome: skills.slice(3),
    licences: [],
    shifts: [],
  };
  const easy = { wageMin: 9_000_000, wageMax: 9_000_000, education: 'none' as const, experienceYears: 0 };
  const whole = { wageExpected: 1, availableFrom: '2020-01-01', skillsLearned: [], commuteKmMax: 40 };
  // the last one has no known centre
  const communes = communesOf('38', '2026-11-22').filter((_one, i) => i % 30 === 0);
  const places = [...communes.map(({ code }) => code), 'nowhere'];
  for (const communeCode of places) {
    const vacancy = { ...offer, ...asked, ...easy, communeCode, provinceCode: '38', occupationCode: '7112' };
    for (let bits = 0; bits < 2 ** skills.length; bits++) {
      const code = ['7112', '7115', '7411', '9313'][bits % 4] ?? '7112';
      const work = { occupationsHeld: [{ code, years: 1 }], occupationsWanted: [] };
      const known = skills.filter((_skill, bit) => bits & (1 << bit));
      const person = {
        ...picture,
        ...whole,
        ...work,
        skills: known,
        communeCode: '15421',
        provinceCode: '38',
      };
      const { lost } = rank(person, vacancy, policy);
      const into = (mostLost: number) => new VacancyKernel([{ vacancy, mostLost }], policy).enters(person);
      expect([into(lost), into(lost - 1)]).toEqual([[{ vacancy: 0, lost }], []]);
    }
  }
});

it('takes every policy there is, and refuses one that would count a required skill an odd number of times', () => {
  for (const one of RANKING_POLICIES) expect(() => new VacancyKernel([], one)).not.toThrow();
  for (const requiredSkillWeight of [1, 3])
    expect(() => new VacancyKernel([], { ...policy, requiredSkillWeight })).toThrow(RangeError);
});

it('counts a skill that is both required and welcome as both, however often a required one counts', () => {
  fc.assert(
    fc.property(
      anyVacancy,
      anyCandidate,
      fc.constantFrom(0, 2, 4, 6),
      (offer, person, requiredSkillWeight) => {
        const other = { ...policy, requiredSkillWeight };
        const vacancy = {
          ...offer,
          skillsWelcome: [...new Set([...offer.skillsRequired, ...offer.skillsWelcome])],
        };
        const knowing = { ...person, skills: offer.skillsRequired };
        const { lost } = rank(knowing, vacancy, other);
        expect(new VacancyKernel([{ vacancy, mostLost: lost }], other).enters(knowing)).toEqual([
          { vacancy: 0, lost },
        ]);
      },
    ),
  );
});
