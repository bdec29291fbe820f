import type { ReactElement } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Prescreen } from '../api/shapes.js';
import { formatDate, formatDateTime } from '../format/dates.js';
import { More, useLongList } from '../parts/long-list.js';
import { Shown } from '../parts/states.js';
import { Tag, type Tone } from '../parts/tag.js';
import { VerdictTag } from './verdict.js';

interface Decision {
  id: string;
  decidedAt: string;
  asOf: string;
  policyVersion: string;
  verdict: Prescreen['verdict'];
  replay: 'same' | 'different' | 'policy-unknown';
}

const TONES: Readonly<Record<Decision['replay'], Tone>> = {
  same: 'good',
  different: 'bad',
  'policy-unknown': 'ask',
};
const idOf = (row: Decision): string => row.id;

/** What was decided before, each made again from its facts and compared; read only when somebody asks. */
export function Decisions({ personId }: { personId: string }): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('decisions.title')}</summary>
      {open && <List personId={personId} />}
    </details>
  );
}

function List({ personId }: { personId: string }): ReactElement {
  const { t } = useTranslation();
  const path = `/api/v1/people/${encodeURIComponent(personId)}/credit-prescreen/decisions`;
  const list = useLongList<Decision>(['decisions', personId], path, idOf);
  return (
    <Shown of={list}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="quiet">{t('decisions.none')}</p>
        ) : (
          <>
            <ul className="plain">
              {rows.map((row) => (
                <li key={row.id}>
                  {formatDateTime(row.decidedAt)} <VerdictTag of={row} />{' '}
                  {t('decisions.by', { on: formatDate(row.asOf), policy: row.policyVersion })}{' '}
                  <Tag tone={TONES[row.replay]}>{t(`decisions.replay.${row.replay}`)}</Tag>
                </li>
              ))}
            </ul>
            <More list={list} shown={rows.length} />
          </>
        )
      }
    </Shown>
  );
}
