import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { to } from '../api/operations.js';
import { parseDong } from '../format/numbers.js';
import { RadioField } from '../parts/choices.js';
import { CountField, DongField } from '../parts/fields.js';
import { FormTop } from '../parts/form-top.js';
import { PageHead } from '../parts/page-head.js';
import { useRecording } from '../parts/use-recording.js';

interface ReferralForm {
  purpose: string;
  amount: string;
  termMonths: string;
}

/** Puts a person forward for the commune's list; whoever does so prepares the referral and may not confirm it. */
export function NewReferralPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const go = useNavigate();
  const [form] = Form.useForm<ReferralForm>();
  const purpose = Form.useWatch('purpose', form);
  const recording = useRecording<ReferralForm, unknown>({
    form,
    target: to('POST /api/v1/credit-referrals'),
    toBody: (values) => ({
      personId: id,
      purpose: values.purpose,
      amount: parseDong(values.amount),
      termMonths: Number(values.termMonths),
    }),
    done: () => void go('/referrals'),
  });
  return (
    <>
      <PageHead title={t('referrals.prepare')} lead={t('referrals.prepareLead')} />
      <FormTop of={recording} form={form} nameOf={(path) => t(`release.field.${path.at(-1) ?? ''}`)} />
      <Form<ReferralForm>
        form={form}
        name="referral"
        layout="vertical"
        className="narrow"
        onFinish={recording.save}
        onFinishFailed={recording.refuse}
      >
        <RadioField
          name="purpose"
          label={t('release.field.purpose')}
          section="loanPurpose"
          codes={['production', 'training']}
          required
        />
        <DongField
          name="amount"
          label={t(purpose === 'training' ? 'release.field.amountMonthly' : 'release.field.amount')}
          required
        />
        <CountField
          name="termMonths"
          label={t('release.field.termMonths')}
          suffix={t('form.months')}
          required
        />
        <Button type="primary" htmlType="submit" loading={recording.pending}>
          {t('referrals.putOnList')}
        </Button>
      </Form>
    </>
  );
}
