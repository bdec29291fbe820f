import type { CreditSection, PersonSnapshot } from '#libs/contracts';
import { newId } from '#libs/kernel';
import type { EstablishmentFacts, IndividualFacts } from '../src/domain/facts.js';

/** A released person who may borrow on 2026-11-22; a test names only what it is about. */
export const aPerson = (over: Partial<IndividualFacts> = {}): IndividualFacts => ({
  kind: 'individual',
  certificate: 'completion',
  completedOn: '2026-11-16',
  purpose: 'production',
  amount: 60_000_000,
  termMonths: null,
  courseMonths: null,
  householdRepresentative: true,
  samePurposeDebt: false,
  listConfirmedOn: '2026-11-20',
  ...over,
});

/** A cooperative that may borrow: one released worker in ten, plan confirmed, collateral offered. */
export const anEstablishment = (over: Partial<EstablishmentFacts> = {}): EstablishmentFacts => ({
  kind: 'establishment',
  form: 'cooperative',
  workers: 10,
  releasedWorkers: 1,
  amount: 500_000_000,
  collateral: true,
  termMonths: null,
  planConfirmed: true,
  samePurposeDebt: null,
  ...over,
});

/** A snapshot of the registry with consent to credit; a test names only what it is about. */
export const aSnapshot = (
  over: Partial<PersonSnapshot> = {},
  credit: Partial<CreditSection> = {},
): PersonSnapshot => ({
  personId: newId(),
  communeCode: '15421',
  provinceCode: '38',
  credit: {
    wanted: true,
    purpose: 'production',
    amount: 60_000_000,
    householdRepresentative: true,
    samePurposeDebt: false,
    certificate: 'completion',
    completedOn: '2026-11-16',
    ...credit,
  },
  ...over,
});

/** The same person after consent to credit was withdrawn. */
export const withoutCredit = ({ credit: _gone, ...rest }: PersonSnapshot): PersonSnapshot => rest;
