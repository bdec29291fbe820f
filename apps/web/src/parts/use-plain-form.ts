import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldFaults } from './form-faults.js';
import { bodyOf, type Spec, type Values } from './plain-specs.js';

export interface PlainForm {
  readonly id: string;
  readonly specs: readonly Spec[];
  /** Section of the texts that names the fields. */
  readonly section: string;
  readonly values: Values;
  /** What is wrong with a field, in the reader's words. */
  readonly faults: Readonly<Record<string, string>>;
  set: (name: string, value: string | string[]) => void;
  /** The body; undefined when something is wrong, which is then marked and led to. */
  read: () => Record<string, unknown> | undefined;
  /** Marks what the house found wrong. */
  refuse: (error: unknown) => void;
  clear: () => void;
}

export const fieldId = (form: PlainForm, name: string): string => `${form.id}-${name.replace('.', '-')}`;

/** The state of a form made of `specs`. */
export function usePlainForm(specs: readonly Spec[], section: string, initial: Values = {}): PlainForm {
  const { t } = useTranslation();
  const id = useId();
  const faultsOf = useFieldFaults();
  const [values, setValues] = useState(initial);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const mark = (found: Readonly<Record<string, string>>): void => {
    setFaults(found);
    const first = specs.find(({ name }) => found[name] !== undefined);
    if (first) document.getElementById(`${id}-${first.name.replace('.', '-')}`)?.focus();
  };
  return {
    ...{ id, specs, section, values, faults },
    set: (name, value) => {
      setValues({ ...values, [name]: value });
      setFaults(Object.fromEntries(Object.entries(faults).filter(([each]) => each !== name)));
    },
    read: () => {
      const { body, faults: found = {} } = bodyOf(specs, values);
      mark(Object.fromEntries(Object.entries(found).map(([name, code]) => [name, t(`fault.${code}`)])));
      return body;
    },
    refuse: (error) => {
      const found = faultsOf(error).map(({ path, text }) => {
        const place = path.filter((part) => typeof part === 'string').join('.');
        return [specs.find(({ name }) => place.startsWith(name))?.name ?? place, text] as const;
      });
      mark(Object.fromEntries(found));
    },
    clear: () => {
      setValues(initial);
      setFaults({});
    },
  };
}
