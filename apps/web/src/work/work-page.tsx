import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAreaNames } from '../names/names.js';
import { LiveMark } from '../parts/live-mark.js';
import { PageHead } from '../parts/page-head.js';
import { Empty } from '../parts/states.js';
import { PAGES_OF_ROLE } from '../session/roles.js';
import { useMe } from '../session/session.js';
import { isPile, PILES, type Pile, type Work } from './source.js';
import { SourceCard } from './source-card.js';
import { SOURCES } from './sources/index.js';

const READ_AGAIN_MS = 60_000;

/** Where everybody starts: what is late, due, new, and what waits for somebody else, of one's own areas. */
export function WorkPage(): ReactElement {
  const { t } = useTranslation();
  const { role, areas } = useMe();
  const area = useAreaNames(areas);
  const [search] = useSearchParams();
  const word = search.get('pile');
  const pile = isPile(word) ? word : undefined;
  const sources = SOURCES.filter(({ roles }) => roles.includes(role));
  const works = useQueries({
    queries: sources.map(({ key, read }) => ({
      queryKey: [key, 'work', role],
      queryFn: ({ signal }: { signal: AbortSignal }) => read(role, signal),
      refetchInterval: READ_AGAIN_MS,
      refetchOnMount: 'always' as const, // one comes back here from having done something
    })),
  });
  return (
    <>
      <PageHead
        title={t('work.title')}
        lead={area ? t('work.lead', { area }) : undefined}
        actions={sources.length > 0 && <LiveMark />}
      />
      {sources.length > 0 ? <Totals works={works} chosen={pile} /> : <Pages />}
      {sources.map((source, index) => {
        const work = works[index];
        return work && <SourceCard key={source.name} source={source} work={work} pile={pile} />;
      })}
      {works.length > 0 && works.every(({ data }) => data?.items.length === 0) && (
        <Empty title={t('work.nothing')} />
      )}
    </>
  );
}

/** A counter for each pile; pressing it shows that pile alone. */
function Totals({
  works,
  chosen,
}: {
  works: readonly UseQueryResult<Work>[];
  chosen: Pile | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const total = (pile: Pile): string => {
    const known = works.flatMap(({ data }) => data ?? []);
    if (known.length === 0) return '–';
    const sum = known.reduce((all, { counts }) => all + (counts[pile] ?? 0), 0);
    return `${sum}${known.some(({ more, counts }) => more && counts[pile]) ? '+' : ''}`;
  };
  return (
    <nav className="piles" aria-label={t('work.piles')}>
      {PILES.map((pile) => (
        <Link
          key={pile}
          to={pile === chosen ? '/' : `/?pile=${pile}`}
          replace
          className={`pile pile--${pile}`}
          aria-current={pile === chosen ? 'true' : undefined}
        >
          <span className="pile__count">{total(pile)}</span>
          <span>{t(`work.pile.${pile}`)}</span>
        </Link>
      ))}
    </nav>
  );
}

/** For roles to whom nobody gives work here: where they can go. */
function Pages(): ReactElement {
  const { t } = useTranslation();
  const { role } = useMe();
  return (
    <ul className="rows">
      {PAGES_OF_ROLE[role].slice(1).map(({ to, label }) => (
        <li key={to} className="row">
          <div className="row__head">
            <Link className="row__name" to={to}>
              {t(`nav.${label}`)}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}
