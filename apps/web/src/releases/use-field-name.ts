import { useTranslation } from 'react-i18next';
import type { FieldPath } from '../parts/form-faults.js';

/** Fields whose label is not their own name. */
const LABELS: Readonly<Record<string, string>> = {
  'credit.wanted': 'creditWanted',
  'release.additionalPenalties.kind': 'penaltyKind',
  'release.additionalPenalties.occupations': 'penaltyOccupations',
  'release.additionalPenalties.until': 'penaltyUntil',
  'employment.occupationsHeld.code': 'occupationHeld',
};

/** The label of a field by its place in the body. */
export function useFieldName(): (path: FieldPath) => string {
  const { t, i18n } = useTranslation();
  return (path) => {
    const words = path.filter((part) => typeof part === 'string');
    const dotted = words.join('.');
    const label = LABELS[dotted] ?? words.at(-1) ?? '';
    const key = `release.field.${label}`;
    return i18n.exists(key)
      ? t(key)
      : i18n.exists(`release.group.${label}`)
        ? t(`release.group.${label}`)
        : dotted;
  };
}
