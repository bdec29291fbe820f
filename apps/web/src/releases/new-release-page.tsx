import { Button, Form, Steps } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { to } from '../api/operations.js';
import { FormTop } from '../parts/form-top.js';
import { PageHead } from '../parts/page-head.js';
import { useRecording } from '../parts/use-recording.js';
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

/** An officer of one commune records people of that commune. */
const ownCommune = (areas: readonly string[]): string | undefined =>
  areas.length === 1 && areas[0]?.length === 5 ? areas[0] : undefined;

/** Records a release: the form, the answers to check, and then the journey of the news. */
export function NewReleasePage(): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<ReleaseForm>();
  const me = useMe();
  const go = useNavigate();
  const [checking, setChecking] = useState<ReleaseForm>();
  const fieldName = useFieldName();
  const recording = useRecording<ReleaseForm, Recorded>({
    form,
    target: to('POST /api/v1/releases'),
    toBody,
    done: (recorded) => void go(`/releases/${recorded.releaseId}`, { replace: true, state: { recorded } }),
    failed: () => setChecking(undefined),
  });
  const check = (): void => {
    recording.clear();
    setChecking(form.getFieldsValue(true) as ReleaseForm);
    window.scrollTo(0, 0);
  };
  const steps = ['search', 'form', 'check'].map((step) => ({ title: t(`release.step.${step}`) }));

  return (
    <>
      <PageHead title={t('release.title')} lead={t('release.lead')} />
      <Steps className="steps" size="small" current={checking ? 2 : 1} items={steps} />
      <FormTop of={recording} form={form} nameOf={fieldName} />
      <div hidden={checking !== undefined}>
        <Form<ReleaseForm>
          form={form}
          name="release"
          layout="vertical"
          initialValues={{
            residence: { communeCode: ownCommune(me.areas) },
            release: { additionalPenalties: [] },
            employment: { occupationsHeld: [] },
            credit: {},
            consents: [],
          }}
          onFinish={check}
          onFinishFailed={recording.refuse}
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
            <Button size="large" onClick={() => setChecking(undefined)}>
              {t('release.change')}
            </Button>
            <Button
              type="primary"
              size="large"
              loading={recording.pending}
              onClick={() => recording.save(checking)}
            >
              {t('release.record')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
