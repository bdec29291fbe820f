import { Button, Checkbox, Input, Select } from 'antd';
import { type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#libs/kernel';
import type { Spec } from './plain-specs.js';
import { fieldId, type PlainForm } from './use-plain-form.js';

/** Typed words find an option without their accents. */
const found = (typed: string, option?: { label?: string }): boolean =>
  fold(option?.label ?? '').includes(fold(typed));

/** Fields under one another, each with its word above it and what is wrong with it below. */
export function PlainFields({ form }: { form: PlainForm }): ReactElement {
  return (
    <>
      {form.specs.map((spec) => (
        <Field key={spec.name} spec={spec} form={form} />
      ))}
    </>
  );
}

function Field({ spec, form }: { spec: Spec; form: PlainForm }): ReactElement {
  const { t } = useTranslation();
  const { name, kind, choices = [], needed } = spec;
  const id = fieldId(form, name);
  const label = t(`${form.section}.${name.replace('.', '_')}`);
  const fault = form.faults[name];
  const said = fault && (
    <p className="fault" id={`${id}-fault`} role="alert">
      {fault}
    </p>
  );
  if (kind === 'many') {
    return (
      <fieldset className="field" id={id} tabIndex={-1} aria-describedby={fault && `${id}-fault`}>
        <legend>{label}</legend>
        <Checkbox.Group
          options={[...choices]}
          value={[...(form.values[name] ?? [])]}
          onChange={(value) => form.set(name, value)}
        />
        {said}
      </fieldset>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {!needed && <span className="quiet"> {t('cases.optional')}</span>}
      </label>
      <Control spec={spec} form={form} />
      {said}
    </div>
  );
}

function Control({ spec: { name, kind, choices = [], needed }, form }: { spec: Spec; form: PlainForm }) {
  const { t } = useTranslation();
  const id = fieldId(form, name);
  const value = form.values[name];
  const text = typeof value === 'string' ? value : '';
  const wrong = form.faults[name] !== undefined;
  const asked = {
    ...{ id, 'aria-required': needed, 'aria-invalid': wrong, status: wrong ? ('error' as const) : undefined },
    'aria-describedby': wrong ? `${id}-fault` : undefined,
  };
  if (kind === 'choice' || kind === 'yes-no') {
    const yesNo = ['yes', 'no'].map((each) => ({ value: each, label: t(`cases.${each}`) }));
    const options = kind === 'yes-no' ? yesNo : [...choices];
    return (
      <Select
        {...asked}
        allowClear={!needed}
        showSearch={options.length > 12 ? { filterOption: found } : false}
        value={text || undefined}
        options={options}
        onChange={(next?: string) => form.set(name, next ?? '')}
        style={{ width: '100%' }}
      />
    );
  }
  if (kind === 'long-text') {
    return (
      <Input.TextArea
        {...asked}
        value={text}
        rows={3}
        maxLength={1000}
        onChange={(event) => form.set(name, event.target.value)}
      />
    );
  }
  return (
    <Input
      {...asked}
      value={text}
      autoComplete="off"
      maxLength={kind === 'day' ? 10 : 500}
      placeholder={kind === 'day' ? 'dd/mm/yyyy' : undefined}
      inputMode={kind === 'text' ? undefined : 'numeric'}
      onChange={(event) => form.set(name, event.target.value)}
    />
  );
}

/** The button that sends; what is missing is said when it is pressed. */
export function Send({ text, pending }: { text: string; pending: boolean }): ReactElement {
  return (
    <div className="form-actions">
      <Button type="primary" size="large" htmlType="submit" loading={pending}>
        {text}
      </Button>
    </div>
  );
}
