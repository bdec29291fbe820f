import { useTranslation } from 'react-i18next';
import { usePlaces } from '../names/names.js';
import type { Choice } from '../parts/plain-specs.js';
import type { Choices } from './act-specs.js';

export function useChoices(): Choices {
  const { t } = useTranslation();
  return (section, codes) => codes.map((value) => ({ value, label: t(`${section}.${value}`) }));
}

/** Every commune of the country, with its province. */
export function useCommunes(): Choice[] {
  const places = usePlaces();
  if (!places) return [];
  return [...places.communes.values()].map(({ code, fullName, provinceCode }) => ({
    ...{ value: code, label: `${fullName}, ${places.provinces.get(provinceCode) ?? provinceCode}` },
  }));
}
