import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { to } from '../api/operations.js';
import { parseDong } from '../format/numbers.js';
import {
  CodeField,
  SearchField,
  useCommuneOptions,
  useOccupationOptions,
  useSkillOptions,
} from '../parts/choices.js';
import { CountField, DongField } from '../parts/fields.js';
import { FormTop } from '../parts/form-top.js';
import { PageHead } from '../parts/page-head.js';
import { useRecording } from '../parts/use-recording.js';
import { useMe } from '../session/session.js';

interface CourseForm {
  name: string;
  provider: string;
  occupationCode: string;
  skills: string[];
  level: string;
  weeks: string;
  communeCode: string;
  feeVnd: string;
}

/** Puts a course into the directory; the advice of everybody it could help follows by itself. */
export function NewCoursePage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const go = useNavigate();
  const client = useQueryClient();
  const [form] = Form.useForm<CourseForm>();
  const recording = useRecording<CourseForm, unknown>({
    form,
    target: to('POST /api/v1/courses'),
    toBody: (course) => ({
      ...course,
      name: course.name.trim(),
      provider: course.provider.trim(),
      weeks: Number(course.weeks),
      feeVnd: parseDong(course.feeVnd),
    }),
    done: () => {
      void client.invalidateQueries({ queryKey: ['courses'] });
      void go('/courses');
    },
  });
  const required = [{ required: true, whitespace: true, message: t('fault.required') }];
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
        <div className="group">
          <div className="grid">
            <Form.Item name="name" label={label('name')} required rules={required}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item name="provider" label={label('provider')} required rules={required}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <SearchField
              name="communeCode"
              label={label('communeCode')}
              options={useCommuneOptions(me.areas)}
              required
            />
            <SearchField
              name="occupationCode"
              label={label('occupationCode')}
              options={useOccupationOptions()}
              required
            />
            <CodeField
              name="level"
              label={label('level')}
              section="trainingLevel"
              codes={['elementary', 'intermediate', 'college']}
              required
            />
            <CountField name="weeks" label={label('weeks')} required />
            <DongField name="feeVnd" label={label('feeVnd')} required />
            <SearchField
              name="skills"
              label={label('skills')}
              options={useSkillOptions()}
              multiple
              required
              className="wide"
            />
          </div>
        </div>
        <div className="form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={recording.pending}>
            {t('courses.add')}
          </Button>
        </div>
      </Form>
    </>
  );
}
