import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { to } from '../api/operations.js';
import type { Vacancy } from '../api/shapes.js';
import { FormTop } from '../parts/form-top.js';
import { PageHead } from '../parts/page-head.js';
import { useRecording } from '../parts/use-recording.js';
import { useMe } from '../session/session.js';
import { toBody, type VacancyForm } from './vacancy-body.js';
import { useVacancyFieldName, VacancyFields } from './vacancy-fields.js';

/** A vacancy as the employer tells it; the occupation is proposed from the title. */
export function NewVacancyPage(): ReactElement {
  const { t } = useTranslation();
  const [form] = Form.useForm<VacancyForm>();
  const me = useMe();
  const go = useNavigate();
  const recording = useRecording<VacancyForm, Vacancy>({
    form,
    target: to('POST /api/v1/vacancies'),
    toBody,
    done: (vacancy) => void go(me.role === 'counsellor' ? `/vacancies/${vacancy.id}` : '/vacancies'),
  });
  return (
    <>
      <PageHead title={t('nav.newVacancy')} lead={t('vacancies.newLead')} />
      <FormTop of={recording} form={form} nameOf={useVacancyFieldName()} />
      <Form<VacancyForm>
        form={form}
        name="vacancy"
        layout="vertical"
        onFinish={recording.save}
        onFinishFailed={recording.refuse}
      >
        <VacancyFields />
        <div className="form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={recording.pending}>
            {t('vacancies.open')}
          </Button>
        </div>
      </Form>
    </>
  );
}
