import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { send, sendForFile } from '../api/http.js';
import { to } from '../api/operations.js';
import type { Prescreen } from '../api/shapes.js';
import { useCommuneOptions } from '../parts/choices.js';
import { PageHead } from '../parts/page-head.js';
import { PlainFields } from '../parts/plain-form.js';
import type { Spec } from '../parts/plain-specs.js';
import { Trouble } from '../parts/states.js';
import { usePlainForm } from '../parts/use-plain-form.js';
import { useMe } from '../session/session.js';
import { PrescreenDetails } from './prescreen-details.js';
import { TakeDossier } from './take-dossier.js';
import { planOf, questionOf, type Told } from './told.js';
import { Terms, VerdictTag } from './verdict.js';

const FORMS = ['enterprise', 'cooperative', 'cooperative-group', 'household-business'] as const;

/** An employer that takes people in asks for a loan: may it borrow, and form 02 filled in; the bank can take its dossier. */
export function EstablishmentPage(): ReactElement {
  const { t } = useTranslation();
  const form = usePlainForm(useSpecs(), 'establishment.field');
  const asking = useMutation({
    mutationFn: (told: Told) =>
      send<Prescreen>(to('POST /api/v1/credit-prescreens'), { body: questionOf(told) }),
    onError: (error) => form.refuse(error),
  });
  const paper = useMutation({
    mutationFn: ({ told, format }: { told: Told; format: string }) =>
      sendForFile(
        to('POST /api/v1/credit-prescreens/form-02', {}, { format }),
        { body: planOf(told) },
        `mau-so-02.${format}`,
      ),
    onError: (error) => form.refuse(error),
  });
  const read = (): Told | undefined => form.read() as Told | undefined;
  const withTold = (then: (told: Told) => void): void => {
    const told = read();
    if (told) then(told);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    withTold((told) => asking.mutate(told));
  };
  const error = asking.error ?? paper.error;
  const { role } = useMe();
  return (
    <>
      <PageHead title={t('establishment.title')} lead={t('establishment.lead')} />
      <form className="card narrow" onSubmit={submit} noValidate>
        <PlainFields form={form} />
        {error && Object.keys(form.faults).length === 0 ? <Trouble error={error} /> : null}
        <div className="form-actions">
          {(['pdf', 'docx'] as const).map((format) => (
            <Button key={format} onClick={() => withTold((told) => paper.mutate({ told, format }))}>
              {t('establishment.form02', { format: format.toUpperCase() })}
            </Button>
          ))}
          {role === 'credit-officer' && <TakeDossier read={read} />}
          <Button type="primary" htmlType="submit" loading={asking.isPending}>
            {t('establishment.ask')}
          </Button>
        </div>
      </form>
      {asking.data && (
        <section className="card card--below" aria-label={t('establishment.answer')}>
          <h2>{t('establishment.answer')}</h2>
          <p role="status">
            <VerdictTag of={asking.data} />
          </p>
          <Terms of={asking.data} />
          <PrescreenDetails of={asking.data} />
        </section>
      )}
    </>
  );
}

function useSpecs(): Spec[] {
  const { t } = useTranslation();
  const communes = useCommuneOptions(useMe().areas)?.map(({ value, label }) => ({ value, label }));
  return [
    { name: 'name', kind: 'text', needed: true },
    {
      ...{ name: 'form', kind: 'choice', needed: true },
      choices: FORMS.map((value) => ({ value, label: t(`establishment.form.${value}`) })),
    },
    { name: 'communeCode', kind: 'choice', choices: communes, needed: true },
    { name: 'workers', kind: 'number', needed: true },
    { name: 'releasedWorkers', kind: 'number', needed: true },
    { name: 'amount', kind: 'dong', needed: true },
    { name: 'collateral', kind: 'yes-no', needed: true },
    { name: 'termMonths', kind: 'number' },
    { name: 'planConfirmed', kind: 'yes-no' },
    { name: 'samePurposeDebt', kind: 'yes-no' },
    { name: 'plan', kind: 'long-text' },
  ];
}
