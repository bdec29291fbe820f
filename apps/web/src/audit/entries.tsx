import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatClock, formatDate, today } from '../format/dates.js';
import { useNames } from '../names/names.js';

export interface Entry {
  entry: string;
  at: string;
  /** The account that acted. */
  actor: string;
  role: string;
  act: string;
  purpose: string | null;
  personId: string | null;
  /** Id of the release, vacancy or other thing it was about. */
  concerning: string | null;
  communeCode: string | null;
}

/** The day in Việt Nam on which something happened. */
const dayOf = (time: string): string => today(new Date(time));
const thisYear = (): string => `${today().slice(0, 4)}-01-01`;

/** Who did what, to whom, to what end; an account and a person each lead to their own log. */
export function Entries({
  rows,
  from,
  to,
}: {
  rows: readonly Entry[];
  from: string;
  to: string;
}): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <div className="table-scroll">
      <table className="figures">
        <thead>
          <tr>
            {['time', 'who', 'act', 'purpose', 'concerning', 'place', 'person'].map((column) => (
              <th scope="col" key={column}>
                {t(`audit.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.entry}>
              <td>
                {formatClock(row.at)} <span className="quiet">{formatDate(dayOf(row.at))}</span>
              </td>
              <td>
                {names.code('role', row.role)}{' '}
                <Link
                  className="quiet"
                  to={`/audit?actor=${encodeURIComponent(row.actor)}&from=${from}&to=${to}`}
                >
                  {row.actor}
                </Link>
              </td>
              <td>{names.code('auditAct', row.act)}</td>
              <td>{row.purpose && names.code('purpose', row.purpose)}</td>
              <td>{row.concerning && <code className="quiet">{row.concerning}</code>}</td>
              <td>{row.communeCode && names.commune(row.communeCode)}</td>
              <td>
                {row.personId && (
                  <Link to={`/audit?personId=${row.personId}&from=${thisYear()}&to=${today()}`}>
                    {t('audit.ofPerson')}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
