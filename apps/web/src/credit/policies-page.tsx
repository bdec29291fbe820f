import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate, today } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Row } from '../parts/row.js';
import { Shown } from '../parts/states.js';
import { Tag } from '../parts/tag.js';
import { useMe } from '../session/session.js';
import { NewPolicyRow } from './new-policy-row.js';
import { PolicyRules } from './policy-page.js';
import type { PolicyRow } from './policy.js';

const idOf = ({ version }: PolicyRow): string => version;

/** What the law says of loans and from when, each rule with its article; the operator writes the next row. */
export function PoliciesPage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const list = useLongList<PolicyRow>(['credit-policies'], '/api/v1/credit-policies', idOf);
  return (
    <>
      <PageHead title={t('policies.title')} lead={t('policies.lead')} />
      <Shown of={list}>
        {({ rows }) => (
          <>
            <ul className="rows">
              {rows.map((row) => (
                <PolicyLine key={row.version} of={row} />
              ))}
            </ul>
            <More list={list} shown={rows.length} />
            {me.role === 'operator' && <NewPolicyRow rows={rows} />}
          </>
        )}
      </Shown>
    </>
  );
}

function PolicyLine({ of }: { of: PolicyRow }): ReactElement {
  const { series, version, row, recordedBy } = of;
  const { t } = useTranslation();
  const names = useNames();
  return (
    <Row
      id={`policy-${version}`}
      name={`${names.code('policies.series', series)}, ${version}`}
      tag={
        <Tag tone={row.from > today() ? 'wait' : row.to === null ? 'good' : 'idle'}>
          {row.to === null
            ? t('policies.from', { from: formatDate(row.from) })
            : t('policies.between', { from: formatDate(row.from), to: formatDate(row.to) })}
        </Tag>
      }
      summary={t(recordedBy === null ? 'policies.withTheCode' : 'policies.written')}
    >
      {() => (
        <>
          <PolicyRules of={of} />
          <Link to={`/credit-policies/${version}`}>{t('policies.one')}</Link>
        </>
      )}
    </Row>
  );
}
