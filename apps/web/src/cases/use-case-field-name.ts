import { useTranslation } from 'react-i18next';
import type { FieldPath } from '../parts/form-faults.js';
import { useFieldName } from '../releases/use-field-name.js';

/** The label of a field of a new case by its place in the body: its own words, else those of the form of a release. */
export function useCaseFieldName(): (path: FieldPath) => string {
  const { t, i18n } = useTranslation();
  const ofRelease = useFieldName();
  return (path) => {
    const key = `caseField.${path.join('_')}`;
    if (i18n.exists(key)) return t(key);
    // a judgment has the same fields wherever it stands
    return ofRelease(path[0] === 'sentence' ? ['release', ...path.slice(1)] : path);
  };
}
