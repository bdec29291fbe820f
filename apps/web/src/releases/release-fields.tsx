import { Checkbox, Form, Input, type FormInstance } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioField } from '../parts/choices.js';
import { DateField } from '../parts/fields.js';
import { AddressField } from './address-field.js';
import { CreditFields } from './credit-fields.js';
import { Group } from './group.js';
import { SentenceFields } from './sentence-fields.js';
import { WorkFields } from './work-fields.js';

const PURPOSES = ['employment', 'training', 'credit'] as const;

/** One dense page, in the order of the paper that the officer has in hand. */
export function ReleaseFields({ form }: { form: FormInstance }): ReactElement {
  return (
    <>
      <PersonFields />
      <SentenceFields />
      <ResidenceFields form={form} />
      <WorkFields />
      <CreditFields />
      <ConsentFields />
    </>
  );
}

export function PersonFields(): ReactElement {
  const { t } = useTranslation();
  const required = [{ required: true, whitespace: true, message: t('fault.required') }];
  return (
    <Group title={t('release.group.person')}>
      <Form.Item name={['person', 'fullName']} label={t('release.field.fullName')} required rules={required}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <DateField name={['person', 'birthDate']} label={t('release.field.birthDate')} required />
      <RadioField
        name={['person', 'sex']}
        label={t('release.field.sex')}
        section="sex"
        codes={['male', 'female']}
        required
      />
      <Form.Item
        name={['person', 'nationalId']}
        label={t('release.field.nationalId')}
        rules={[{ pattern: /^[\d\s]{9,16}$/, message: t('fault.invalid-national-id') }]}
      >
        <Input inputMode="numeric" autoComplete="off" maxLength={16} />
      </Form.Item>
      <Form.Item name={['person', 'phone']} label={t('release.field.phone')}>
        <Input inputMode="tel" autoComplete="off" maxLength={15} />
      </Form.Item>
    </Group>
  );
}

export function ResidenceFields({ form }: { form: FormInstance }): ReactElement {
  const { t } = useTranslation();
  return (
    <Group title={t('release.group.residence')}>
      <AddressField form={form} />
    </Group>
  );
}

/** Never ticked beforehand: silence is no consent (Luật 91/2025/QH15). `standing`: what was agreed to before and goes on. */
export function ConsentFields({ standing = [] }: { standing?: readonly string[] }): ReactElement {
  const { t } = useTranslation();
  const still = standing.map((purpose) => t(`purpose.${purpose}`)).join(', ');
  const hint = still === '' ? t('release.consentHint') : t('release.consentStanding', { purposes: still });
  return (
    <Group title={t('release.group.consents')} hint={hint}>
      <Form.Item name="consents" className="wide">
        <Checkbox.Group
          options={PURPOSES.filter((value) => !standing.includes(value)).map((value) => ({
            value,
            label: (
              <>
                <strong>{t(`purpose.${value}`)}</strong>: {t(`consent.means.${value}`)}
              </>
            ),
          }))}
        />
      </Form.Item>
    </Group>
  );
}
