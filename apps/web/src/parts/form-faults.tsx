import { Alert, type FormInstance } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, type ProblemFault } from '../api/http.js';
import { pathOf, type FieldPath } from './pointer.js';

export type { FieldPath };

export interface FieldFault {
  path: FieldPath;
  text: string;
}

/** The faults of a refused form in the user's words, by field. */
export function useFieldFaults(): (error: unknown) => FieldFault[] {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (!(error instanceof Problem)) return [];
    const text = (fault: ProblemFault): string =>
      i18n.exists(`fault.${fault.code}`) ? t(`fault.${fault.code}`) : fault.detail || fault.code;
    return error.faults.map((fault) => ({ path: pathOf(fault.pointer), text: text(fault) }));
  };
}

/** Marks only the fields that failed. */
export function markFields(form: FormInstance, faults: readonly FieldFault[]): void {
  form.setFields(faults.map(({ path, text }) => ({ name: [...path], errors: [text] })));
}

/** The list at the top of a form: each fault named, each leading to its field. */
export function FaultSummary({
  faults,
  form,
  nameOf,
}: {
  faults: readonly FieldFault[];
  form: FormInstance;
  nameOf: (path: FieldPath) => string;
}): ReactElement | null {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="fault-summary"
      title={t('form.faults', { count: faults.length })}
      description={
        <ul>
          {faults.map(({ path, text }) => (
            <li key={path.join('/')}>
              <button
                type="button"
                className="link"
                onClick={() => form.scrollToField([...path], { block: 'center', focus: true })}
              >
                {nameOf(path)}
              </button>
              : {text}
            </li>
          ))}
        </ul>
      }
    />
  );
}
