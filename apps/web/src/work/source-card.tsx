import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { Shown } from '../parts/states.js';
import { Tag, type Tone } from '../parts/tag.js';
import type { Pile, Source, Work, WorkItem } from './source.js';

/** So many stand here; all of them stand on the page behind. */
const SHOWN = 5;
const TONES: Readonly<Record<Pile, Tone>> = { overdue: 'bad', due: 'ask', new: 'good', waiting: 'wait' };

/** One kind of work: what presses most of it, and the way to its list. */
export function SourceCard({
  source,
  work,
  pile,
}: {
  source: Source;
  work: UseQueryResult<Work>;
  pile: Pile | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const heading = `work-${source.name}`;
  return (
    <section className="card work" aria-labelledby={heading}>
      <h2 id={heading}>
        <Link to={source.to(pile)}>{t(`work.source.${source.name}`)}</Link>
      </h2>
      <Shown of={work}>{(data) => <Items items={data.items} pile={pile} />}</Shown>
    </section>
  );
}

function Items({ items, pile }: { items: readonly WorkItem[]; pile: Pile | undefined }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const chosen = items.filter((item) => pile === undefined || item.pile === pile).slice(0, SHOWN);
  if (chosen.length === 0) return <p className="quiet">{t('work.none')}</p>;
  return (
    <ul className="consents">
      {chosen.map((item) => {
        const { name, about } = item.say({ t, names });
        return (
          <li key={item.id}>
            <div>
              <Link to={item.to}>{name}</Link>
              <p className="quiet">{about}</p>
            </div>
            <Tag tone={TONES[item.pile]}>
              {t(`work.pile.${item.pile}`)}
              {item.dueOn && `, ${formatDate(item.dueOn)}`}
            </Tag>
          </li>
        );
      })}
    </ul>
  );
}
