import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';
import type { Duplicate } from './duplicate.js';
import { Merges } from './merges.js';
import { Pair } from './pair.js';

const idOf = ({ id }: Duplicate): string => id;

/** Pairs of files that may be one person, the likeliest first; and what was merged, as long as it can be undone. */
export function DuplicatesPage(): ReactElement {
  const { t } = useTranslation();
  const list = useLongList<Duplicate>(['duplicates'], '/api/v1/duplicates', idOf);
  return (
    <>
      <PageHead title={t('duplicates.title')} lead={t('duplicates.lead')} />
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('duplicates.empty')} />
          ) : (
            <>
              {rows.map((pair) => (
                <Pair key={pair.id} of={pair} />
              ))}
              <More list={list} shown={rows.length} />
            </>
          )
        }
      </Shown>
      <Merges />
    </>
  );
}
