import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CodeField,
  SearchField,
  useCommuneOptions,
  useLicenceOptions,
  useOccupationOptions,
  useSkillOptions,
} from '../parts/choices.js';
import { CountField, DateField, DongField } from '../parts/fields.js';
import { useMe } from '../session/session.js';
import { useCountryOptions } from './countries.js';
import { OccupationProposals } from './occupation-proposals.js';

/** Everything that is told of a vacancy, new or changed. */
export function VacancyFields(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const required = [{ required: true, whitespace: true, message: t('fault.required') }];
  const skills = useSkillOptions();
  const field = (name: string): string => t(`vacancies.field.${name}`);
  return (
    <>
      <fieldset className="group">
        <legend>{t('vacancies.group.who')}</legend>
        <div className="grid">
          <Form.Item name={['employer', 'name']} label={field('employer.name')} required rules={required}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name={['employer', 'taxCode']} label={field('employer.taxCode')}>
            <Input inputMode="numeric" maxLength={14} autoComplete="off" />
          </Form.Item>
          <SearchField
            name="communeCode"
            label={field('communeCode')}
            options={useCommuneOptions(me.areas)}
            required
          />
        </div>
      </fieldset>
      <fieldset className="group">
        <legend>{t('vacancies.group.what')}</legend>
        <div className="grid">
          <Form.Item name="title" label={field('title')} required rules={required}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <div>
            <SearchField
              name="occupationCode"
              label={field('occupationCode')}
              options={useOccupationOptions()}
            />
            <OccupationProposals />
          </div>
          <CountField name="openings" label={field('openings')} required />
          <DateField name="closesOn" label={field('closesOn')} required />
          <DongField name="wageMin" label={field('wageMin')} />
          <DongField name="wageMax" label={field('wageMax')} />
          <Form.Item name="wageText" label={field('wageText')} extra={t('advert.wageHint')}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <SearchField
            name="country"
            label={field('country')}
            extra={t('advert.countryHint')}
            options={useCountryOptions()}
          />
          <CodeField
            name="contract"
            label={field('contract')}
            section="contract"
            codes={['indefinite', '12-months', 'seasonal', 'daily']}
          />
          <CodeField
            name="shifts"
            label={field('shifts')}
            section="shift"
            codes={['day', 'evening', 'night', 'rotating']}
            multiple
          />
        </div>
      </fieldset>
      <Form.Item name="description" label={field('description')}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <fieldset className="group">
        <legend>{t('vacancies.group.asked')}</legend>
        <div className="grid">
          <SearchField name="skillsRequired" label={field('skillsRequired')} options={skills} multiple />
          <SearchField name="skillsWelcome" label={field('skillsWelcome')} options={skills} multiple />
          <CountField name="experienceYears" label={field('experienceYears')} suffix={t('form.years')} />
          <CodeField
            name="education"
            label={field('education')}
            section="education"
            codes={['none', 'primary', 'lower-secondary', 'upper-secondary', 'college', 'university']}
          />
          <SearchField name="licences" label={field('licences')} options={useLicenceOptions()} multiple />
          <CodeField
            name="worksWith"
            label={field('worksWith')}
            extra={t('vacancies.worksWithHint')}
            section="worksWith"
            codes={['children', 'elderly', 'cash', 'security']}
            multiple
          />
        </div>
      </fieldset>
    </>
  );
}

/** The words of a field that was refused. */
export function useVacancyFieldName(): (path: readonly (string | number)[]) => string {
  const { t, i18n } = useTranslation();
  return (path) => {
    const label = path.filter((part) => typeof part === 'string').join('.');
    return i18n.exists(`vacancies.field.${label}`) ? t(`vacancies.field.${label}`) : label;
  };
}
