import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, type PlainDate } from '#libs/kernel';
import { aPerson, anEstablishment } from '../../test/builders.js';
import type { Prescreen, Verdict } from './answer.js';
import type { ApplicantFacts, EstablishmentFacts, IndividualFacts } from './facts.js';
import { comingChange } from './next-change.js';
import { type CreditPolicy, policyOfVersion, policyOn } from './policy.js';
import { prescreen } from './prescreen.js';

const policy = (on: PlainDate): CreditPolicy => {
  const found = policyOn(on);
  if (!found) throw new Error(`no policy on ${on}`);
  return found;
};
const ask = (facts: ApplicantFacts, on: PlainDate): Prescreen => prescreen(facts, policy(on), on);

const badness: Record<Verdict, number> = { eligible: 0, almost: 1, 'needs-check': 2, ineligible: 3 };
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2023-10-10', days));
const unknownOr = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const individual: fc.Arbitrary<IndividualFacts> = fc
  .record({
    certificate: fc.constantFrom('completion' as const, 'amnesty' as const, 'none' as const),
    completedOn: fc.integer({ min: -3000, max: 3000 }).map((days) => addDays('2023-10-10', days)),
    purpose: unknownOr(fc.constantFrom('production' as const, 'training' as const)),
    amount: unknownOr(fc.integer({ min: 1, max: 300_000_000 })),
    termMonths: unknownOr(fc.integer({ min: 1, max: 200 })),
    courseMonths: unknownOr(fc.integer({ min: 1, max: 60 })),
    householdRepresentative: unknownOr(fc.boolean()),
    samePurposeDebt: unknownOr(fc.boolean()),
    listConfirmedOn: unknownOr(day),
  })
  .map(aPerson);

const establishment: fc.Arbitrary<EstablishmentFacts> = fc
  .record({
    workers: fc.integer({ min: 1, max: 300 }),
    amount: fc.integer({ min: 1, max: 4_000_000_000 }),
    collateral: fc.boolean(),
    planConfirmed: fc.boolean(),
    releasedWorkers: fc.integer({ min: 0, max: 300 }),
  })
  .map((over) => anEstablishment({ ...over, releasedWorkers: Math.min(over.releasedWorkers, over.workers) }));

const applicant: fc.Arbitrary<ApplicantFacts> = fc.oneof(individual, establishment);

describe('whatever the facts', () => {
  it('a smaller amount never makes it worse', () => {
    fc.assert(
      fc.property(applicant, day, fc.double({ min: 0, max: 1, noNaN: true }), (facts, on, share) => {
        if (facts.amount === null) return;
        const less = { ...facts, amount: Math.max(1, Math.floor(facts.amount * share)) };
        expect(badness[ask(less, on).verdict]).toBeLessThanOrEqual(badness[ask(facts, on).verdict]);
      }),
    );
  });

  it('a shorter term never makes it worse', () => {
    fc.assert(
      fc.property(applicant, day, fc.integer({ min: 1, max: 200 }), (facts, on, fewer) => {
        if (facts.termMonths === null) return;
        const shorter = { ...facts, termMonths: Math.max(1, facts.termMonths - fewer) };
        expect(badness[ask(shorter, on).verdict]).toBeLessThanOrEqual(badness[ask(facts, on).verdict]);
      }),
    );
  });

  it('less time gone by since the sentence ended never makes it worse', () => {
    fc.assert(
      fc.property(individual, day, fc.integer({ min: 1, max: 3000 }), (facts, on, days) => {
        const later = addDays(facts.completedOn, days);
        if (later > on) return;
        expect(badness[ask({ ...facts, completedOn: later }, on).verdict]).toBeLessThanOrEqual(
          badness[ask(facts, on).verdict],
        );
      }),
    );
  });

  it('another paper, or a yes in the place of a no or of nothing known, never makes it worse', () => {
    const papers: Partial<IndividualFacts>[] = [
      { listConfirmedOn: '2023-10-10' },
      { householdRepresentative: true },
      { noCapableAdult: true },
      { samePurposeDebt: false },
      { certificate: 'completion' },
      { certificate: 'amnesty' },
    ];
    fc.assert(
      fc.property(individual, day, fc.constantFrom(...papers), (facts, on, paper) => {
        const better = ask({ ...facts, ...paper }, on);
        expect(badness[better.verdict]).toBeLessThanOrEqual(badness[ask(facts, on).verdict]);
        const missing = (answer: Prescreen) => answer.reasons.filter(({ met }) => met !== true).length;
        expect(missing(better)).toBeLessThanOrEqual(missing(ask(facts, on)));
      }),
    );
    fc.assert(
      fc.property(
        establishment,
        day,
        fc.constantFrom({ collateral: true }, { planConfirmed: true }),
        (facts, on, paper) => {
          expect(badness[ask({ ...facts, ...paper }, on).verdict]).toBeLessThanOrEqual(
            badness[ask(facts, on).verdict],
          );
        },
      ),
    );
  });

  it('a change foreseen comes on its day, and on no day before it', () => {
    fc.assert(
      fc.property(individual, day, fc.double({ min: 0, max: 1, noNaN: true }), (facts, on, share) => {
        if (facts.listConfirmedOn !== null && facts.listConfirmedOn > on) return; // an act is never dated ahead
        const now = ask(facts, on);
        const coming = comingChange(facts, now);
        if (!coming) {
          expect(ask(facts, addDays(on, Math.floor(share * 6000))).verdict).toBe(now.verdict);
          return;
        }
        expect(coming.because.length).toBeGreaterThan(0);
        expect(ask(facts, coming.on).verdict).toBe(coming.verdict);
        const before = Math.floor(share * (daysBetween(on, coming.on) - 1));
        expect(ask(facts, addDays(on, before)).verdict).toBe(now.verdict);
        expect(ask(facts, addDays(coming.on, -1)).verdict).toBe(now.verdict);
      }),
      { numRuns: 500 },
    );
  });

  it('one released worker more, or one other worker fewer, never lowers the share', () => {
    fc.assert(
      fc.property(establishment, day, (facts, on) => {
        const share = (given: EstablishmentFacts) => ask(given, on).reasons[0]?.met === true;
        const oneMore = { ...facts, workers: facts.workers + 1, releasedWorkers: facts.releasedWorkers + 1 };
        if (share(facts)) expect(share(oneMore)).toBe(true);
        if (facts.workers > facts.releasedWorkers + 1 && share(facts)) {
          expect(share({ ...facts, workers: facts.workers - 1 })).toBe(true);
        }
      }),
    );
  });

  it('what has expired stays expired, and what waiting brings comes on its day', () => {
    fc.assert(
      fc.property(individual, day, fc.integer({ min: 1, max: 2000 }), (facts, on, days) => {
        const before = ask(facts, on);
        const after = ask(facts, addDays(on, days));
        const expired = (answer: Prescreen) =>
          answer.reasons.find((reason) => reason.code === 'within-years-of-completion')?.met === false;
        if (expired(before)) expect(expired(after)).toBe(true);
        for (const reason of before.reasons) {
          if (reason.from === null) continue;
          const later = ask(facts, reason.from).reasons.find(({ code }) => code === reason.code);
          expect(later?.met).toBe(true);
        }
      }),
    );
  });

  it('learning an unknown fact never leaves it unknown, and a yes everywhere is eligible', () => {
    fc.assert(
      fc.property(applicant, day, (facts, on) => {
        const { verdict, reasons, from } = ask(facts, on);
        if (reasons.every((reason) => reason.met === true)) expect(verdict).toBe('eligible');
        if (verdict === 'eligible') expect(reasons.every((reason) => reason.met === true)).toBe(true);
        if (reasons.some((reason) => reason.met === null))
          expect(['needs-check', 'ineligible']).toContain(verdict);
        if (verdict === 'ineligible' || verdict === 'eligible') expect(from).toBeNull();
        if (verdict === 'almost') expect(reasons.some((reason) => reason.remedy !== null)).toBe(true);
      }),
    );
  });

  it('every reason names its article, and an unmet one either a remedy or nothing to be done', () => {
    fc.assert(
      fc.property(applicant, day, (facts, on) => {
        for (const reason of ask(facts, on).reasons) {
          expect(reason.article).toMatch(/22\/2023\/QĐ-TTg, Điều \d+/);
          if (reason.met === true) expect([reason.remedy, reason.from]).toEqual([null, null]);
          if (reason.met === null) expect(reason.remedy).not.toBeNull();
        }
      }),
    );
  });

  it('the same facts, version and day give the same bytes', () => {
    fc.assert(
      fc.property(applicant, day, (facts, on) => {
        const stored = JSON.stringify(ask(facts, on));
        const found = policyOfVersion((JSON.parse(stored) as Prescreen).policyVersion);
        if (!found) throw new Error('the version is not in the book');
        const again = prescreen(JSON.parse(JSON.stringify(facts)) as ApplicantFacts, found, on);
        expect(JSON.stringify(again)).toBe(stored);
      }),
    );
  });
});
