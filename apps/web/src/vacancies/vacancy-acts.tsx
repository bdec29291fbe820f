import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { to } from '../api/operations.js';
import type { Vacancy } from '../api/shapes.js';
import { SendDialog } from '../parts/plain-send.js';

const REASONS = ['filled', 'withdrawn', 'other'] as const;

/** What can be done with an open vacancy: tell it anew, or close it. */
export function VacancyActs({ of: { id, title, status } }: { of: Vacancy }): ReactElement | null {
  const { t } = useTranslation();
  const [closing, setClosing] = useState(false);
  if (status === 'closed') return null;
  return (
    <div className="acts">
      <Link to={`/vacancies/${id}/change`} aria-label={`${t('vacancies.change')}: ${title}`}>
        {t('vacancies.change')}
      </Link>
      <Button size="small" onClick={() => setClosing(true)} aria-label={`${t('vacancies.close')}: ${title}`}>
        {t('vacancies.close')}
      </Button>
      {closing && (
        <SendDialog
          target={to('POST /api/v1/vacancies/{id}/closures', { id })}
          title={t('vacancies.close')}
          follows={t('vacancies.closeFollows', { title })}
          danger
          section="vacancies.closing"
          specs={[
            {
              ...{ name: 'reason', kind: 'choice', needed: true },
              choices: REASONS.map((value) => ({ value, label: t(`vacancies.closeReason.${value}`) })),
            },
          ]}
          stale={['vacancies', 'vacancy', 'introductions']}
          close={() => setClosing(false)}
        />
      )}
    </div>
  );
}
