import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ask } from '../api/http.js';
import { to } from '../api/operations.js';
import { FormTop } from '../parts/form-top.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { useRecording } from '../parts/use-recording.js';
import { changesOf, formOf } from '../people/change-body.js';
import type { Person } from '../people/person.js';
import { CreditFields } from '../releases/credit-fields.js';
import { type ReleaseForm, releaseBody } from '../releases/release-body.js';
import { ConsentFields } from '../releases/release-fields.js';
import { SentenceFields } from '../releases/sentence-fields.js';
import { useFieldName } from '../releases/use-field-name.js';
import { WorkFields } from '../releases/work-fields.js';
import type { Case } from './case.js';

type KnownForm = Pick<ReleaseForm, 'release' | 'employment' | 'credit' | 'consents'>;

/** Somebody who is known shows a release: the one their case waits for, or a later one, which begins a second case. */
export function CaseReleasePage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const asked = encodeURIComponent(id);
  const known = useQuery({
    queryKey: ['cases', 'to release', id],
    queryFn: async () => {
      const [of, person] = await Promise.all([
        ask<Case>(`/api/v1/cases/${asked}`),
        ask<Person>(`/api/v1/people/${asked}`),
      ]);
      return { of, person };
    },
    ...{ gcTime: 0, staleTime: Infinity }, // what somebody is typing is not read over
  });
  return (
    <Shown of={known}>
      {({ of, person }) => {
        const act = of.next.includes('release-again') ? 'release-again' : 'record-release';
        return (
          <>
            <PageHead
              title={t(`caseAct.${act}`)}
              heading={`${t(`caseAct.${act}`)}: ${of.fullName}`}
              lead={t(`cases.lead_${act}`)}
            />
            <KnownRelease person={person} />
          </>
        );
      }}
    </Shown>
  );
}

function KnownRelease({ person }: { person: Person }): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<KnownForm>();
  const go = useNavigate();
  const before = useMemo(() => formOf(person), [person]);
  const recording = useRecording<KnownForm, unknown>({
    form,
    target: to('POST /api/v1/cases/{id}/release', { id: person.id }),
    toBody: ({ release, employment, credit, consents }) => {
      const changed = changesOf(person, { ...before, employment, credit });
      return {
        release: releaseBody(release),
        ...(changed['employment'] ? { employment: changed['employment'] } : {}),
        ...(changed['credit'] ? { credit: changed['credit'] } : {}),
        consents,
      };
    },
    done: () => void go(`/cases/${person.id}`),
  });
  return (
    <>
      <FormTop of={recording} form={form} nameOf={useFieldName()} />
      <Form<KnownForm>
        form={form}
        name="release"
        layout="vertical"
        initialValues={{
          release: { additionalPenalties: [] },
          ...{ employment: before.employment, credit: before.credit, consents: [] },
        }}
        onFinish={() => recording.save(form.getFieldsValue(true) as KnownForm)}
        onFinishFailed={recording.refuse}
      >
        <SentenceFields />
        <WorkFields />
        <CreditFields />
        <ConsentFields standing={person.consents.flatMap(({ purpose, given }) => (given ? [purpose] : []))} />
        <div className="form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={recording.pending}>
            {t('release.record')}
          </Button>
        </div>
      </Form>
    </>
  );
}
