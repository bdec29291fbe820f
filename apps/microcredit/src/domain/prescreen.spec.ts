import { describe, expect, it } from '@jest/globals';
import { aPerson, anEstablishment } from '../../test/builders.js';
import type { Prescreen, ReasonCode } from './answer.js';
import type { ApplicantFacts, EstablishmentFacts, IndividualFacts } from './facts.js';
import { policyOn } from './policy.js';
import { prescreen } from './prescreen.js';

const today = '2026-11-22';

const ask = (facts: ApplicantFacts, on = today): Prescreen => {
  const policy = policyOn(on);
  if (!policy) throw new Error(`no policy on ${on}`);
  return prescreen(facts, policy, on);
};
const person = (over: Partial<IndividualFacts>, on?: string): Prescreen => ask(aPerson(over), on);
const establishment = (over: Partial<EstablishmentFacts>): Prescreen => ask(anEstablishment(over));
const met = (answer: Prescreen, code: ReasonCode) =>
  answer.reasons.find((reason) => reason.code === code)?.met;

describe('a released person', () => {
  it('who meets everything may borrow, and is told the terms', () => {
    const answer = person({});
    expect(answer).toMatchObject({
      verdict: 'eligible',
      programme: 'released-person-production',
      asOf: today,
      from: null,
      ceiling: 100_000_000,
      termMonthsMax: 120,
      annualRatePercent: 6.6,
      alternatives: [],
    });
    expect(answer.reasons.map((reason) => reason.code)).toEqual([
      'certificate-held',
      'within-years-of-completion',
      'on-confirmed-list',
      'law-abiding-attested',
      'no-same-purpose-debt',
      'amount-within-ceiling',
      'term-within-limit',
      'borrower-can-sign',
    ]);
    expect(answer.reasons.every((reason) => reason.met === true && reason.remedy === null)).toBe(true);
  });

  // completed, asked on, within five years?
  it.each([
    ['2021-11-22', '2026-11-22', true],
    ['2021-11-21', '2026-11-22', false],
    ['2021-11-23', '2026-11-22', true],
    ['2024-02-29', '2029-02-28', true],
    ['2024-02-29', '2029-03-01', false],
    ['2023-02-28', '2028-02-28', true],
    ['2023-02-28', '2028-02-29', false],
    ['2023-03-01', '2028-02-29', true],
    ['2023-03-01', '2028-03-01', true],
    ['2023-12-31', '2028-12-31', true],
    ['2023-12-31', '2029-01-01', false],
    ['2018-10-10', '2023-10-10', true],
    ['2018-10-09', '2023-10-10', false],
    ['2000-01-01', '2026-11-22', false],
    ['2026-11-22', '2026-11-22', true],
  ])('completed on %s, asked on %s: within the years %s', (completedOn, on, expected) => {
    const answer = person({ completedOn, listConfirmedOn: '2023-01-01' }, on);
    expect(met(answer, 'within-years-of-completion')).toBe(expected);
    expect(answer.verdict).toBe(expected ? 'eligible' : 'ineligible');
  });

  // what is known, on, certificate held?, verdict, from
  it.each([
    ['none', '2027-05-01', today, false, 'almost', '2027-05-01'],
    ['none', '2027-05-01', '2027-04-30', false, 'almost', '2027-05-01'],
    ['none', '2027-05-01', '2027-05-01', true, 'eligible', null],
    ['none', '2027-05-01', '2032-05-01', true, 'eligible', null],
    ['none', '2027-05-01', '2032-05-02', true, 'ineligible', null],
    ['completion', '2026-11-22', today, true, 'eligible', null],
    ['completion', '2026-11-23', today, false, 'almost', '2026-11-23'],
    ['amnesty', '2025-09-01', today, true, 'eligible', null],
  ] as const)('holding %s, completed %s, asked %s', (certificate, completedOn, on, held, verdict, from) => {
    const answer = person({ certificate, completedOn }, on);
    expect(met(answer, 'certificate-held')).toBe(held);
    expect(answer).toMatchObject({ verdict, from });
    expect(answer.reasons.find((reason) => reason.code === 'certificate-held')?.from).toBe(from);
  });

  // purpose, amount, within?
  it.each([
    ['production', 100_000_000, true],
    ['production', 100_000_001, false],
    ['production', 99_999_999, true],
    ['production', 1, true],
    ['training', 4_000_000, true],
    ['training', 4_000_001, false],
    ['training', 3_999_999, true],
    ['training', 100_000_000, false],
    ['production', null, null],
    [null, 1_000_000, null],
    [null, null, null],
  ] as const)('%s of %s đồng: within the ceiling %s', (purpose, amount, expected) => {
    const answer = person({ purpose, amount });
    expect(met(answer, 'amount-within-ceiling')).toBe(expected);
    expect(answer.verdict).toBe(expected === null ? 'needs-check' : expected ? 'eligible' : 'almost');
    expect(answer.ceiling).toBe(purpose === null ? null : purpose === 'training' ? 4_000_000 : 100_000_000);
  });

  // purpose, months asked, course months, within?, at most
  it.each([
    ['production', null, null, true, 120],
    ['production', 120, null, true, 120],
    ['production', 121, null, false, 120],
    ['production', 1, null, true, 120],
    ['training', null, null, true, null],
    ['training', 36, null, null, null],
    ['training', 36, 12, true, 36],
    ['training', 37, 12, false, 36],
    ['training', 26, 13, true, 26],
    ['training', 27, 13, false, 26],
    ['training', 3, 1, true, 3],
    ['training', 4, 1, false, 3],
    ['training', 96, 48, true, 96],
    ['training', 97, 48, false, 96],
  ] as const)(
    '%s, %s months asked, course of %s: %s',
    (purpose, termMonths, courseMonths, expected, most) => {
      const answer = person({ purpose, amount: 4_000_000, termMonths, courseMonths });
      expect(met(answer, 'term-within-limit')).toBe(expected);
      expect(answer.termMonthsMax).toBe(most);
      expect(answer.verdict).toBe(expected === null ? 'needs-check' : expected ? 'eligible' : 'almost');
    },
  );

  it.each([
    [true, true, 'eligible', null],
    [false, null, 'needs-check', 'ask-who-can-sign'],
    [null, null, 'needs-check', 'ask-who-can-sign'],
  ] as const)('household representative %s', (householdRepresentative, expected, verdict, remedy) => {
    const answer = person({ householdRepresentative });
    expect(answer.reasons.at(-1)).toMatchObject({ code: 'borrower-can-sign', met: expected, remedy });
    expect(answer.verdict).toBe(verdict);
  });

  it.each([
    [false, true, true, 'eligible'],
    [null, true, true, 'eligible'],
    [true, false, true, 'eligible'],
    [false, undefined, null, 'needs-check'],
    [false, false, false, 'almost'],
    [null, false, null, 'needs-check'],
  ] as const)(
    'household representative %s, no capable adult left %s: can sign %s',
    (householdRepresentative, noCapableAdult, expected, verdict) => {
      const answer = person({ householdRepresentative, noCapableAdult });
      expect([met(answer, 'borrower-can-sign'), answer.verdict]).toEqual([expected, verdict]);
      expect(answer.documents.some(({ code }) => code === 'household-authorisation-01-uq')).toBe(
        !noCapableAdult,
      );
    },
  );

  it.each([
    [false, true, 'eligible'],
    [true, false, 'ineligible'],
    [null, null, 'needs-check'],
  ] as const)('debt of the same purpose %s', (samePurposeDebt, expected, verdict) => {
    const answer = person({ samePurposeDebt });
    expect(met(answer, 'no-same-purpose-debt')).toBe(expected);
    expect(answer.verdict).toBe(verdict);
  });

  it.each([
    [null, false],
    ['2026-11-23', false],
    ['2026-11-22', true],
    ['2026-11-05', true],
  ])('form 01 confirmed %s: list and attestation are %s together', (listConfirmedOn, expected) => {
    const answer = person({ listConfirmedOn });
    expect([met(answer, 'on-confirmed-list'), met(answer, 'law-abiding-attested')]).toEqual([
      expected,
      expected,
    ]);
    expect(answer.verdict).toBe(expected ? 'eligible' : 'almost');
    expect(answer.documents).toContainEqual({ code: 'form-01', status: expected ? 'held' : 'missing' });
  });

  it.each([
    ['2026-11-04', '2026-11-05'],
    ['2026-11-05', '2026-11-05'],
    ['2026-11-06', '2026-12-05'],
    ['2026-12-31', '2027-01-05'],
  ])('asked on %s, the next list goes in on %s', (on, nextListOn) => {
    const answer = person({ completedOn: '2026-01-01', listConfirmedOn: null }, on);
    expect(answer.reasons.find((reason) => reason.code === 'on-confirmed-list')?.fact).toEqual({
      confirmedOn: null,
      nextListOn,
    });
  });

  it('weighs ineligible over needs-check over almost over eligible', () => {
    const unlisted = { listConfirmedOn: null };
    expect(person(unlisted).verdict).toBe('almost');
    expect(person({ ...unlisted, samePurposeDebt: null }).verdict).toBe('needs-check');
    expect(person({ ...unlisted, samePurposeDebt: null, completedOn: '2010-01-01' }).verdict).toBe(
      'ineligible',
    );
    expect(person({ samePurposeDebt: true, certificate: 'none', completedOn: '2027-01-01' })).toMatchObject({
      verdict: 'ineligible',
      from: null,
    });
  });
});

describe('what to ask for instead', () => {
  const programmes = (answer: Prescreen) =>
    answer.alternatives.map(({ programme, because }) => [programme, because]);

  it.each([
    [
      { completedOn: '2021-01-01' },
      [
        ['job-creation', 'no-limit-since-completion'],
        ['poor-household', 'household-may-qualify'],
      ],
    ],
    [
      { completedOn: '2021-01-01', purpose: 'training', amount: 3_000_000 },
      [
        ['student-credit', 'household-may-qualify'],
        ['stem-credit', 'subject-may-qualify'],
      ],
    ],
    [{ samePurposeDebt: true }, [['released-person-training', 'other-purpose']]],
    [
      { samePurposeDebt: true, purpose: 'training', amount: 3_000_000 },
      [['released-person-production', 'other-purpose']],
    ],
    [{ samePurposeDebt: true, completedOn: '2021-01-01' }, [['overseas-work', 'other-purpose']]],
    [{ amount: 200_000_000 }, [['job-creation', 'higher-ceiling']]],
    [{ amount: 200_000_001 }, []],
    [{ listConfirmedOn: null }, []],
  ] as const)('%j', (over, expected) => {
    expect(programmes(person(over))).toEqual(expected);
  });

  it('states the rate of the neighbour and names none before its decree', () => {
    expect(person({ amount: 150_000_000 }).alternatives[0]).toMatchObject({
      annualRatePercent: 8.382,
      ceiling: 200_000_000,
    });
    const before = { completedOn: '2020-01-01', listConfirmedOn: null };
    expect(programmes(person(before, '2025-12-31'))).toEqual([['poor-household', 'household-may-qualify']]);
    expect(programmes(person(before, '2026-01-01'))[0]).toEqual([
      'job-creation',
      'no-limit-since-completion',
    ]);
  });
});

describe('an establishment', () => {
  // workers, released among them, enough?
  it.each([
    [10, 1, true],
    [11, 1, false],
    [20, 2, true],
    [19, 2, true],
    [21, 2, false],
    [100, 9, false],
    [100, 10, true],
    [1, 0, false],
    [1, 1, true],
    [999, 100, true],
    [1001, 100, false],
  ])('of %i workers with %i released: %s', (workers, releasedWorkers, expected) => {
    const answer = establishment({ workers, releasedWorkers, amount: 50_000_000 });
    expect(met(answer, 'share-of-released-workers')).toBe(expected);
    expect(answer.verdict).toBe(expected ? 'eligible' : 'almost');
  });

  // workers, amount, ceiling, within?
  it.each([
    [10, 1_000_000_000, 1_000_000_000, true],
    [10, 1_000_000_001, 1_000_000_000, false],
    [20, 2_000_000_000, 2_000_000_000, true],
    [20, 2_000_000_001, 2_000_000_000, false],
    [21, 2_000_000_001, 2_000_000_000, false],
    [19, 1_900_000_001, 1_900_000_000, false],
    [1, 100_000_000, 100_000_000, true],
    [1, 100_000_001, 100_000_000, false],
  ])('of %i workers asking %i đồng has a ceiling of %i: %s', (workers, amount, ceiling, expected) => {
    const answer = establishment({ workers, releasedWorkers: workers, amount });
    expect(met(answer, 'amount-within-ceiling')).toBe(expected);
    expect(answer.ceiling).toBe(ceiling);
  });

  it.each([
    [100_000_000, false, true],
    [100_000_001, false, false],
    [100_000_001, true, true],
    [1, false, true],
  ])('asking %i đồng with collateral %s: %s', (amount, collateral, expected) => {
    const answer = establishment({ amount, collateral });
    expect(met(answer, 'collateral-given')).toBe(expected);
    expect(answer.verdict).toBe(expected ? 'eligible' : 'almost');
  });

  it.each([
    [99_999_999, false],
    [100_000_000, false],
    [100_000_001, true],
    [500_000_000, true],
  ])('asking %i đồng: collateral papers among the documents %s', (amount, needed) => {
    const { documents } = establishment({ amount });
    expect(documents.some(({ code }) => code === 'collateral-papers')).toBe(needed);
  });

  it.each([
    [119, true],
    [120, true],
    [121, false],
    [null, true],
  ])('asking for %s months: within the term %s', (termMonths, expected) => {
    const answer = establishment({ termMonths });
    expect(met(answer, 'term-within-limit')).toBe(expected);
    expect(answer.verdict).toBe(expected ? 'eligible' : 'almost');
  });

  it.each([
    [20, 2, 200_000_000],
    [20, 20, 2_000_000_000],
    [30, 30, 2_000_000_000],
    [5, 0, 0],
  ])(
    'of %i workers with %i released shows the narrower reading of the cap: %i',
    (workers, releasedWorkers, expected) => {
      const reason = establishment({ workers, releasedWorkers }).reasons.find(
        ({ code }) => code === 'amount-within-ceiling',
      );
      expect(reason?.fact['ceilingIfReleasedOnly']).toBe(expected);
    },
  );

  it.each(['2023-10-10', '2025-12-31', '2026-01-01'])('may borrow on %s as on any other day', (on) => {
    expect(ask(anEstablishment(), on).verdict).toBe('eligible');
  });

  it('without a confirmed plan is almost there; with a debt it was asked about it is not', () => {
    expect(establishment({ planConfirmed: false })).toMatchObject({
      verdict: 'almost',
      programme: 'released-person-establishment',
      termMonthsMax: 120,
    });
    expect(establishment({ samePurposeDebt: true }).verdict).toBe('ineligible');
    expect(met(establishment({}), 'no-same-purpose-debt')).toBeUndefined();
  });

  it('is shown the job-creation programme when its share or its amount does not fit', () => {
    expect(establishment({ workers: 40 }).alternatives).toMatchObject([
      { programme: 'job-creation', because: 'no-share-of-workers', ceiling: 8_000_000_000 },
    ]);
    expect(
      establishment({ workers: 100, releasedWorkers: 10, amount: 3_000_000_000 }).alternatives,
    ).toMatchObject([{ programme: 'job-creation', because: 'higher-ceiling', ceiling: 10_000_000_000 }]);
  });
});
