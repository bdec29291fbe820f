import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { Problem, ask } from '../api/http.js';
import { RequestKeys } from '../api/request-keys.js';
import { parseDong } from '../format/numbers.js';
import { RadioField } from '../parts/choices.js';
import { CountField, DongField } from '../parts/fields.js';
import { FaultSummary, markFields, useFieldFaults, type FieldFault } from '../parts/form-faults.js';
import { PageHead } from '../parts/page-head.js';
import { Trouble } from '../parts/states.js';

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
  const keys = useRef(new RequestKeys());
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const faultsOf = useFieldFaults();
  const save = useMutation({
    mutationFn: ({ purpose, amount, termMonths }: ReferralForm) => {
      const body = { personId: id, purpose, amount: parseDong(amount), termMonths: Number(termMonths) };
      return ask('/api/v1/credit-referrals', { method: 'POST', body, key: keys.current.for(body) });
    },
    onSuccess: () => {
      keys.current.done();
      void go('/referrals');
    },
    onError: (error) => {
      const found = faultsOf(error);
      setFaults(found);
      markFields(form, found);
    },
  });
  const purpose = Form.useWatch('purpose', form);
  const outright = save.error instanceof Problem && save.error.faults.length > 0 ? null : save.error;
  return (
    <>
      <PageHead title={t('referrals.prepare')} lead={t('referrals.prepareLead')} />
      <FaultSummary faults={faults} form={form} nameOf={(path) => t(`release.field.${path.at(-1) ?? ''}`)} />
      {outright && <Trouble error={outright} />}
      <Form<ReferralForm>
        form={form}
        name="referral"
        layout="vertical"
        className="narrow"
        onFinish={(values) => save.mutate(values)}
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
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('referrals.putOnList')}
        </Button>
      </Form>
    </>
  );
}
