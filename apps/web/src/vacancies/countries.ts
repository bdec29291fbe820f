import { fold } from '#libs/kernel';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Where most contract workers go; the house takes every country. */
const COMMON = ['JP', 'KR', 'TW', 'DE', 'RO', 'HU', 'AE', 'SA', 'SG', 'MY', 'LA'];

export const countryName = (code: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;

export function useCountryOptions(): { value: string; label: string; search: string }[] {
  const { i18n } = useTranslation();
  return useMemo(
    () =>
      COMMON.map((value) => {
        const label = countryName(value, i18n.language);
        return { value, label, search: fold(`${value} ${label}`) };
      }),
    [i18n.language],
  );
}
