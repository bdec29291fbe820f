import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { ShowYears } from './show-years.js';
import { figuresOf, keysOf, monthsOf, type ReportQuery, type RowFigures, yearsOf } from './shown-years.js';

/** Of a row: how many establishments were lent to, and the đồng paid to them. */
export type LoanFigures = Pick<RowFigures, 'borrowers' | 'amountLent' | 'heldBack'>;

export interface EstablishmentsReport {
  readonly total: LoanFigures;
  /** Communes in which one was lent to, by key of the place. Empty when the area is one commune. */
  readonly communes: readonly { readonly key: string; readonly figures: LoanFigures }[];
  /** By month of the first payment. */
  readonly months: readonly { readonly month: string; readonly figures: LoanFigures }[];
}

/** The establishments of an area that were first lent to in a period; decided and hidden as the figures of people are. */
@Injectable()
export class ReportEstablishments {
  constructor(private readonly showYears: ShowYears) {}

  async run(tx: Tx, query: ReportQuery): Promise<EstablishmentsReport> {
    const { provinceCode, communeCode, asOf, today } = query;
    const years = yearsOf(await this.showYears.run(tx, provinceCode, asOf, today), 'establishments', query);
    return {
      total: loansOf(figuresOf(years, communeCode)),
      communes:
        communeCode === undefined
          ? keysOf(years, 'borrowers')
              .map((key) => ({ key, figures: loansOf(figuresOf(years, key)) }))
              .filter(({ figures }) => figures.borrowers !== 0)
          : [],
      months: monthsOf(years, communeCode, asOf).map(({ month, figures }) => ({
        month,
        figures: loansOf(figures),
      })),
    };
  }
}

const loansOf = ({ borrowers, amountLent, heldBack }: RowFigures): LoanFigures => ({
  borrowers,
  amountLent,
  heldBack,
});
