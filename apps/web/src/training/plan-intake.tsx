import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { to } from '../api/operations.js';
import { parseDate } from '../format/dates.js';
import { CountField, DateField } from '../parts/fields.js';
import { FormTop } from '../parts/form-top.js';
import { useRecording } from '../parts/use-recording.js';

/** One more intake of a course. */
export function PlanIntake({ courseId }: { courseId: string }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form] = Form.useForm<{ startsOn: string; seats: string }>();
  const recording = useRecording<{ startsOn: string; seats: string }, unknown>({
    form,
    target: to('POST /api/v1/courses/{id}/intakes', { id: courseId }),
    toBody: ({ startsOn, seats }) => ({ startsOn: parseDate(startsOn) ?? startsOn, seats: Number(seats) }),
    done: () => {
      form.resetFields();
      void client.invalidateQueries({ queryKey: ['courses'] });
    },
  });
  return (
    <>
      <FormTop of={recording} form={form} nameOf={(path) => t(`courses.field.${path.at(-1) ?? ''}`)} />
      <Form form={form} name={`intake-${courseId}`} layout="inline" onFinish={recording.save}>
        <DateField name="startsOn" label={t('courses.field.startsOn')} required />
        <CountField name="seats" label={t('courses.field.seats')} required />
        <Button htmlType="submit" loading={recording.pending}>
          {t('courses.plan')}
        </Button>
      </Form>
    </>
  );
}
