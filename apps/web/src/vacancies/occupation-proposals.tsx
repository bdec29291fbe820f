import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useDeferredValue, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';

/** Occupations that the title may mean, to be taken by one press; left alone, the house proposes the first. */
export function OccupationProposals(): ReactElement | null {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const title = useDeferredValue((Form.useWatch<string | undefined>('title') ?? '').trim());
  const chosen = Form.useWatch<string | undefined>('occupationCode');
  const proposals = useQuery({
    queryKey: ['proposals', title],
    queryFn: ({ signal }) =>
      ask<{ items: { code: string; name: string }[] }>(
        `/api/v1/reference/occupations?text=${encodeURIComponent(title)}`,
        { signal },
      ),
    enabled: title.length > 2 && !chosen,
    staleTime: Infinity,
  });
  const items = proposals.data?.items.slice(0, 3) ?? [];
  if (chosen || items.length === 0) return null;
  return (
    <p className="proposals">
      <span className="quiet">{t('vacancies.proposed')}</span>
      {items.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          className="chip"
          onClick={() => form.setFieldValue('occupationCode', code)}
        >
          {name}
        </button>
      ))}
    </p>
  );
}
