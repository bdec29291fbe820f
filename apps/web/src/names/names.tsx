import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { factWords, type Words } from './facts.js';
import type { Reference } from './reference.js';

/** The reference tables, undefined until they have come; codes stand in their place so long. */
export function useReference(): Reference | undefined {
  const { data } = useQuery({
    queryKey: ['reference'],
    queryFn: async () => (await import('./reference.js')).reference,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return data;
}

/** Digits of a unit group of the national list; a shorter code stands for all groups that begin with it. */
const GROUP_DIGITS = 4;

export interface Names extends Words {
  /** `Xã Yên Trường` */
  commune: (code: string) => string;
  /** `Thanh Hóa` */
  province: (code: string) => string;
  /** `Xã Yên Trường, Thanh Hóa` */
  place: (communeCode: string) => string;
  /** A code's text, or the code itself. */
  code: (section: string, code: string) => string;
}

export function useNames(): Names {
  const { t, i18n } = useTranslation();
  const reference = useReference();
  const language = i18n.language;
  return useMemo(() => {
    const text = (key: string): string | undefined => (i18n.exists(key) ? t(key) : undefined);
    const commune = (code: string) => reference?.communes.get(code);
    const province = (code: string): string => reference?.provinces.get(code) ?? code;
    const inLanguage = (row: { vi: string; en: string } | undefined, code: string): string =>
      row ? (language === 'vi' ? row.vi : row.en) : code;
    return {
      language,
      text,
      code: (section, code) => text(`${section}.${code}`) ?? code,
      occupation: (code) =>
        code.length < GROUP_DIGITS
          ? t('form.occupationGroup', { code })
          : (reference?.occupations.get(code)?.name ?? code),
      skill: (code) => inLanguage(reference?.skills.get(code), code),
      licence: (code) => inLanguage(reference?.licences.get(code), code),
      commune: (code) => commune(code)?.fullName ?? code,
      province,
      place: (code) => {
        const row = commune(code);
        return row ? `${row.fullName}, ${province(row.provinceCode)}` : code;
      },
    };
  }, [t, i18n, language, reference]);
}

/** The areas one works for, in words: provinces whole, communes by name. */
export function useAreaNames(areas: readonly string[]): string {
  const names = useNames();
  return areas.map((code) => (code.length === 2 ? names.province(code) : names.place(code))).join('; ');
}

/** Says the facts of a reason in a text: `useSay()('reason.certificate-held.met', fact, 'certificate-held')`. */
export function useSay(): (key: string, facts: Readonly<Record<string, unknown>>, about: string) => string {
  const { t, i18n } = useTranslation();
  const names = useNames();
  return useCallback(
    (key, facts, about) =>
      i18n.exists(key) ? t(key, factWords(facts, about, names)) : (facts.code as string),
    [t, i18n, names],
  );
}
