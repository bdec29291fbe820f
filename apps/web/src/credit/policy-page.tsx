import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../api/http.js';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { type PolicyRow, rulesOf, valueWords } from './policy.js';

/** One row of policy under the name by which decisions cite it. */
export function PolicyPage(): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const { version = '' } = useParams();
  const policy = useQuery({
    queryKey: ['credit-policies', version],
    queryFn: () => ask<PolicyRow>(`/api/v1/credit-policies/${encodeURIComponent(version)}`),
  });
  return (
    <Shown of={policy}>
      {(of) => (
        <>
          <PageHead
            title={t('policies.title')}
            heading={`${names.code('policies.series', of.series)}, ${of.version}`}
            lead={
              of.row.to === null
                ? t('policies.from', { from: formatDate(of.row.from) })
                : t('policies.between', { from: formatDate(of.row.from), to: formatDate(of.row.to) })
            }
            actions={<Link to="/credit-policies">{t('policies.title')}</Link>}
          />
          <section className="card" aria-label={of.version}>
            <PolicyRules of={of} />
          </section>
        </>
      )}
    </Shown>
  );
}

/** Every rule of a row with where it stands. */
export function PolicyRules({ of: { row } }: { of: PolicyRow }): ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="plain">
      {rulesOf(row).map(({ path, value, unit, article, underReview }) => (
        <li key={path}>
          <code>{path}</code>: <strong>{valueWords(value)}</strong> {unit}{' '}
          <span className="article">
            {article}
            {underReview && ` · ${t('policies.review')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

const READERS = ['credit-officer', 'operator', 'auditor'];

/** The rows that a decision was made by (`qd22.1+rate.1+nb.2`), each a link for those who may read it. */
export function PolicyLinks({ version }: { version: string }): ReactElement {
  const me = useMe();
  if (!READERS.includes(me.role)) return <>{version}</>;
  return (
    <>
      {version.split('+').map((part, at) => (
        <span key={part}>
          {at > 0 && '+'}
          <Link to={`/credit-policies/${part}`}>{part}</Link>
        </span>
      ))}
    </>
  );
}
