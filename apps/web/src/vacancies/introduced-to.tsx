import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IntroductionRow } from '../introductions/introduction-row.js';
import { type Introduction, type Introductions, lacksName } from '../introductions/introduction.js';
import { More, useLongList } from '../parts/long-list.js';
import { Empty, Shown } from '../parts/states.js';

const idOf = (row: Introduction): string => row.id;

/** Whom the job centre has introduced to one vacancy; `hint` says what to do while that is nobody. */
export function IntroducedTo({ vacancyId, hint }: { vacancyId: string; hint?: string }): ReactElement {
  const { t } = useTranslation();
  const list = useLongList<Introduction, Introductions>(
    ['introductions', 'of vacancy', vacancyId],
    `/api/v1/introductions?vacancyId=${encodeURIComponent(vacancyId)}`,
    idOf,
    lacksName,
  );
  return (
    <>
      <h2>{t('introductions.ofVacancy')}</h2>
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('introductions.empty')}>{hint && <p>{hint}</p>}</Empty>
          ) : (
            <>
              <ul className="rows">
                {rows.map((row) => (
                  <IntroductionRow key={row.id} row={row} freshAt={list.fresh.get(row.id)} />
                ))}
              </ul>
              <More list={list} shown={rows.length} />
            </>
          )
        }
      </Shown>
    </>
  );
}
