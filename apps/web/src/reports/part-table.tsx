import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Count, HeldBack } from './count.js';
import type { RowFigures } from './report.js';

/** What fits on a screen; the workbook has every figure. */
const COLUMNS = [
  'released',
  'contacted',
  'introduced',
  'placed',
  'retained90',
  'trained',
  'borrowers',
  'amountLent',
  'withoutWork',
] as const;

export interface Part {
  readonly key: string;
  readonly label: string;
  readonly figures: RowFigures;
}

/** The main figures part by part: communes, months, models. */
export function PartTable({
  title,
  head,
  parts,
}: {
  title: string;
  head: string;
  parts: readonly Part[];
}): ReactElement | null {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div className="table-scroll">
        <table className="figures parts">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {COLUMNS.map((figure) => (
                <th scope="col" key={figure} className="number">
                  {t(`report.figure.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map(({ key, label, figures }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {COLUMNS.map((figure) => (
                  <td className="number" key={figure}>
                    <Count value={figures[figure]} figure={figure} />
                    <HeldBack since={figures.heldBack[figure]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
