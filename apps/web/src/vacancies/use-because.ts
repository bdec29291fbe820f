import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../api/shapes.js';
import { useSay } from '../names/names.js';
import { saidFields, withLacking, wordingOf } from './why.js';

interface Because {
  /** Part of a sentence. */
  short: (criterion: Criterion) => string;
  /** Whole sentences: the fact, then whatever else is known beside it. */
  fact: (criterion: Criterion) => string;
}

/** Why a criterion stands as it does, in words. */
export function useBecause(): Because {
  const { i18n } = useTranslation();
  const say = useSay();
  const part = useCallback(
    ({ code, because }: Criterion, name: string): string => {
      const key = `because.${wordingOf(because)}.${name}`;
      return say(key, withLacking(because), code);
    },
    [say],
  );
  return useMemo(
    () => ({
      short: (criterion) => part(criterion, 'short'),
      fact: (criterion) => {
        const also = saidFields(criterion.because).filter((field) =>
          i18n.exists(`because.${criterion.because.code}.also.${field}`),
        );
        return [part(criterion, 'fact'), ...also.map((field) => part(criterion, `also.${field}`))].join('');
      },
    }),
    [part, i18n],
  );
}
