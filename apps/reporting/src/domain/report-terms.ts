import { addDays, addMonths, type PlainDate } from '#libs/kernel';

/** What a committee reports on, and until when after the period. */
export interface ReportTerm {
  readonly kind: string;
  readonly months: 1 | 3 | 6 | 12;
  readonly validFrom: PlainDate;
  /** Days after the last day of the period. */
  readonly days: number;
  readonly source: string;
  /** No text that was read sets the day. */
  readonly review: boolean;
}

const POLICE =
  'TT 10/2024/TT-BCA Điều 5 names the periods and sets no day; the days are a proposal of Chung Tay';

/** Dated: a change is a new row, never an edit. */
export const REPORT_TERMS: readonly ReportTerm[] = [
  { kind: 'report-month', months: 1, validFrom: '2024-05-01', days: 10, source: POLICE, review: true },
  { kind: 'report-quarter', months: 3, validFrom: '2024-05-01', days: 15, source: POLICE, review: true },
  { kind: 'report-half-year', months: 6, validFrom: '2024-05-01', days: 20, source: POLICE, review: true },
  { kind: 'report-year', months: 12, validFrom: '2024-05-01', days: 20, source: POLICE, review: true },
];

/** A period that is over and whose report is not due yet or due today. */
export interface OpenReport {
  readonly kind: string;
  /** First and last day of the period. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly dueOn: PlainDate;
}

/** What is to be reported on `day`. After the last day nothing is asked for any more: nobody tells us that it was sent. */
export function openReports(day: PlainDate, terms: readonly ReportTerm[] = REPORT_TERMS): OpenReport[] {
  return terms
    .filter(({ validFrom }) => validFrom <= day)
    .flatMap(({ kind, months, days }) => {
      const month = Number(day.slice(5, 7)) - 1;
      const begun = addMonths(`${day.slice(0, 7)}-01`, -(month % months));
      const to = addDays(begun, -1);
      const dueOn = addDays(to, days);
      return day <= dueOn ? [{ kind, from: addMonths(begun, -months), to, dueOn }] : [];
    });
}
