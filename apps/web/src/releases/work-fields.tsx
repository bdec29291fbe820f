import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CodeField,
  SearchField,
  useLicenceOptions,
  useOccupationOptions,
  useSkillOptions,
  YesNoField,
} from '../parts/choices.js';
import { CountField, DateField, DongField } from '../parts/fields.js';
import { Group } from './group.js';

const EDUCATION = ['none', 'primary', 'lower-secondary', 'upper-secondary', 'college', 'university'] as const;
const TRAINING = ['none', 'elementary', 'intermediate', 'college'] as const;

/** What the person can and wants to do. */
export function WorkFields(): ReactElement {
  const { t } = useTranslation();
  const occupations = useOccupationOptions();
  const skills = useSkillOptions();
  const licences = useLicenceOptions();
  return (
    <Group title={t('release.group.employment')} hint={t('release.employmentHint')}>
      <CodeField
        name={['employment', 'education']}
        label={t('release.field.education')}
        section="education"
        codes={EDUCATION}
      />
      <CodeField
        name={['employment', 'training']}
        label={t('release.field.training')}
        section="trainingLevel"
        codes={TRAINING}
      />
      <SearchField
        name={['employment', 'skills']}
        label={t('release.field.skills')}
        options={skills}
        multiple
        className="wide"
      />
      <HeldOccupations options={occupations} />
      <SearchField
        name={['employment', 'occupationsWanted']}
        label={t('release.field.occupationsWanted')}
        options={occupations}
        multiple
        className="wide"
      />
      <DongField name={['employment', 'wageExpected']} label={t('release.field.wageExpected')} />
      <CountField name={['employment', 'commuteKmMax']} label={t('release.field.commuteKmMax')} suffix="km" />
      <YesNoField name={['employment', 'relocate']} label={t('release.field.relocate')} />
      <DateField name={['employment', 'availableFrom']} label={t('release.field.availableFrom')} />
      <SearchField
        name={['employment', 'licences']}
        label={t('release.field.licences')}
        options={licences}
        multiple
      />
    </Group>
  );
}

function HeldOccupations({ options }: { options: ReturnType<typeof useOccupationOptions> }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="wide">
      <Form.List name={['employment', 'occupationsHeld']}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div className="list-row" key={key}>
                <SearchField
                  name={[name, 'code']}
                  label={t('release.field.occupationHeld')}
                  options={options}
                  required
                />
                <Form.Item
                  name={[name, 'years']}
                  label={t('release.field.years')}
                  required
                  rules={[
                    { required: true, message: t('fault.required') },
                    { pattern: /^\s*\d{1,2}([.,]\d)?\s*$/, message: t('fault.not-a-number') },
                  ]}
                >
                  <Input inputMode="decimal" autoComplete="off" maxLength={4} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t('form.remove')}</Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('release.addOccupation')}</Button>
          </>
        )}
      </Form.List>
    </div>
  );
}
