import { Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioField, YesNoField } from '../parts/choices.js';
import { DongField } from '../parts/fields.js';
import { Group } from './group.js';

/** Whether a loan is wanted, and what the pre-screen asks. */
export function CreditFields(): ReactElement {
  const { t } = useTranslation();
  const wanted = Form.useWatch<boolean | undefined>(['credit', 'wanted']);
  const purpose = Form.useWatch<string | undefined>(['credit', 'purpose']);
  return (
    <Group title={t('release.group.credit')}>
      <YesNoField name={['credit', 'wanted']} label={t('release.field.creditWanted')} className="wide" />
      {wanted && (
        <>
          <RadioField
            name={['credit', 'purpose']}
            label={t('release.field.purpose')}
            section="loanPurpose"
            codes={['production', 'training']}
            required
          />
          <DongField
            name={['credit', 'amount']}
            label={t(purpose === 'training' ? 'release.field.amountMonthly' : 'release.field.amount')}
            required
          />
          <RadioField
            name={['credit', 'householdRepresentative']}
            label={t('release.field.householdRepresentative')}
            section="form"
            codes={['yes', 'no', 'unknown']}
          />
          <RadioField
            name={['credit', 'samePurposeDebt']}
            label={t('release.field.samePurposeDebt')}
            section="form"
            codes={['yes', 'no', 'unknown']}
          />
        </>
      )}
    </Group>
  );
}
