import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { gatherer } from './gather.js';

/** What the gateway tells as it happens: ids and codes only, the page reads again what it shows. */
const EVENTS = [
  'candidates-ranked',
  'person-prescreened',
  'advice-given',
  'vacancy-changed',
  'introduction-changed',
  'enrolment-changed',
] as const;
type LiveEvent = (typeof EVENTS)[number];

/** First elements of the query keys that an event makes stale. */
const STALE: Readonly<Record<LiveEvent, readonly string[]>> = {
  'candidates-ranked': ['candidates', 'vacancies', 'person-vacancies'],
  'person-prescreened': ['prescreens', 'prescreen', 'referrals'],
  'advice-given': ['advice', 'person-vacancies'],
  'introduction-changed': ['introductions', 'candidates', 'person-vacancies'],
  'enrolment-changed': ['enrolments', 'courses'],
  'vacancy-changed': ['vacancies', 'vacancy', 'candidates', 'person-vacancies'],
};
const ALL = [...new Set(Object.values(STALE).flat())];

const PAUSE_MS = 500;
const POLL_MS = 15_000;
/** Beside the stream: nothing tells of those who leave a list. */
const SWEEP_MS = 60_000;
const REOPEN_MS = 10_000;

/** True while the stream is open; without it the lists are read again every 15 s. */
const Live = createContext(false);
export const useLive = (): boolean => useContext(Live);

export function LiveProvider({ children }: { children: ReactNode }): ReactElement {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const refresh = gatherer(PAUSE_MS, (keys) => stale(client, keys));
    let source: EventSource | undefined;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    const connect = (): void => {
      source = new EventSource('/api/v1/live', { withCredentials: true });
      source.onopen = () => {
        setOpen(true);
        refresh(ALL); // whatever happened while nobody listened
      };
      source.onerror = () => {
        setOpen(false);
        // the browser tries again by itself except after an answer that is no stream
        if (source?.readyState === EventSource.CLOSED) reopening = setTimeout(connect, REOPEN_MS);
      };
      for (const event of EVENTS) source.addEventListener(event, () => refresh(STALE[event]));
    };
    connect();
    return () => {
      clearTimeout(reopening);
      source?.close();
    };
  }, [client]);

  useEffect(() => {
    const poll = setInterval(() => stale(client, ALL), open ? SWEEP_MS : POLL_MS);
    return () => clearInterval(poll);
  }, [client, open]);

  return <Live.Provider value={open}>{children}</Live.Provider>;
}

function stale(client: QueryClient, keys: readonly string[]): void {
  for (const key of keys) void client.invalidateQueries({ queryKey: [key] });
}
