import { Form, Input, type FormItemProps, type InputProps } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../format/dates.js';
import { formatDong, parseDong } from '../format/numbers.js';

type FieldProps = Pick<FormItemProps, 'name' | 'label' | 'extra' | 'required' | 'className' | 'dependencies'>;

/** A day, typed as people write it. The form holds the typed text; the body gets the ISO date (see the form's `toBody`). */
export function DateField({ required, ...field }: FieldProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Form.Item
      {...field}
      required={required}
      validateTrigger="onBlur"
      rules={[
        {
          validator: (_rule, value?: string) => {
            const typed = value?.trim() ?? '';
            if (typed === '')
              return required ? Promise.reject(new Error(t('fault.required'))) : Promise.resolve();
            return parseDate(typed) ? Promise.resolve() : Promise.reject(new Error(t('fault.invalid-date')));
          },
        },
      ]}
    >
      <Input inputMode="numeric" autoComplete="off" placeholder="dd/mm/yyyy" maxLength={10} />
    </Form.Item>
  );
}

/** An amount in whole đồng; what was understood is shown beside it. */
export function DongField({ required, ...field }: FieldProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Form.Item
      {...field}
      required={required}
      validateTrigger="onBlur"
      rules={[
        {
          validator: (_rule, value?: string) => {
            const typed = value?.trim() ?? '';
            if (typed === '')
              return required ? Promise.reject(new Error(t('fault.required'))) : Promise.resolve();
            return parseDong(typed) === undefined
              ? Promise.reject(new Error(t('fault.not-an-integer')))
              : Promise.resolve();
          },
        },
      ]}
    >
      <DongInput />
    </Form.Item>
  );
}

function DongInput({
  value,
  onChange,
  ...rest
}: Omit<InputProps, 'onChange' | 'value'> & {
  value?: string;
  onChange?: (text: string) => void;
}): ReactElement {
  return (
    <Input
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      suffix="đ"
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={() => {
        const amount = value === undefined ? undefined : parseDong(value);
        if (amount !== undefined) onChange?.(formatDong(amount).replace(/\u00a0đ$/, ''));
      }}
    />
  );
}

/** A whole number. */
export function CountField({ required, suffix, ...field }: FieldProps & { suffix?: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <Form.Item
      {...field}
      required={required}
      rules={[
        ...(required ? [{ required, message: t('fault.required') }] : []),
        { pattern: /^\s*\d+\s*$/, message: t('fault.not-an-integer') },
      ]}
    >
      <Input inputMode="numeric" autoComplete="off" suffix={suffix} maxLength={6} />
    </Form.Item>
  );
}
