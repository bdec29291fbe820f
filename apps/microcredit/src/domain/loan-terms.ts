import type { PlainDate } from '#libs/kernel';
import type { BankPractice } from './bank-practice.js';
import type { ApplicantFacts, IndividualFacts } from './facts.js';
import type { CreditPolicy } from './policy.js';
import { type RepaymentPlan, repaymentPlan } from './repayment.js';
import { ceilingOf, termMonthsMaxOf } from './terms.js';

/** Who signs, through whom the money comes, and how it is repaid: what the verdict does not turn on. */
export interface LoanTerms {
  /** The version of the bank's practice that the plan rests on. */
  readonly practiceVersion: string;
  /** Null while it is not known who of the household can sign. */
  readonly signer: 'household-representative' | 'released-person' | 'establishment' | null;
  readonly signerArticle: string;
  /** `mandated`: through a socio-political organisation and its savings-and-credit group; `direct`: at the bank. */
  readonly channel: 'mandated' | 'direct';
  readonly channelArticle: string;
  readonly overdueRatePercent: number;
  readonly overdueArticle: string;
  /** Null without an amount, a purpose or a term, and for what cannot be lent: above the ceiling, too long. */
  readonly repayment: RepaymentPlan | null;
  readonly repaymentArticle: string;
  /** Ids of the rules of this part that have still to be confirmed. */
  readonly rulesUnderReview: readonly string[];
}

/** The terms of a loan paid out on `on`. Pure like the pre-screening, and beside it: a bank may lay out repayment otherwise. */
export function loanTermsOf(
  facts: ApplicantFacts,
  policy: CreditPolicy,
  practice: BankPractice,
  on: PlainDate,
): LoanTerms {
  const { rules, rate } = policy;
  const direct = facts.kind === 'establishment';
  const used = [practice.singleUpTo, practice.mediumUpTo, practice.longStep, practice.interestMonthly, rate];
  return {
    practiceVersion: practice.version,
    signer: signerOf(facts),
    signerArticle: (direct ? rules.establishmentChannel : rules.borrower).article,
    channel: direct ? 'direct' : 'mandated',
    channelArticle: (direct ? rules.establishmentChannel : rules.personChannel).article,
    // in thousandths, so that 6.6 × 1.3 reads 8.58
    overdueRatePercent: Math.round(rate.value * rules.overdueMultiple.value * 1000) / 1000,
    overdueArticle: rules.overdueMultiple.article,
    repayment: repaymentOf(facts, policy, practice, on),
    repaymentArticle: practice.singleUpTo.article,
    rulesUnderReview: [...new Set(used.filter(({ underReview }) => underReview).map(({ id }) => id))],
  };
}

function signerOf(facts: ApplicantFacts): LoanTerms['signer'] {
  if (facts.kind === 'establishment') return 'establishment';
  if (facts.householdRepresentative === true) return 'household-representative';
  return facts.noCapableAdult === true ? 'released-person' : null;
}

function repaymentOf(
  facts: ApplicantFacts,
  { rules, rate }: CreditPolicy,
  practice: BankPractice,
  on: PlainDate,
): RepaymentPlan | null {
  const { amount, termMonths } = facts;
  const ceiling = ceilingOf(facts, rules)?.value ?? 0;
  const longest = termMonthsMaxOf(facts, rules).months ?? 0;
  if (amount === null || termMonths === null || amount > ceiling || termMonths > longest) return null;
  const quietMonths = isTraining(facts) ? (facts.courseMonths ?? 0) : 0;
  const tranches = Array.from({ length: quietMonths || 1 }, () => amount);
  const loan = { startsOn: on, tranches, quietMonths, termMonths, annualRatePercent: rate.value };
  return repaymentPlan(loan, practice);
}

const isTraining = (facts: ApplicantFacts): facts is IndividualFacts =>
  facts.kind === 'individual' && facts.purpose === 'training';
