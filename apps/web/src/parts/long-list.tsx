import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../api/http.js';
import { arrivals, joinPages, type Seen } from '../api/lists.js';
import type { Page } from '../api/shapes.js';

export const ROWS_A_PAGE = 50;
/** How soon a list is read again in which a row still lacks something. */
export const AGAIN_MS = 2_000;
/** How long a row that came in stays marked. */
const MARKED_MS = 120_000;

export interface LongList<T, P extends Page<T>> {
  data: { rows: T[]; first: P } | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
  more?: () => void;
  loadingMore: boolean;
  /** ids of rows that came in while the page was open → the moment they did */
  fresh: ReadonlyMap<string, string>;
}

/**
 * A list walked by cursor, 50 rows at a time, that notices who comes in while it is being looked at. It is read again until
 * no row `lacks` something that is on its way.
 */
export function useLongList<T, P extends Page<T> = Page<T>>(
  key: readonly unknown[],
  path: string,
  idOf: (item: T) => string,
  lacks: (item: T) => boolean = () => false,
): LongList<T, P> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => ask<P>(withPage(path, pageParam), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: P) => last.nextCursor ?? undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(lacks)) ? AGAIN_MS : false,
  });
  const data = useMemo(() => read<T, P>(query.data, idOf), [query.data, idOf]);
  const fresh = useFresh(key, data?.rows.map(idOf), !query.hasNextPage);
  return {
    data,
    error: query.error,
    isPending: query.isPending,
    refetch: query.refetch,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
    fresh,
  };
}

function withPage(path: string, cursor: string | undefined): string {
  const url = new URL(path, 'http://gateway');
  url.searchParams.set('limit', String(ROWS_A_PAGE));
  if (cursor) url.searchParams.set('cursor', cursor);
  return `${url.pathname}${url.search}`;
}

function read<T, P extends Page<T>>(data: InfiniteData<P> | undefined, idOf: (item: T) => string) {
  const first = data?.pages[0];
  return data && first ? { rows: joinPages<T>(data.pages, idOf), first } : undefined;
}

function useFresh(key: readonly unknown[], ids: readonly string[] | undefined, complete: boolean) {
  const seen = useRef<{ list: string; seen: Seen } | undefined>(undefined);
  const [fresh, setFresh] = useState<ReadonlyMap<string, string>>(new Map());
  const list = JSON.stringify(key);
  const now = ids?.join(' ');

  useEffect(() => {
    if (now === undefined) return;
    const current = now === '' ? [] : now.split(' ');
    const before = seen.current?.list === list ? seen.current.seen : undefined;
    const came = arrivals(before, current);
    seen.current = { list, seen: { ids: current, complete } };
    if (came.length === 0) return;
    const at = new Date().toISOString();
    setFresh((marked) => new Map([...marked, ...came.map((id) => [id, at] as const)]));
    setTimeout(
      () => setFresh((marked) => new Map([...marked].filter(([id]) => !came.includes(id)))),
      MARKED_MS,
    );
  }, [list, now, complete]);

  return fresh;
}

export function More({
  list,
  shown,
  total,
}: {
  list: Pick<LongList<never, never>, 'more' | 'loadingMore'>;
  shown: number;
  total?: number;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="more">
      <span className="quiet">
        {total === undefined ? t('list.shown', { shown }) : t('list.shownOf', { shown, total })}
      </span>
      {list.more && (
        <Button onClick={list.more} loading={list.loadingMore}>
          {t('list.more')}
        </Button>
      )}
    </div>
  );
}

/** Says, also to a screen reader, that somebody came in, and offers to go there without moving anything by itself. */
export function FreshNote({
  fresh,
  rowId,
}: {
  fresh: ReadonlyMap<string, string>;
  rowId: (id: string) => string;
}): ReactElement {
  const { t } = useTranslation();
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  const unseen = [...fresh.keys()].filter((id) => !visited.has(id));
  const newest = unseen.at(-1);
  const go = (): void => {
    setVisited(new Set(fresh.keys()));
    const row = newest && document.getElementById(rowId(newest));
    if (!row) return;
    row.scrollIntoView({ block: 'center' });
    row.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <div role="status" aria-live="polite" className="fresh-note-place">
      {newest && (
        <div className="fresh-note">
          <span>{t('list.cameIn', { count: unseen.length })}</span>
          <button type="button" onClick={go}>
            {t('list.goThere')}
          </button>
        </div>
      )}
    </div>
  );
}
