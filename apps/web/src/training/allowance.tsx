import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Modal, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, send } from '../api/http.js';
import { to } from '../api/operations.js';
import { formatDong } from '../format/numbers.js';
import { useSay } from '../names/names.js';
import { Shown, Trouble } from '../parts/states.js';
import { type Allowance, BASES } from './enrolment.js';

/** What the person gets for this course, line by line, each with its reasons and the article. */
export function AllowanceOf({ enrolmentId }: { enrolmentId: string }): ReactElement {
  const { t } = useTranslation();
  const path = `/api/v1/enrolments/${encodeURIComponent(enrolmentId)}/allowance`;
  const query = useQuery({ queryKey: ['allowance', enrolmentId], queryFn: () => ask<Allowance>(path) });
  return (
    <Shown of={query}>
      {(allowance) => (
        <section aria-label={t('allowance.title')}>
          <p>
            <strong>{t('allowance.total', { amount: formatDong(allowance.total) })}</strong>{' '}
            {allowance.provisional && <span className="quiet">{t('allowance.provisional')}</span>}
          </p>
          <ul className="timeline">
            {allowance.reasons
              .filter(({ code, met }) => met !== true || code === 'entitled')
              .map((reason) => (
                <Reason key={reason.code} of={reason} />
              ))}
            {allowance.lines.map(({ code, amount, because }) => (
              <li key={code}>
                <strong>
                  {t(`allowanceLine.${code}`)}: {formatDong(amount)}
                </strong>
                <ul>
                  {because.map((reason) => (
                    <Reason key={reason.code} of={reason} />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {allowance.policy?.underReview && <p className="quiet">{t('allowance.underReview')}</p>}
          <Papers {...allowance} />
        </section>
      )}
    </Shown>
  );
}

function Reason({ of: { code, met, fact, article } }: { of: Allowance['reasons'][number] }): ReactElement {
  const { t } = useTranslation();
  const say = useSay();
  const basis = typeof fact['basis'] === 'string' ? t(`allowanceBasis.${fact['basis']}`) : '';
  const state = met === null ? 'unknown' : met ? 'met' : 'unmet';
  return (
    <li>
      {t(`reasonState.${state}`)}: {say(`allowanceReason.${code}`, { ...fact, code, basis }, code)}{' '}
      <span className="quiet">({article})</span>
    </li>
  );
}

/** What papers were shown for, and how far the way is. */
function Papers({
  enrolmentId,
  support,
  version,
}: Pick<Allowance, 'enrolmentId' | 'support' | 'version'>): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [bases, setBases] = useState(support.bases);
  const [difficultArea, setDifficultArea] = useState(support.difficultArea);
  const [km, setKm] = useState('');
  const distanceKm = Number(km.trim().replace(',', '.'));
  const start = (): void => {
    setBases(support.bases);
    setDifficultArea(support.difficultArea);
    setKm(support.distanceKm === null ? '' : String(support.distanceKm));
    setOpen(true);
  };
  const save = useMutation({
    mutationFn: () =>
      send(to('PUT /api/v1/enrolments/{id}/support', { id: enrolmentId }), {
        body: { bases, difficultArea, ...(km.trim() === '' ? {} : { distanceKm }) },
        ifMatch: `"${version}"`,
      }),
    onSuccess: async () => {
      setOpen(false);
      await client.invalidateQueries({ queryKey: ['allowance'] });
    },
    // somebody else was faster: what they wrote is read, for another try
    onError: () => client.invalidateQueries({ queryKey: ['allowance'] }),
  });
  return (
    <>
      <Button size="small" onClick={start}>
        {t('allowance.papers')}
      </Button>
      <Modal
        open={open}
        title={t('allowance.papers')}
        okText={t('allowance.save')}
        cancelText={t('form.cancel')}
        confirmLoading={save.isPending}
        okButtonProps={{ disabled: !Number.isFinite(distanceKm) }}
        onOk={() => save.mutate()}
        onCancel={() => setOpen(false)}
      >
        <label className="field">
          <span>{t('allowance.bases')}</span>
          <Select
            mode="multiple"
            value={bases}
            onChange={setBases}
            showSearch={{ optionFilterProp: 'label' }}
            options={BASES.map((value) => ({ value, label: t(`allowanceBasis.${value}`) }))}
          />
        </label>
        <Checkbox checked={difficultArea} onChange={(event) => setDifficultArea(event.target.checked)}>
          {t('allowance.difficultArea')}
        </Checkbox>
        <label className="field">
          <span>{t('allowance.distanceKm')}</span>
          <Input value={km} inputMode="decimal" suffix="km" onChange={(event) => setKm(event.target.value)} />
        </label>
        {save.error ? <Trouble error={save.error} /> : null}
      </Modal>
    </>
  );
}
