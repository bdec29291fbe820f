import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { factWords, type Words } from './facts.js';
import type { Places } from './places.js';
import type { Works } from './works.js';

const FOR_EVER = { staleTime: Infinity, gcTime: Infinity };

/** The names of places, undefined until they have come; codes stand in their place so long. */
export function usePlaces(): Places | undefined {
  const { data } = useQuery({
    queryKey: ['reference', 'places'],
    queryFn: async () => (await import('./places.js')).places,
    ...FOR_EVER,
  });
  return data;
}

/** The names of occupations, skills and licences, undefined until they have come. */
export function useWorks(): Works | undefined {
  const { data } = useQuery({
    queryKey: ['reference', 'works'],
    queryFn: async () => (await import('./works.js')).works,
    ...FOR_EVER,
  });
  return data;
}

/** Digits of a unit group of the national list; a shorter code stands for all groups that begin with it. */
const GROUP_DIGITS = 4;

export interface Names extends Pick<Words, 'text' | 'language'> {
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
  const places = usePlaces();
  const language = i18n.language;
  return useMemo(() => {
    const text = (key: string): string | undefined => (i18n.exists(key) ? t(key) : undefined);
    const commune = (code: string) => places?.communes.get(code);
    const province = (code: string): string => places?.provinces.get(code) ?? code;
    return {
      language,
      text,
      code: (section, code) => text(`${section}.${code}`) ?? code,
      commune: (code) => commune(code)?.fullName ?? code,
      province,
      place: (code) => {
        const row = commune(code);
        return row ? `${row.fullName}, ${province(row.provinceCode)}` : code;
      },
    };
  }, [t, i18n, language, places]);
}

/** Names of places and of works. */
export interface WorkNames extends Names, Words {}

export function useWorkNames(): WorkNames {
  const { t } = useTranslation();
  const names = useNames();
  const works = useWorks();
  return useMemo(() => {
    const inLanguage = (row: { vi: string; en: string } | undefined, code: string): string =>
      row ? (names.language === 'vi' ? row.vi : row.en) : code;
    return {
      ...names,
      occupation: (code) =>
        code.length < GROUP_DIGITS
          ? t('form.occupationGroup', { code })
          : (works?.occupations.get(code)?.name ?? code),
      skill: (code) => inLanguage(works?.skills.get(code), code),
      licence: (code) => inLanguage(works?.licences.get(code), code),
    };
  }, [t, names, works]);
}

/** The areas one works for, in words: provinces whole, communes by name. */
export function useAreaNames(areas: readonly string[]): string {
  const names = useNames();
  return areas.map((code) => (code.length === 2 ? names.province(code) : names.place(code))).join('; ');
}

/** Says the facts of a reason in a text: `useSay()('reason.certificate-held.met', fact, 'certificate-held')`. */
export function useSay(): (key: string, facts: Readonly<Record<string, unknown>>, about: string) => string {
  const { t, i18n } = useTranslation();
  const names = useWorkNames();
  return useCallback(
    (key, facts, about) =>
      i18n.exists(key) ? t(key, factWords(facts, about, names)) : (facts.code as string),
    [t, i18n, names],
  );
}
