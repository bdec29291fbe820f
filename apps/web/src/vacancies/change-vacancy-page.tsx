import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { to } from '../api/operations.js';
import type { Vacancy } from '../api/shapes.js';
import { FormTop } from '../parts/form-top.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { useRecording } from '../parts/use-recording.js';
import { useToChange } from '../parts/use-to-change.js';
import { useMe } from '../session/session.js';
import { formOf, toBody, type VacancyForm } from './vacancy-body.js';
import { useVacancyFieldName, VacancyFields } from './vacancy-fields.js';

/** An open vacancy told anew; everybody is ranked for it again. */
export function ChangeVacancyPage(): ReactElement {
  const { t } = useTranslation();
  const read = useToChange<Vacancy>('vacancy', '/api/v1/vacancies');
  return (
    <>
      <PageHead title={t('vacancies.change')} lead={t('vacancies.changeLead')} />
      <Shown of={read}>{({ data, version }) => <Change vacancy={data} version={version} />}</Shown>
    </>
  );
}

function Change({ vacancy, version }: { vacancy: Vacancy; version: string }): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<VacancyForm>();
  const me = useMe();
  const go = useNavigate();
  const recording = useRecording<VacancyForm, Vacancy>({
    form,
    target: to('PATCH /api/v1/vacancies/{id}', { id: vacancy.id }),
    ifMatch: version,
    toBody,
    done: () => void go(me.role === 'counsellor' ? `/vacancies/${vacancy.id}` : '/vacancies'),
  });
  return (
    <>
      <FormTop of={recording} form={form} nameOf={useVacancyFieldName()} />
      <Form<VacancyForm>
        form={form}
        name="vacancy"
        layout="vertical"
        initialValues={formOf(vacancy)}
        onFinish={recording.save}
        onFinishFailed={recording.refuse}
      >
        <VacancyFields />
        <div className="form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={recording.pending}>
            {t('form.save')}
          </Button>
        </div>
      </Form>
    </>
  );
}
