import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { fold } from '#libs/kernel';
import { everyPage } from '../api/every-page.js';
import { to } from '../api/operations.js';
import { parseDate } from '../format/dates.js';
import { SearchField, useCommuneOptions } from '../parts/choices.js';
import { CountField, DateField } from '../parts/fields.js';
import { FormTop } from '../parts/form-top.js';
import { PageHead } from '../parts/page-head.js';
import { useRecording } from '../parts/use-recording.js';
import { useMe } from '../session/session.js';
import type { Fair } from './fair.js';

interface FairForm {
  name: string;
  day: string;
  startsAt: string;
  endsAt: string;
  slotMinutes: string;
  communeCode: string;
  place?: string;
  leastInterviews: string;
  mostInterviews: string;
  places: string;
  vacancyIds: string[];
}
interface OpenVacancy {
  id: string;
  title: string;
  employer: { name: string };
}

const USUAL = {
  startsAt: '08:00',
  endsAt: '11:00',
  slotMinutes: '10',
  leastInterviews: '3',
  mostInterviews: '6',
  places: '50',
};

/** One table for each employer, with all that it offers. */
function tablesOf(chosen: readonly string[], vacancies: readonly OpenVacancy[]) {
  const byEmployer = new Map<string, string[]>();
  for (const { id, employer } of vacancies.filter((one) => chosen.includes(one.id))) {
    byEmployer.set(employer.name, [...(byEmployer.get(employer.name) ?? []), id]);
  }
  return [...byEmployer].map(([employer, vacancyIds]) => ({ employer, vacancyIds }));
}

/** Draws up a job fair: day, place, hours, and who sits at its tables. */
export function NewFairPage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const go = useNavigate();
  const [form] = Form.useForm<FairForm>();
  const open = useQuery({
    queryKey: ['vacancies', 'open for a fair'],
    queryFn: () => everyPage<OpenVacancy>('/api/v1/vacancies?status=open&abroad=false'),
  });
  const recording = useRecording<FairForm, Fair>({
    form,
    target: to('POST /api/v1/job-fairs'),
    toBody: ({ vacancyIds, day, place, ...fair }) => ({
      ...{ name: fair.name.trim(), day: parseDate(day) ?? day, startsAt: fair.startsAt, endsAt: fair.endsAt },
      ...{ communeCode: fair.communeCode, ...(place?.trim() && { place: place.trim() }) },
      ...{ slotMinutes: Number(fair.slotMinutes), places: Number(fair.places) },
      ...{ leastInterviews: Number(fair.leastInterviews), mostInterviews: Number(fair.mostInterviews) },
      tables: tablesOf(vacancyIds, open.data ?? []),
    }),
    done: ({ id }) => void go(`/fairs/${id}`),
  });
  const label = (field: string): string => t(`fairs.field.${field}`);
  const required = [{ required: true, whitespace: true, message: t('fault.required') }];
  const options = useMemo(
    () =>
      open.data?.map(({ id, title, employer }) => {
        const text = `${employer.name} – ${title}`;
        return { value: id, label: text, search: fold(text) };
      }),
    [open.data],
  );
  return (
    <>
      <PageHead title={t('fairs.add')} />
      <FormTop of={recording} form={form} nameOf={(path) => label(String(path[0] ?? ''))} />
      <Form<FairForm>
        form={form}
        name="fair"
        layout="vertical"
        initialValues={USUAL}
        onFinish={recording.save}
        onFinishFailed={recording.refuse}
      >
        <div className="group">
          <div className="grid">
            <Form.Item name="name" label={label('name')} required rules={required}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <DateField name="day" label={label('day')} required />
            <Form.Item name="startsAt" label={label('startsAt')} required rules={required}>
              <Input maxLength={5} placeholder="08:00" autoComplete="off" />
            </Form.Item>
            <Form.Item name="endsAt" label={label('endsAt')} required rules={required}>
              <Input maxLength={5} placeholder="11:00" autoComplete="off" />
            </Form.Item>
            <CountField name="slotMinutes" label={label('slotMinutes')} required />
            <SearchField
              name="communeCode"
              label={label('communeCode')}
              options={useCommuneOptions(me.areas)}
              required
            />
            <Form.Item name="place" label={label('place')}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <CountField name="places" label={label('places')} required />
            <CountField name="leastInterviews" label={label('leastInterviews')} required />
            <CountField name="mostInterviews" label={label('mostInterviews')} required />
            <SearchField
              name="vacancyIds"
              label={label('tables')}
              extra={t('fairs.tablesHint')}
              options={options}
              multiple
              required
              className="wide"
            />
          </div>
        </div>
        <div className="form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={recording.pending}>
            {t('fairs.save')}
          </Button>
        </div>
      </Form>
    </>
  );
}
