import { Button, Form, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { to } from '../api/operations.js';
import { DateField } from '../parts/fields.js';
import { Filters } from '../parts/filters.js';
import { FormTop } from '../parts/form-top.js';
import { PageHead } from '../parts/page-head.js';
import { useRecording } from '../parts/use-recording.js';
import { SlipLink } from '../people/consents.js';
import { Group } from '../releases/group.js';
import { ConsentFields, PersonFields, ResidenceFields } from '../releases/release-fields.js';
import { CommunitySentenceFields } from '../releases/sentence-fields.js';
import { WorkFields } from '../releases/work-fields.js';
import { useMe } from '../session/session.js';
import { openingBody, type OpeningForm, type OpeningKind, OPENINGS } from './opening-body.js';
import { useCaseFieldName } from './use-case-field-name.js';

/** Somebody comes of their own accord, a prison gives notice, or a sentence to be served in the community arrives. */
export function NewCasePage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const [search] = useSearchParams();
  const mine = me.role === 'registry-officer' ? OPENINGS : OPENINGS.slice(0, 1);
  const kind = mine.find((each) => each === search.get('kind')) ?? 'self-referrals';
  return (
    <>
      <PageHead title={t('cases.newTitle')} lead={t(`caseOpening.${kind}`)} />
      {mine.length > 1 && (
        <Filters
          name="kind"
          label={t('cases.howItBegins')}
          choices={mine.map((code) => ({
            code: code === 'self-referrals' ? undefined : code,
            text: t(`caseOpeningName.${code}`),
          }))}
        />
      )}
      <Opening key={kind} kind={kind} />
    </>
  );
}

function Opening({ kind }: { kind: OpeningKind }): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const go = useNavigate();
  const [form] = Form.useForm<OpeningForm>();
  const [only] = me.areas.filter((area) => area.length === 5);
  const [opened, setOpened] = useState<string>();
  const recording = useRecording<OpeningForm, { id: string }>({
    form,
    target: to(`POST /api/v1/${kind}`),
    toBody: (typed) => openingBody(kind, typed),
    done: ({ id }) => {
      if (me.role === 'counsellor') setOpened(id);
      else void go(`/cases/${id}`);
    },
  });
  const fieldName = useCaseFieldName();
  if (opened !== undefined) {
    return (
      <>
        <p role="status">{t('cases.opened')}</p>
        <SlipLink personId={opened} />
      </>
    );
  }
  return (
    <>
      <FormTop of={recording} form={form} nameOf={fieldName} />
      <Form<OpeningForm>
        form={form}
        name="opening"
        layout="vertical"
        initialValues={{
          residence: { communeCode: only },
          sentence: { additionalPenalties: [] },
          employment: { occupationsHeld: [] },
          consents: [],
        }}
        onFinish={() => recording.save(form.getFieldsValue(true) as OpeningForm)}
        onFinishFailed={recording.refuse}
      >
        <PersonFields />
        {kind === 'release-notices' && <NoticeFields />}
        {kind === 'community-sentences' && <CommunitySentenceFields />}
        <ResidenceFields form={form} />
        {kind !== 'release-notices' && (
          <>
            <WorkFields />
            <ConsentFields />
          </>
        )}
        <div className="form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={recording.pending}>
            {t('cases.open')}
          </Button>
        </div>
      </Form>
    </>
  );
}

function NoticeFields(): ReactElement {
  const { t } = useTranslation();
  return (
    <Group title={t('caseOpeningName.release-notices')}>
      <DateField name="on" label={t('caseField.on')} />
      <DateField name="expectedOn" label={t('caseField.expectedOn')} required />
      <Form.Item name="facility" label={t('caseField.facility')}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
    </Group>
  );
}
