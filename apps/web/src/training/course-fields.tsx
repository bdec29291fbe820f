import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDong } from '../format/numbers.js';
import {
  CodeField,
  SearchField,
  useCommuneOptions,
  useOccupationOptions,
  useSkillOptions,
} from '../parts/choices.js';
import { CountField, DongField } from '../parts/fields.js';
import { useMe } from '../session/session.js';

export interface CourseForm {
  name: string;
  provider: string;
  occupationCode: string;
  skills: string[];
  level: string;
  weeks: string;
  communeCode: string;
  feeVnd: string;
}

export const toCourse = (course: CourseForm): object => ({
  ...course,
  name: course.name.trim(),
  provider: course.provider.trim(),
  weeks: Number(course.weeks),
  feeVnd: parseDong(course.feeVnd),
});

/** What is told of a course. */
export function CourseFields(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const required = [{ required: true, whitespace: true, message: t('fault.required') }];
  const label = (field: string): string => t(`courses.field.${field}`);
  return (
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
  );
}
