import { addDays, addMonths, addYears, daysBetween, type PlainDate } from '#libs/kernel';
import type { Reason } from './answer.js';
import type { IndividualFacts } from './facts.js';
import type { Decision22Rules } from './rules-decision-22.js';
import { ceilingOf, termMonthsMaxOf } from './terms.js';

type Ask = (facts: IndividualFacts, rules: Decision22Rules, on: PlainDate) => Reason;

/**
 * A completion or amnesty certificate. On conditional release nobody has one before the probation ends; from that day
 * the person has a right to it (TT 10/2024/TT-BCA Điều 7), and the list of documents says that it has still to be brought.
 */
const certificateHeld: Ask = ({ certificate, completedOn }, rules, on) => {
  const met = on >= completedOn;
  return {
    code: 'certificate-held',
    met,
    fact: { certificate, completedOn },
    article: rules.certificateAnyOf.article,
    remedy: met ? null : 'wait-until-sentence-is-completed',
    from: met ? null : completedOn,
  };
};

/** Five years to the day of borrowing, the last day included. Before completion the term has not begun to run out. */
const withinYears: Ask = ({ completedOn }, rules, on) => {
  const lastDay = addYears(completedOn, rules.maxYearsSinceCompletion.value);
  return {
    code: 'within-years-of-completion',
    met: on <= lastDay,
    fact: { completedOn, lastDay, daysLeft: Math.max(0, daysBetween(on, lastDay)) },
    article: rules.maxYearsSinceCompletion.article,
    remedy: null,
    from: null,
  };
};

const onConfirmedList: Ask = ({ listConfirmedOn }, rules, on) => {
  const met = listConfirmedOn !== null && listConfirmedOn <= on;
  return {
    code: 'on-confirmed-list',
    met,
    fact: {
      confirmedOn: met ? listConfirmedOn : null,
      nextListOn: met ? null : nextListDay(on, rules.listDay.value),
    },
    article: rules.confirmedList.article,
    remedy: met ? null : 'ask-commune-to-confirm-list',
    from: null,
  };
};

/** Form 01 states the attestation beside the list, so one confirmation makes both true. */
const lawAbidingAttested: Ask = ({ listConfirmedOn }, rules, on) => {
  const met = listConfirmedOn !== null && listConfirmedOn <= on;
  return {
    code: 'law-abiding-attested',
    met,
    fact: { attestedOn: met ? listConfirmedOn : null },
    article: rules.lawAbiding.article,
    remedy: met ? null : 'ask-commune-police-to-attest',
    from: null,
  };
};

const noSamePurposeDebt: Ask = ({ samePurposeDebt }, rules) => ({
  code: 'no-same-purpose-debt',
  met: samePurposeDebt === null ? null : !samePurposeDebt,
  fact: { samePurposeDebt },
  article: rules.noSamePurposeDebt.article,
  remedy: samePurposeDebt === null ? 'ask-bank-about-debt' : null,
  from: null,
});

const amountWithinCeiling: Ask = (facts, rules) => {
  const ceiling = ceilingOf(facts, rules);
  const met = facts.amount === null || ceiling === null ? null : facts.amount <= ceiling.value;
  return {
    code: 'amount-within-ceiling',
    met,
    fact: { amount: facts.amount, ceiling: ceiling?.value ?? null },
    article: (ceiling ?? rules.personCeiling).article,
    remedy: met === null ? 'say-purpose-and-amount' : met ? null : 'ask-for-less',
    from: null,
  };
};

const termWithinLimit: Ask = (facts, rules) => {
  const limit = termMonthsMaxOf(facts, rules);
  const met =
    facts.termMonths === null ? true : limit.months === null ? null : facts.termMonths <= limit.months;
  return {
    code: 'term-within-limit',
    met,
    fact: { termMonths: facts.termMonths, termMonthsMax: limit.months },
    article: limit.article,
    remedy: met === null ? 'say-course-length' : met ? null : 'ask-for-shorter-term',
    from: null,
  };
};

/**
 * The household borrows and a grown member signs; the released person alone where no such member is left (Điều 4.1a). That
 * nobody signs yet is no fault until it is known that somebody could.
 */
const borrowerCanSign: Ask = ({ householdRepresentative, noCapableAdult }, rules) => {
  const signs = householdRepresentative === true || noCapableAdult === true;
  const met = signs || (householdRepresentative === false && noCapableAdult === false ? false : null);
  return {
    code: 'borrower-can-sign',
    met,
    fact: {
      householdRepresentative,
      ...(noCapableAdult !== undefined && { noCapableAdult }),
      representativeMinAge: rules.representativeMinAge.value,
    },
    article: rules.borrower.article,
    remedy: met === null ? 'ask-who-can-sign' : met ? null : 'name-household-representative',
    from: null,
  };
};

const asks: readonly Ask[] = [
  certificateHeld,
  withinYears,
  onConfirmedList,
  lawAbidingAttested,
  noSamePurposeDebt,
  amountWithinCeiling,
  termWithinLimit,
  borrowerCanSign,
];

/** Every condition on a released person, met or not: one trip to the commune office, not three. */
export const reasonsForIndividual = (
  facts: IndividualFacts,
  rules: Decision22Rules,
  on: PlainDate,
): Reason[] => asks.map((ask) => ask(facts, rules, on));

/** The next day on which the commune police hand in the list (Điều 14 khoản 2 điểm c), `on` included. */
export function nextListDay(on: PlainDate, dayOfMonth: number): PlainDate {
  const thisMonth = addDays(`${on.slice(0, 8)}01`, dayOfMonth - 1);
  return on <= thisMonth ? thisMonth : addMonths(thisMonth, 1);
}
