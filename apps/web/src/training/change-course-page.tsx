import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { to } from '../api/operations.js';
import { FormTop } from '../parts/form-top.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { useRecording } from '../parts/use-recording.js';
import { useToChange } from '../parts/use-to-change.js';
import type { Course } from './course.js';
import { type CourseForm, CourseFields, toCourse } from './course-fields.js';

/** A course told anew: whom it helps is found out again, and other weeks move the end of its intakes. */
export function ChangeCoursePage(): ReactElement {
  const { t } = useTranslation();
  const read = useToChange<Course>('course', '/api/v1/courses');
  return (
    <>
      <PageHead title={t('courses.change')} lead={t('courses.changeLead')} />
      <Shown of={read}>{({ data, version }) => <Change course={data} version={version} />}</Shown>
    </>
  );
}

function Change({ course, version }: { course: Course; version: string }): ReactElement {
  const { t } = useTranslation();
  const go = useNavigate();
  const client = useQueryClient();
  const [form] = Form.useForm<CourseForm>();
  const recording = useRecording<CourseForm, unknown>({
    form,
    target: to('PATCH /api/v1/courses/{id}', { id: course.id }),
    ifMatch: version,
    toBody: toCourse,
    done: () => {
      void client.invalidateQueries({ queryKey: ['courses'] });
      void go('/courses');
    },
  });
  const { name, provider, occupationCode, skills, level, communeCode } = course;
  return (
    <>
      <FormTop of={recording} form={form} nameOf={(path) => t(`courses.field.${path[0] ?? ''}`)} />
      <Form<CourseForm>
        form={form}
        name="course"
        layout="vertical"
        initialValues={{
          ...{ name, provider, occupationCode, skills, level, communeCode },
          ...{ weeks: String(course.weeks), feeVnd: String(course.feeVnd) },
        }}
        onFinish={recording.save}
        onFinishFailed={recording.refuse}
      >
        <CourseFields />
        <div className="form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={recording.pending}>
            {t('form.save')}
          </Button>
        </div>
      </Form>
    </>
  );
}
