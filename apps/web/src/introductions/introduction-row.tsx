import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../format/dates.js';
import { useWorkNames } from '../names/names.js';
import { Row } from '../parts/row.js';
import { Tag, type Tone } from '../parts/tag.js';
import { useMe } from '../session/session.js';
import { Acts } from './acts.js';
import { FollowUps } from './follow-ups.js';
import type { Introduction } from './introduction.js';

const TONES: Readonly<Record<string, Tone>> = {
  hired: 'good',
  declined: 'bad',
  withdrawn: 'idle',
  closed: 'idle',
};

export const introductionRowId = (id: string): string => `introduction-${id}`;

/** One introduction: who, to which work, where it stands, until when and whose turn it is. */
export function IntroductionRow({ row, freshAt }: { row: Introduction; freshAt?: string }): ReactElement {
  const { t } = useTranslation();
  const names = useWorkNames();
  const last = row.acts.findLast(({ act }) => act !== 'chase' && act !== 'snooze');
  const name = row.fullName ?? t(row.personId === null ? 'introductions.caseEnded' : 'person.noName');
  return (
    <Row
      id={introductionRowId(row.id)}
      name={name}
      tag={
        <>
          <Tag tone={TONES[row.status] ?? 'wait'}>
            {t(`introductionStatus.${row.status}`)}, {formatDate(last?.on ?? row.introducedOn)}
          </Tag>
          {row.confirmed === false && <Tag tone="ask">{t('introductions.unconfirmed')}</Tag>}
        </>
      }
      aside={<Due row={row} />}
      summary={`${row.vacancy.title} · ${row.vacancy.employer} · ${names.place(row.vacancy.communeCode)}`}
      freshAt={freshAt}
    >
      {() => <Details row={row} />}
    </Row>
  );
}

function Due({ row }: { row: Introduction }): ReactElement {
  const { t } = useTranslation();
  const until = row.bucket === 'snoozed' ? row.snoozedUntil : row.dueOn;
  return (
    <span className="amount">
      <span className={row.bucket === 'overdue' ? 'your-turn' : undefined}>{t(`bucket.${row.bucket}`)}</span>
      {until && <span className="quiet">{t('introductions.until', { date: formatDate(until) })}</span>}
    </span>
  );
}

function Details({ row }: { row: Introduction }): ReactElement {
  const { t } = useTranslation();
  const names = useWorkNames();
  const me = useMe();
  return (
    <>
      {row.candidate && <Profile of={row.candidate} />}
      <ol className="timeline">
        <li>
          <strong>{formatDate(row.introducedOn)}</strong> {t('introductions.introduced')}
          {row.note && <span className="quiet"> “{row.note}”</span>}
        </li>
        {row.acts.map((act, index) => (
          <li key={index}>
            <strong>{formatDate(act.on)}</strong> {t(`introductionAct.${act.act}`)} –{' '}
            {t(`introductionRole.${act.actorRole}`)}
            {act.until && ` · ${t(`introductions.${act.act}Until`, { date: formatDate(act.until) })}`}
            {act.reason && ` · ${names.code('introductionReason', act.reason)}`}
            {act.note && <span className="quiet"> “{act.note}”</span>}
          </li>
        ))}
      </ol>
      {row.followUps && <FollowUps of={row} />}
      <Acts of={row} />
      {me.role === 'counsellor' && row.fullName && (
        <p className="row__links">
          <a href={`/api/v1/introductions/${row.id}/letter`} download>
            {t('introductions.letter', { number: row.letterNo })}
          </a>
        </p>
      )}
    </>
  );
}

function Profile({ of }: { of: NonNullable<Introduction['candidate']> }): ReactElement {
  const { t } = useTranslation();
  const names = useWorkNames();
  const list = (items: readonly string[]): string => items.join(', ') || t('vacancies.none');
  return (
    <dl className="facts">
      <div>
        <dt>{t('introductions.skills')}</dt>
        <dd>{list(of.skills.map(names.skill))}</dd>
      </div>
      <div>
        <dt>{t('introductions.worked')}</dt>
        <dd>
          {list(
            of.occupationsHeld.map(
              ({ code, years }) => `${names.occupation(code)} (${t('vacancies.years', { count: years })})`,
            ),
          )}
        </dd>
      </div>
      <div>
        <dt>{t('introductions.licences')}</dt>
        <dd>{list(of.licences.map(names.licence))}</dd>
      </div>
    </dl>
  );
}
