import { ask } from '../api/http.js';
import type { Role } from '../api/shapes.js';
import { today } from '../format/dates.js';
import type { Report } from '../reports/report.js';
import type { Pile } from './source.js';

/** How much there is of one kind of work, and until when. */
export interface Line extends Readonly<Record<Pile, number>> {
  /** Key under `work.kind`. */
  kind: string;
  /** The one of several areas that it is about, where they are counted apart. */
  area?: string;
  /** First day on which any of it is or was due. */
  dueOn: string | null;
  /** Since when the oldest waits, where nothing sets a day. */
  since: string | null;
  /** How much waits may not be told: a figure of the report is hidden, or a difference is small. */
  hidden?: true;
  /** The list where it is done; none on a person's own page. */
  to?: string;
}

/** What is counted for a role; `key` as in api/live.tsx. */
export interface Board {
  key: string;
  roles: readonly Role[];
  read: (areas: readonly string[], signal: AbortSignal) => Promise<Line[]>;
}

const counted = (service: string, key: string, roles: readonly Role[]): Board => ({
  ...{ key, roles },
  read: async (_areas, signal) => {
    const { items } = await ask<{ items: Line[] }>(`/api/v1/work/${service}`, { signal });
    return items.map((line) => ({ ...line, to: placeOf(line.kind) }));
  },
});

const DAY_MS = 86_400_000;
const weekAgo = (): string => today(new Date(Date.now() - 6 * DAY_MS));
const thisYear = (): string => `${today().slice(0, 4)}-01-01`;
const audited = (from: string, narrowed: string): string => `/audit?from=${from}&to=${today()}&${narrowed}`;

const PLACES: Readonly<Record<string, () => string>> = {
  duplicates: () => '/duplicates',
  imports: () => '/imports',
  unsealed: () => '/audit',
  erasures: () => audited(thisYear(), 'act=consent-withdrawn'),
  'odd-hours': () => audited(weekAgo(), 'hours=odd'),
  'whole-files': () => audited(weekAgo(), 'act=file-read'),
  introductions: () => '/introductions',
  'follow-ups': () => '/introductions?status=hired',
  fairs: () => '/fairs',
  'vacancies-closing': () => '/vacancies?closing=7',
  completions: () => '/enrolments?bucket=overdue',
  sheets: () => '/enrolments?bucket=due',
  'seats-given': () => '/enrolments?bucket=upcoming',
  'waiting-list': () => '/enrolments?bucket=waiting',
  'intakes-with-seats': () => '/courses',
  'intakes-starting': () => '/courses',
  'verdict-changes': () => '/credit?warned=true',
  'deliveries-dead': () => '/webhooks',
  'deliveries-failing': () => '/webhooks',
};
const LOAN_WORK = [
  'confirm-list',
  'confirm-plan',
  'endorse',
  'submit',
  'approve',
  'disburse',
  'check-use',
  'close',
  'elsewhere',
];

/** The filtered list behind a kind of work; what is not named above is about cases. */
export function placeOf(kind: string): string {
  if (LOAN_WORK.includes(kind)) return `/referrals?work=${kind}`;
  return PLACES[kind]?.() ?? `/cases?about=${kind}`;
}

const NONE = { overdue: 0, due: 0, new: 0, waiting: 0, dueOn: null, since: null };

interface OpenReport {
  kind: string;
  from: string;
  to: string;
  dueOn: string;
}

/** Of one's areas those that lie in no other of them: their people would be counted twice. */
async function apart(areas: readonly string[]): Promise<string[]> {
  const { places } = await import('../names/places.js');
  return areas.filter((code) => !areas.includes(places.communes.get(code)?.provinceCode ?? ''));
}

/**
 * The periods to report on, each opening its report, and from the report itself who is still without work; a difference
 * that is small is hidden as the report hides small counts. A report is of one area: several stand one below the other.
 */
const reports: Board = {
  key: 'report',
  roles: ['committee-member'],
  read: async (areas, signal) => {
    const open = await ask<{ items: OpenReport[] }>('/api/v1/work/reporting', { signal });
    const several = await apart(areas);
    const lines: Line[] = [];
    for (const area of several) {
      const known = await linesOf(area, open.items, signal); // one after the other: a person may not ask many at once
      lines.push(...known.map((line) => (several.length > 1 ? { ...line, area } : line)));
    }
    return lines;
  },
};

async function linesOf(area: string, open: readonly OpenReport[], signal: AbortSignal): Promise<Line[]> {
  const [from, to] = [thisYear(), today()];
  const asked = new URLSearchParams({ area, from, to }).toString();
  const report = await ask<Report>(`/api/v1/reports/reintegration?${asked}`, { signal });
  return [
    ...open.map((one) => ({
      ...{ ...NONE, kind: one.kind, due: 1, dueOn: one.dueOn },
      to: `/reports?area=${area}&from=${one.from}&to=${one.to}`,
    })),
    ...behindIn(report, `/reports?${asked}`),
  ];
}

/** Who is still to be helped, as far as the report tells; a kind is there also when its figure may not be. */
export function behindIn(
  report: Pick<Report, 'released' | 'contacted' | 'withoutWork' | 'hiddenBelow'>,
  to: string,
): Line[] {
  const { released, contacted, withoutWork, hiddenBelow } = report;
  const behind = (kind: string, waiting: number | null): Line =>
    waiting === null || (waiting > 0 && waiting < hiddenBelow)
      ? { ...NONE, kind, to, hidden: true }
      : { ...NONE, kind, to, waiting };
  return [
    behind('not-contacted', released === null || contacted === null ? null : released - contacted),
    behind('without-work', withoutWork),
  ];
}

export const BOARDS: readonly Board[] = [
  counted('registry', 'cases', ['registry-officer', 'commune-leader', 'auditor']),
  counted('employment', 'introductions', ['counsellor', 'employer', 'person']),
  counted('training', 'enrolments', ['training-coordinator', 'person']),
  counted('microcredit', 'referrals', ['credit-officer', 'commune-leader', 'registry-officer', 'person']),
  counted('webhooks', 'webhooks', [
    'operator',
    'counsellor',
    'credit-officer',
    'commune-leader',
    'registry-officer',
  ]),
  reports,
];
