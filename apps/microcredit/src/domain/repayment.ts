import { addMonths, type PlainDate } from '#libs/kernel';
import type { BankPractice } from './bank-practice.js';

/** A day on which principal falls due, with the interest of the months since the instalment before. Whole đồng. */
export interface Instalment {
  readonly number: number;
  /** Months after the money was first paid out. */
  readonly afterMonths: number;
  readonly dueOn: PlainDate;
  readonly principal: number;
  readonly interest: number;
  /** What is still owed when it is paid. */
  readonly balance: number;
}

export interface RepaymentPlan {
  readonly startsOn: PlainDate;
  readonly termMonths: number;
  /** Everything lent; the principals of the instalments add up to it exactly. */
  readonly principal: number;
  /** The sum of the instalments' interest. */
  readonly interest: number;
  readonly instalments: readonly Instalment[];
}

export interface Loan {
  readonly startsOn: PlainDate;
  /** Đồng paid out at the beginning of each month; one tranche unless it is a training loan. */
  readonly tranches: readonly number[];
  /** Months from the first tranche in which nothing is repaid yet: the course of a training loan. */
  readonly quietMonths: number;
  readonly termMonths: number;
  readonly annualRatePercent: number;
}

/**
 * When a loan is repaid if nothing changes. Principal in equal parts, each rounded down to a whole đồng, the last one taking
 * what is over; interest each month on what is owed, a twelfth of the yearly rate, half a đồng and more rounded up. The quiet
 * months have no instalment; their interest falls due with the first. Null for a term that does not outlast them.
 */
export function repaymentPlan(loan: Loan, practice: BankPractice): RepaymentPlan | null {
  const { startsOn, tranches, quietMonths: quiet, termMonths, annualRatePercent } = loan;
  if (termMonths <= quiet) return null;
  const principal = tranches.reduce((sum, tranche) => sum + tranche, 0);
  const due = instalmentMonths(termMonths - quiet, practice).map((months) => months + quiet);
  const part = Math.floor(principal / due.length);
  const instalments: Instalment[] = [];
  let balance = 0;
  let interest = 0;
  for (let month = 1; month <= termMonths; month++) {
    balance += tranches[month - 1] ?? 0;
    interest += monthlyInterest(balance, annualRatePercent);
    if (!due.includes(month)) continue;
    const last = month === termMonths;
    const paid = last ? balance : part;
    balance -= paid;
    instalments.push({
      ...{ number: instalments.length + 1, afterMonths: month, dueOn: addMonths(startsOn, month) },
      ...{ principal: paid, interest, balance },
    });
    interest = 0;
  }
  const total = instalments.reduce((sum, instalment) => sum + instalment.interest, 0);
  return { startsOn, termMonths, principal, interest: total, instalments };
}

/** The months in which principal falls due: at once for a short term, else step by step with the rest at the end. */
export function instalmentMonths(termMonths: number, practice: BankPractice): number[] {
  const step =
    termMonths <= practice.singleUpTo.value
      ? termMonths
      : termMonths <= practice.mediumUpTo.value
        ? practice.mediumStep.value
        : practice.longStep.value;
  const months: number[] = [];
  for (let month = step; month < termMonths; month += step) months.push(month);
  return [...months, termMonths];
}

/** Whole đồng, half and more up. In whole thousandths of a percent, so that no fraction is lost on the way. */
export function monthlyInterest(balance: number, annualRatePercent: number): number {
  const thousandths = BigInt(Math.round(annualRatePercent * 1000));
  const parts = 100n * 1000n * 12n;
  return Number((BigInt(balance) * thousandths * 2n + parts) / (parts * 2n));
}
