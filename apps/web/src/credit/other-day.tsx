import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../format/dates.js';

/** "And on 01/01/2028?": the same facts under the rules of another day. */
export function OtherDay({
  chosen,
  choose,
}: {
  chosen: string | undefined;
  choose: (on: string | undefined) => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Form layout="inline" className="other-day" onFinish={({ on }: { on: string }) => choose(parseDate(on))}>
      <Form.Item
        name="on"
        label={t('credit.otherDay')}
        validateTrigger="onSubmit"
        rules={[
          {
            validator: (_rule, value?: string) =>
              parseDate(value ?? '') ? Promise.resolve() : Promise.reject(new Error(t('fault.invalid-date'))),
          },
        ]}
      >
        <Input
          placeholder="dd/mm/yyyy"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          className="short"
        />
      </Form.Item>
      <Button htmlType="submit">{t('credit.ask')}</Button>
      {chosen && (
        <Button type="link" onClick={() => choose(undefined)}>
          {t('credit.backToToday')}
        </Button>
      )}
    </Form>
  );
}
