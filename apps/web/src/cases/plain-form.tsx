import { Button, Checkbox, Input, Select } from 'antd';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../format/dates.js';

export interface Choice {
  value: string;
  label: string;
}

/** One thing that is asked for. `name` is the place in the body, parts joined by a dot. */
export interface Spec {
  name: string;
  kind: 'text' | 'day' | 'number' | 'choice' | 'many' | 'yes-no';
  choices?: readonly Choice[];
  needed?: boolean;
}

export type Values = Readonly<Record<string, string | readonly string[]>>;

const labelKey = (name: string): string => `caseField.${name.replace('.', '_')}`;

/** The body that the values make; undefined while something needed is missing or no day is one. */
export function bodyOf(specs: readonly Spec[], values: Values): Record<string, unknown> | undefined {
  const body: Record<string, unknown> = {};
  for (const spec of specs) {
    const read = valueOf(spec, values[spec.name]);
    if (read === 'wrong' || (read === undefined && spec.needed)) return undefined;
    if (read === undefined) continue;
    const [outer = '', inner] = spec.name.split('.');
    if (inner === undefined) body[outer] = read.value;
    else body[outer] = { ...(body[outer] as object | undefined), [inner]: read.value };
  }
  return body;
}

function valueOf(
  { kind }: Spec,
  given: string | readonly string[] | undefined,
): { value: unknown } | 'wrong' | undefined {
  if (kind === 'many') return { value: given ?? [] };
  const text = typeof given === 'string' ? given.trim() : '';
  if (text === '') return undefined;
  if (kind === 'yes-no') return { value: text === 'yes' };
  if (kind === 'number') return /^\d+$/.test(text) ? { value: Number(text) } : 'wrong';
  if (kind !== 'day') return { value: text };
  const day = parseDate(text);
  return day ? { value: day } : 'wrong';
}

/** Fields under one another, each with its word above it. */
export function PlainFields({
  specs,
  values,
  change,
}: {
  specs: readonly Spec[];
  values: Values;
  change: (values: Values) => void;
}): ReactElement {
  return (
    <>
      {specs.map((spec) => (
        <Field
          key={spec.name}
          spec={spec}
          value={values[spec.name]}
          change={(value) => change({ ...values, [spec.name]: value })}
        />
      ))}
    </>
  );
}

interface FieldProps {
  spec: Spec;
  value: string | readonly string[] | undefined;
  change: (value: string | string[]) => void;
}

function Field({ spec, value, change }: FieldProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const { name, kind, choices = [] } = spec;
  const label = t(labelKey(name));
  if (kind === 'many') {
    return (
      <fieldset className="field">
        <legend>{label}</legend>
        <Checkbox.Group options={[...choices]} value={[...(value ?? [])]} onChange={change} />
      </fieldset>
    );
  }
  const text = typeof value === 'string' ? value : '';
  const options =
    kind === 'yes-no'
      ? [
          { value: 'yes', label: t('cases.yes') },
          { value: 'no', label: t('cases.no') },
        ]
      : [...choices];
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {!spec.needed && <span className="quiet"> {t('cases.optional')}</span>}
      </label>
      {kind === 'choice' || kind === 'yes-no' ? (
        <Select
          id={id}
          showSearch={options.length > 12 ? { optionFilterProp: 'label' } : false}
          value={text || undefined}
          options={options}
          onChange={change}
          style={{ width: '100%' }}
        />
      ) : (
        <Input
          id={id}
          value={text}
          autoComplete="off"
          maxLength={kind === 'day' ? 10 : 200}
          placeholder={kind === 'day' ? 'dd/mm/yyyy' : undefined}
          inputMode={kind === 'text' ? undefined : 'numeric'}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </div>
  );
}

/** The button that sends; it waits until everything needed is there. */
export function Send({
  text,
  ready,
  pending,
  send,
}: {
  text: string;
  ready: boolean;
  pending: boolean;
  send: () => void;
}): ReactElement {
  return (
    <div className="form-actions">
      <Button type="primary" size="large" disabled={!ready} loading={pending} onClick={send}>
        {text}
      </Button>
    </div>
  );
}
