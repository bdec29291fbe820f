import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask, send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { formatDate, parseDate } from '../format/dates.js';
import { formatDong } from '../format/numbers.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown, Trouble } from '../parts/states.js';
import { type Allowance, MARKS, type Sheet } from './enrolment.js';

/** Who was there on a day, for a whole intake; and what everybody gets. */
export function SheetPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [typed, setTyped] = useState('');
  const day = parseDate(typed);
  const path = `/api/v1/intakes/${encodeURIComponent(id)}/attendance${day ? `?on=${day}` : ''}`;
  const sheet = useQuery({
    queryKey: ['enrolments', 'sheet', id, day ?? 'today'],
    queryFn: () => ask<Sheet>(path),
  });
  return (
    <>
      <PageHead title={t('sheet.title')} lead={t('sheet.lead')} />
      <label className="field field--short">
        <span>{t('sheet.day')}</span>
        <Input
          value={typed}
          placeholder="dd/mm/yyyy"
          inputMode="numeric"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Shown of={sheet}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty title={t('sheet.empty')} />
          ) : (
            <Marks key={`${data.on} ${data.items.map(({ mark }) => mark).join()}`} of={data} />
          )
        }
      </Shown>
      <Payments intakeId={id} />
    </>
  );
}

function Marks({ of: sheet }: { of: Sheet }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [marks, setMarks] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(sheet.items.flatMap(({ enrolmentId, mark }) => (mark ? [[enrolmentId, mark]] : []))),
  );
  const open = sheet.items.filter(({ status, mark }) => status === 'enrolled' || mark !== null);
  const chosen = open.flatMap(({ enrolmentId }) => {
    const mark = marks[enrolmentId];
    return mark ? [{ enrolmentId, mark }] : [];
  });
  const save = useMutation({
    mutationFn: () => {
      const body = { on: sheet.on, marks: chosen };
      const target = to('POST /api/v1/intakes/{id}/attendance', { id: sheet.intakeId });
      return send(target, { body, key: keys.current.for(body) });
    },
    onSuccess: async () => {
      keys.current.done();
      await client.invalidateQueries({ queryKey: ['enrolments'] });
      await client.invalidateQueries({ queryKey: ['allowance'] });
    },
  });
  return (
    <section aria-label={sheet.courseName}>
      <h2>
        {sheet.courseName}, {formatDate(sheet.on)}
      </h2>
      <p className="quiet">
        {t('enrolments.term', { from: formatDate(sheet.startsOn), to: formatDate(sheet.endsOn) })}
      </p>
      <Button
        onClick={() => setMarks(Object.fromEntries(open.map(({ enrolmentId }) => [enrolmentId, 'present'])))}
      >
        {t('sheet.everybody')}
      </Button>
      <ul className="rows">
        {sheet.items.map(({ enrolmentId, fullName, status, present }) => (
          <li key={enrolmentId} className="row">
            <div className="row__head">
              <div className="row__main">
                <strong className="row__name">{fullName ?? t('person.noName')}</strong>
                <p className="row__summary">
                  {t(`enrolmentStatus.${status}`)} · {t('enrolments.attended', { present, held: sheet.held })}
                </p>
              </div>
              <Radio.Group
                aria-label={fullName ?? t('person.noName')}
                value={marks[enrolmentId]}
                disabled={!open.some((one) => one.enrolmentId === enrolmentId)}
                onChange={(event) => setMarks({ ...marks, [enrolmentId]: String(event.target.value) })}
                options={MARKS.map((value) => ({ value, label: t(`mark.${value}`) }))}
              />
            </div>
          </li>
        ))}
      </ul>
      {save.error ? <Trouble error={save.error} /> : null}
      {save.isSuccess && <p role="status">{t('sheet.saved')}</p>}
      <div className="form-actions">
        <Button
          type="primary"
          size="large"
          disabled={chosen.length === 0}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('sheet.save')}
        </Button>
      </div>
    </section>
  );
}

function Payments({ intakeId }: { intakeId: string }): ReactElement {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['allowance', 'intake', intakeId],
    queryFn: () =>
      ask<{ items: Allowance[]; total: number }>(
        `/api/v1/intakes/${encodeURIComponent(intakeId)}/allowances`,
      ),
  });
  return (
    <section aria-label={t('allowance.list')}>
      <h2>{t('allowance.list')}</h2>
      <Shown of={list}>
        {({ items, total }) => (
          <div className="table-scroll">
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{t('allowance.person')}</th>
                  {(['fee', 'meals', 'travel'] as const).map((code) => (
                    <th key={code} scope="col" className="number">
                      {t(`allowanceLine.${code}`)}
                    </th>
                  ))}
                  <th scope="col" className="number">
                    {t('allowance.sum')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((one) => (
                  <tr key={one.enrolmentId}>
                    <th scope="row">{one.fullName ?? t('person.noName')}</th>
                    {(['fee', 'meals', 'travel'] as const).map((code) => (
                      <td key={code} className="number">
                        {formatDong(one.lines.find((line) => line.code === code)?.amount ?? 0)}
                      </td>
                    ))}
                    <td className="number">{formatDong(one.total)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row" colSpan={4}>
                    {t('allowance.sum')}
                  </th>
                  <td className="number">{formatDong(total)}</td>
                </tr>
              </tfoot>
            </table>
          </div>
        )}
      </Shown>
    </section>
  );
}
