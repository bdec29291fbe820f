import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { ask } from '../api/http.js';
import { formatClock, formatDate, formatDateTime } from '../format/dates.js';
import { formatNumber } from '../format/numbers.js';
import { useNames } from '../names/names.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { Tag, type Tone } from '../parts/tag.js';
import { hopSummary } from './hop-summary.js';
import type { Recorded } from './new-release-page.js';

interface Step {
  service: string;
  handler: string;
  status: 'done' | 'pending' | 'retrying' | 'dead';
  at?: string | null;
  durationMs?: number | null;
  summary?: string | null;
}
interface Journey {
  releasedAt: string;
  steps: Step[];
}

const TONES: Readonly<Record<Step['status'], Tone>> = {
  done: 'good',
  pending: 'idle',
  retrying: 'wait',
  dead: 'bad',
};
const WATCHING_MS = 700;
const LATER_MS = 10_000;
const FRESH_MS = 60_000;

/** How far the news has come: each service that must hear it, as it does. */
export function JourneyPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { state } = useLocation() as { state: { recorded?: Recorded } | null };
  const journey = useQuery({
    queryKey: ['journey', id],
    queryFn: () => ask<Journey>(`/api/v1/releases/${encodeURIComponent(id)}/journey`),
    refetchInterval: ({ state: { data } }) => nextLook(data),
  });
  const personId = state?.recorded?.personId;
  return (
    <>
      <PageHead
        title={t('journey.title')}
        lead={t('journey.lead')}
        actions={personId && <Link to={`/people/${personId}`}>{t('journey.toPerson')}</Link>}
      />
      {state?.recorded && <RecordedNote recorded={state.recorded} />}
      <Shown of={journey}>{(data) => <Hops journey={data} />}</Shown>
    </>
  );
}

function nextLook(data: Journey | undefined): number | false {
  if (!data) return WATCHING_MS;
  if (data.steps.every((step) => step.status === 'done' || step.status === 'dead')) return false;
  return Date.now() - Date.parse(data.releasedAt) < FRESH_MS ? WATCHING_MS : LATER_MS;
}

function RecordedNote({ recorded }: { recorded: Recorded }): ReactElement {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const alike = recorded.possibleDuplicates;
  return (
    <>
      <Alert type="success" showIcon role="status" title={t('release.recorded')} />
      {alike.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('release.maybeSame', { count: alike.length })}
          description={
            <ul>
              {alike.map(({ personId, score, because }) => (
                <li key={personId}>
                  <Link to={`/people/${personId}`}>{t('release.lookAtFile')}</Link> (
                  {t('release.alike', { share: formatNumber(score * 100, i18n.language, 0) })}:{' '}
                  {because.map((code) => names.code('alike', code)).join(', ')})
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}

function Hops({ journey: { releasedAt, steps } }: { journey: Journey }): ReactElement {
  const { t } = useTranslation();
  const done = steps.filter((step) => step.status === 'done').length;
  return (
    <>
      <p className="journey__count" role="status">
        {t('journey.heard', { done, all: steps.length })}
      </p>
      <ol className="journey">
        <li className="hop hop--done">
          <div className="hop__head">
            <span className="hop__name">{t('journey.start')}</span>
            <Tag tone="good">{t('journey.status.done')}</Tag>
          </div>
          <p className="quiet">{formatDateTime(releasedAt)}</p>
        </li>
        {steps.map((step) => (
          <Hop key={`${step.service}.${step.handler}`} step={step} releasedAt={releasedAt} />
        ))}
      </ol>
    </>
  );
}

/** Days as people write them; numbers stay. */
const factWordsOf = (facts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, formatDate(value)]));

function Hop({ step, releasedAt }: { step: Step; releasedAt: string }): ReactElement {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const say = (line: string): string => {
    const summary = hopSummary(line);
    return summary ? t(summary.key, factWordsOf(summary.facts)) : line;
  };
  const after = step.at ? (Date.parse(step.at) - Date.parse(releasedAt)) / 1000 : undefined;
  return (
    <li className={`hop hop--${step.status}`}>
      <div className="hop__head">
        <span className="hop__name">{names.text(`handler.${step.handler}`) ?? step.handler}</span>
        <Tag tone={TONES[step.status]}>{t(`journey.status.${step.status}`)}</Tag>
      </div>
      <p className="quiet">
        {names.code('service', step.service)} · <code>{step.handler}</code>
      </p>
      {step.at && (
        <p>
          {formatClock(step.at)}
          {after !== undefined &&
            after >= 0 &&
            ` · ${t('journey.after', { seconds: formatNumber(after, i18n.language, 2) })}`}
          {step.durationMs !== undefined &&
            step.durationMs !== null &&
            ` · ${t('journey.took', { ms: formatNumber(step.durationMs, i18n.language, 0) })}`}
        </p>
      )}
      {step.summary && <p>{say(step.summary)}</p>}
    </li>
  );
}
