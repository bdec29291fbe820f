import { Button, Form, Input } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { to } from '../api/operations.js';
import { SearchField, useCommuneOptions, YesNoField } from '../parts/choices.js';
import { FormTop } from '../parts/form-top.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { useRecording } from '../parts/use-recording.js';
import { useToChange } from '../parts/use-to-change.js';
import { CreditFields } from '../releases/credit-fields.js';
import { Group } from '../releases/group.js';
import { useFieldName } from '../releases/use-field-name.js';
import { WorkFields } from '../releases/work-fields.js';
import { useMe } from '../session/session.js';
import { type ChangeForm, changesOf, formOf } from './change-body.js';
import type { Person } from './person.js';

/** Something is known anew of somebody: reached elsewhere, lives elsewhere, learnt something, paid what was owed. */
export function ChangePersonPage(): ReactElement {
  const { t } = useTranslation();
  const read = useToChange<Person>('person', '/api/v1/people');
  return (
    <Shown of={read}>
      {({ data, version }) => (
        <>
          <PageHead title={t('person.change')} heading={data.fullName} lead={t('person.changeLead')} />
          <Change person={data} version={version} />
        </>
      )}
    </Shown>
  );
}

function Change({ person, version }: { person: Person; version: string }): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<ChangeForm>();
  const go = useNavigate();
  const before = useMemo(() => formOf(person), [person]);
  const [nothing, setNothing] = useState(false);
  const recording = useRecording<ChangeForm, unknown>({
    form,
    target: to('PATCH /api/v1/people/{id}', { id: person.id }),
    ifMatch: version,
    toBody: (now) => changesOf(person, now),
    done: () => void go(`/people/${person.id}`),
  });
  const save = (now: ChangeForm): void => {
    const same = Object.keys(changesOf(person, now)).length === 0;
    setNothing(same);
    if (!same) recording.save(now);
  };
  return (
    <>
      <FormTop of={recording} form={form} nameOf={useFieldName()} />
      <Form<ChangeForm>
        form={form}
        name="change"
        layout="vertical"
        initialValues={before}
        onFinish={save}
        onFinishFailed={recording.refuse}
      >
        <ContactFields withRelease={person.release !== undefined} />
        <WorkFields />
        <CreditFields />
        {nothing && <p role="status">{t('person.nothingChanged')}</p>}
        <div className="form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={recording.pending}>
            {t('form.save')}
          </Button>
        </div>
      </Form>
    </>
  );
}

function ContactFields({ withRelease }: { withRelease: boolean }): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <Group title={t('person.contact')}>
      <Form.Item name={['person', 'phone']} label={t('release.field.phone')}>
        <Input inputMode="tel" autoComplete="off" maxLength={15} />
      </Form.Item>
      <SearchField
        name={['residence', 'communeCode']}
        label={t('caseField.residence_communeCode')}
        options={useCommuneOptions(me.areas)}
        required
      />
      <Form.Item name={['residence', 'detail']} label={t('caseField.residence_detail')}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      {withRelease && (
        <YesNoField
          name={['release', 'obligationsSettled']}
          label={t('caseField.release_obligationsSettled')}
        />
      )}
    </Group>
  );
}
