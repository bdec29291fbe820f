import { useQueries } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAreaNames } from '../names/names.js';
import { LiveMark } from '../parts/live-mark.js';
import { PageHead } from '../parts/page-head.js';
import { Trouble } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { type Line, BOARDS } from './board.js';
import { BoardTable } from './board-table.js';
import { isPile, PILES, type Pile } from './source.js';
import { SourceCard } from './source-card.js';
import { SOURCES } from './sources/index.js';

const READ_AGAIN_MS = 60_000;
const again = {
  refetchInterval: READ_AGAIN_MS,
  refetchOnMount: 'always' as const, // one comes back here from having done something
};

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
      ...again,
    })),
  });
  const boards = useQueries({
    queries: BOARDS.filter(({ roles }) => roles.includes(role)).map(({ key, read }) => ({
      queryKey: [key, 'board', role],
      queryFn: ({ signal }: { signal: AbortSignal }) => read(areas, signal),
      ...again,
    })),
  });
  const lines = [
    ...works.flatMap(({ data }) => data?.lines ?? []),
    ...boards.flatMap(({ data }) => data ?? []),
  ];
  return (
    <>
      <PageHead
        title={t('work.title')}
        lead={area ? t('work.lead', { area }) : undefined}
        actions={<LiveMark />}
      />
      <Totals lines={lines} chosen={pile} />
      {boards.map((board, index) =>
        board.error ? <Trouble key={index} error={board.error} retry={() => void board.refetch()} /> : null,
      )}
      <BoardTable lines={lines} pile={pile} />
      {sources.map((source, index) => {
        const work = works[index];
        return work && <SourceCard key={source.name} source={source} work={work} pile={pile} />;
      })}
    </>
  );
}

/** A counter for each pile; pressing it shows that pile alone. */
function Totals({ lines, chosen }: { lines: readonly Line[]; chosen: Pile | undefined }): ReactElement {
  const { t } = useTranslation();
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
          <span className="pile__count">
            {lines.length === 0 ? '–' : lines.reduce((sum, line) => sum + line[pile], 0)}
          </span>
          <span>{t(`work.pile.${pile}`)}</span>
        </Link>
      ))}
    </nav>
  );
}
