import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { to } from '../api/operations.js';
import { formatDate, today } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { SendForm } from '../parts/plain-send.js';
import type { Spec } from '../parts/plain-specs.js';
import { Row } from '../parts/row.js';
import { Shown } from '../parts/states.js';
import { Tag } from '../parts/tag.js';
import { useMe } from '../session/session.js';
import { type AllowancePolicy, BASES, policyBody } from './allowance-policy.js';

const idOf = ({ id }: AllowancePolicy): string => id;

/** What the country and the provinces give for a course, and from when; the operator writes what a province decides next. */
export function AllowancePoliciesPage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const list = useLongList<AllowancePolicy>(['allowance-policies'], '/api/v1/allowance-policies', idOf);
  return (
    <>
      <PageHead title={t('allowancePolicies.title')} lead={t('allowancePolicies.lead')} />
      <Shown of={list}>
        {({ rows }) => (
          <>
            <ul className="rows">
              {rows.map((row) => (
                <PolicyLine key={row.id} of={row} />
              ))}
            </ul>
            <More list={list} shown={rows.length} />
          </>
        )}
      </Shown>
      {me.role === 'operator' && <NewPolicy />}
    </>
  );
}

function PolicyLine({ of }: { of: AllowancePolicy }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const { id, provinceCode, from, to: until, feeCaps, mealPerDay, travel, article, underReview } = of;
  return (
    <Row
      id={`policy-${id}`}
      name={`${provinceCode === null ? t('allowancePolicies.country') : names.province(provinceCode)}, ${id}`}
      tag={
        <Tag tone={from > today() ? 'wait' : until === null || until >= today() ? 'good' : 'idle'}>
          {until === null
            ? t('policies.from', { from: formatDate(from) })
            : t('policies.between', { from: formatDate(from), to: formatDate(until) })}
        </Tag>
      }
      summary={article}
    >
      {() => (
        <ul className="plain">
          <li>
            {t('allowancePolicies.field.levels')}:{' '}
            {of.levels.map((level) => names.code('trainingLevel', level)).join(', ')}
          </li>
          {feeCaps.map(({ basis, amount }) => (
            <li key={basis}>
              {t('allowanceLine.fee')}, {t(`allowanceBasis.${basis}`)}: <strong>{formatDong(amount)}</strong>
            </li>
          ))}
          <li>
            {t('allowancePolicies.field.mealPerDay')}: <strong>{formatDong(mealPerDay)}</strong>
          </li>
          {travel.map((rule) => (
            <li key={`${rule.for} ${String(rule.kmMin)}`}>
              {t(`allowancePolicies.travel.${rule.for}`, { km: rule.kmMin })}:{' '}
              <strong>{formatDong(rule.amount)}</strong>
            </li>
          ))}
          <li className="article">
            {of.source}
            {underReview && ` · ${t('policies.review')}`} ·{' '}
            {t(of.recordedBy === null ? 'policies.withTheCode' : 'policies.written')}
          </li>
        </ul>
      )}
    </Row>
  );
}

/** A resolution of a province with at most two heights of support, as they are made. */
function NewPolicy(): ReactElement {
  const { t } = useTranslation();
  const [written, setWritten] = useState<string>();
  const specs = useSpecs();
  return (
    <section className="card card--below narrow">
      <h2>{t('allowancePolicies.add')}</h2>
      {written && <p role="status">{t('policies.recorded', { version: written })}</p>}
      <SendForm<AllowancePolicy>
        target={to('POST /api/v1/allowance-policies')}
        section="allowancePolicies.field"
        text={t('allowancePolicies.add')}
        stale={['allowance-policies', 'allowance', 'allowances']}
        done={({ id }) => setWritten(id)}
        specs={specs}
        toBody={policyBody}
      />
    </section>
  );
}

function useSpecs(): Spec[] {
  const { t } = useTranslation();
  const me = useMe();
  const names = useNames();
  const provinces = me.areas.filter((code) => code.length === 2);
  const bases = BASES.map((value) => ({ value, label: t(`allowanceBasis.${value}`) }));
  const levels = ['elementary', 'intermediate', 'college'];
  return [
    {
      ...{ name: 'provinceCode', kind: 'choice', needed: true },
      choices: provinces.map((value) => ({ value, label: names.province(value) })),
    },
    { name: 'from', kind: 'day', needed: true },
    { name: 'to', kind: 'day' },
    {
      ...{ name: 'levels', kind: 'many', needed: true },
      choices: levels.map((value) => ({ value, label: names.code('trainingLevel', value) })),
    },
    { name: 'bases', kind: 'many', choices: bases, needed: true },
    { name: 'amount', kind: 'dong', needed: true },
    { name: 'otherBases', kind: 'many', choices: bases },
    { name: 'otherAmount', kind: 'dong' },
    { name: 'mealPerDay', kind: 'dong', needed: true },
    { name: 'travelAmount', kind: 'dong' },
    { name: 'travelKm', kind: 'number' },
    { name: 'article', kind: 'text', needed: true },
    { name: 'source', kind: 'text', needed: true },
    { name: 'underReview', kind: 'yes-no', needed: true },
  ];
}
