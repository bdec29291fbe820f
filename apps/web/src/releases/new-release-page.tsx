import { useMutation } from '@tanstack/react-query';
import { Button, Form, Steps } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Problem, ask } from '../api/http.js';
import { RequestKeys } from '../api/request-keys.js';
import { FaultSummary, markFields, useFieldFaults, type FieldFault } from '../parts/form-faults.js';
import { PageHead } from '../parts/page-head.js';
import { Trouble } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { Answers } from './answers.js';
import { toBody, type ReleaseForm } from './release-body.js';
import { ReleaseFields } from './release-fields.js';
import { useFieldName } from './use-field-name.js';

export interface Recorded {
  personId: string;
  releaseId: string;
  possibleDuplicates: { personId: string; score: number; because: string[] }[];
}

/** Records a release: the form, the answers to check, and then the journey of the news. */
export function NewReleasePage(): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<ReleaseForm>();
  const me = useMe();
  const go = useNavigate();
  const keys = useRef(new RequestKeys());
  const [checking, setChecking] = useState<ReleaseForm>();
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const faultsOf = useFieldFaults();
  const fieldName = useFieldName();

  const record = useMutation({
    mutationFn: (values: ReleaseForm) => {
      const body = toBody(values);
      return ask<Recorded>('/api/v1/releases', { method: 'POST', body, key: keys.current.for(body) });
    },
    onSuccess: (recorded) => {
      keys.current.done();
      void go(`/releases/${recorded.releaseId}`, { replace: true, state: { recorded } });
    },
    onError: (error) => {
      const found = faultsOf(error);
      if (found.length === 0) return;
      setChecking(undefined);
      setFaults(found);
      markFields(form, found);
      window.scrollTo(0, 0);
    },
  });

  const check = (): void => {
    setFaults([]);
    setChecking(form.getFieldsValue(true) as ReleaseForm);
    window.scrollTo(0, 0);
  };
  const refuse = (failed: { errorFields: { name: (string | number)[]; errors: string[] }[] }): void => {
    setFaults(failed.errorFields.map(({ name, errors }) => ({ path: name, text: errors[0] ?? '' })));
    window.scrollTo(0, 0);
  };
  const outright = record.error instanceof Problem && record.error.faults.length > 0 ? null : record.error;

  return (
    <>
      <PageHead title={t('release.title')} lead={t('release.lead')} />
      <Steps
        className="steps"
        size="small"
        current={checking ? 2 : 1}
        items={[
          { title: t('release.step.search') },
          { title: t('release.step.form') },
          { title: t('release.step.check') },
        ]}
      />
      <FaultSummary faults={faults} form={form} nameOf={fieldName} />
      {outright && <Trouble error={outright} />}
      <div hidden={checking !== undefined}>
        <Form<ReleaseForm>
          form={form}
          name="release"
          layout="vertical"
          scrollToFirstError={false}
          initialValues={{
            residence: {
              communeCode: me.areas.length === 1 && me.areas[0]?.length === 5 ? me.areas[0] : undefined,
            },
            release: { additionalPenalties: [] },
            employment: { occupationsHeld: [] },
            consents: [],
          }}
          onFinish={check}
          onFinishFailed={refuse}
        >
          <ReleaseFields form={form} />
          <div className="form-actions">
            <Button type="primary" htmlType="submit" size="large">
              {t('release.toCheck')}
            </Button>
          </div>
        </Form>
      </div>
      {checking && (
        <>
          <Answers of={checking} />
          <div className="form-actions">
            <Button onClick={() => setChecking(undefined)}>{t('release.change')}</Button>
            <Button
              type="primary"
              size="large"
              loading={record.isPending}
              onClick={() => record.mutate(checking)}
            >
              {t('release.record')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
