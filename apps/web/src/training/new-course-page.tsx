import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { to } from '../api/operations.js';
import { FormTop } from '../parts/form-top.js';
import { PageHead } from '../parts/page-head.js';
import { useRecording } from '../parts/use-recording.js';
import { type CourseForm, CourseFields, toCourse } from './course-fields.js';

/** Puts a course into the directory; the advice of everybody it could help follows by itself. */
export function NewCoursePage(): ReactElement {
  const { t } = useTranslation();
  const go = useNavigate();
  const client = useQueryClient();
  const [form] = Form.useForm<CourseForm>();
  const recording = useRecording<CourseForm, unknown>({
    form,
    target: to('POST /api/v1/courses'),
    toBody: toCourse,
    done: () => {
      void client.invalidateQueries({ queryKey: ['courses'] });
      void go('/courses');
    },
  });
  const label = (field: string): string => t(`courses.field.${field}`);
  return (
    <>
      <PageHead title={t('courses.add')} />
      <FormTop of={recording} form={form} nameOf={(path) => label(String(path[0] ?? ''))} />
      <Form<CourseForm>
        form={form}
        name="course"
        layout="vertical"
        onFinish={recording.save}
        onFinishFailed={recording.refuse}
      >
        <CourseFields />
        <div className="form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={recording.pending}>
            {t('courses.add')}
          </Button>
        </div>
      </Form>
    </>
  );
}
