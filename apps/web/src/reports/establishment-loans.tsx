import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';
import { formatDate } from '../format/dates.js';
import { Shown } from '../parts/states.js';
import { Count, HeldBack } from './count.js';
import type { RowFigures } from './report.js';

type Loans = Pick<RowFigures, 'borrowers' | 'amountLent' | 'heldBack'>;

interface LoansOf extends Loans {
  communes: (Loans & { communeCode: string; name: string; until?: string })[];
  /** By month of the first payment, `2026-11`. */
  months: (Loans & { month: string })[];
}

/** Loans to establishments that employ released persons; they are nobody's figures, and stand apart. `asked`: the period. */
export function EstablishmentLoans({ asked }: { asked: string }): ReactElement {
  const { t } = useTranslation();
  const loans = useQuery({
    queryKey: ['report', 'establishments', asked],
    queryFn: () => ask<LoansOf>(`/api/v1/reports/establishment-loans?${asked}`),
  });
  return (
    <section aria-label={t('establishmentLoans.title')}>
      <h2>{t('establishmentLoans.title')}</h2>
      <Shown of={loans}>
        {(of) =>
          of.borrowers === 0 ? (
            <p>{t('establishmentLoans.none')}</p>
          ) : (
            <>
              <p className="quiet">{t('establishmentLoans.lead')}</p>
              <Table
                head={t('report.commune')}
                total={of}
                rows={of.communes.map((row) => ({
                  ...{ key: row.communeCode + (row.until ?? ''), loans: row },
                  label: row.until
                    ? t('report.ended', { name: row.name, until: formatDate(row.until) })
                    : row.name,
                }))}
              />
              <Table
                head={t('establishmentLoans.month')}
                total={of}
                rows={of.months.map((row) => ({
                  key: row.month,
                  label: row.month.split('-').reverse().join('/'),
                  loans: row,
                }))}
              />
            </>
          )
        }
      </Shown>
    </section>
  );
}

function Table({
  head,
  rows,
  total,
}: {
  head: string;
  rows: { key: string; label: string; loans: Loans }[];
  total: Loans;
}): ReactElement | null {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <div className="table-scroll">
      <table className="figures parts">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="number">
              {t('establishmentLoans.borrowers')}
            </th>
            <th scope="col" className="number">
              {t('report.figure.amountLent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, loans }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <Cells of={loans} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('establishmentLoans.all')}</th>
            <Cells of={total} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const Cells = ({ of }: { of: Loans }): ReactElement => (
  <>
    {(['borrowers', 'amountLent'] as const).map((figure) => (
      <td className="number" key={figure}>
        <Count value={of[figure]} figure={figure} />
        <HeldBack since={of.heldBack[figure]} />
      </td>
    ))}
  </>
);
