import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { Icon } from '../parts/icons.js';
import { More, useLongList } from '../parts/long-list.js';
import { PageHead } from '../parts/page-head.js';
import { Empty, Shown } from '../parts/states.js';
import { Tag, type Tone } from '../parts/tag.js';
import type { Fair } from './fair.js';

const idOf = (fair: Fair): string => fair.id;
const TONES: Readonly<Record<string, Tone>> = { running: 'good', closed: 'idle', cancelled: 'idle' };

export function FairState({ state }: { state: string }): ReactElement {
  const { t } = useTranslation();
  return <Tag tone={TONES[state] ?? 'wait'}>{t(`fairState.${state}`)}</Tag>;
}

/** The job fairs of one's areas, newest first. */
export function FairsPage(): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const go = useNavigate();
  const list = useLongList<Fair>(['job-fairs'], '/api/v1/job-fairs', idOf);
  return (
    <>
      <PageHead
        title={t('fairs.title')}
        lead={t('fairs.lead')}
        actions={
          <Button type="primary" icon={<Icon name="plus" />} onClick={() => void go('/fairs/new')}>
            {t('fairs.add')}
          </Button>
        }
      />
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('fairs.empty')} />
          ) : (
            <>
              <ul className="rows">
                {rows.map((fair) => (
                  <li key={fair.id} className="row">
                    <div className="row__head">
                      <div className="row__main">
                        <div className="row__line">
                          <Link to={`/fairs/${fair.id}`}>{fair.name}</Link>
                          <FairState state={fair.state} />
                        </div>
                        <p className="row__summary">
                          {formatDate(fair.day)}, {fair.startsAt} – {fair.endsAt} ·{' '}
                          {names.place(fair.communeCode)} · {t('fairs.tables', { count: fair.tables.length })}
                        </p>
                      </div>
                    </div>
                  </li>
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
