import { useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '../format/dates.js';
import { Icon } from './icons.js';

/** A row of a work list that opens to show everything. The whole head is the button's area; the button is the name. */
export function Row({
  id,
  lead,
  name,
  tag,
  aside,
  summary,
  freshAt,
  children,
}: {
  id: string;
  lead?: ReactNode;
  name: ReactNode;
  tag: ReactNode;
  aside?: ReactNode;
  summary: ReactNode;
  freshAt?: string;
  children: () => ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <li id={id} className={['row', open && 'row--open', freshAt && 'row--fresh'].filter(Boolean).join(' ')}>
      <div className="row__head">
        {lead !== undefined && <span className="row__lead">{lead}</span>}
        <div className="row__main">
          <div className="row__line">
            <button
              type="button"
              className="row__name"
              aria-expanded={open}
              aria-controls={`${id}-more`}
              onClick={() => setOpen(!open)}
            >
              <Icon name="open" />
              {name}
            </button>
            {tag}
            {freshAt && <span className="fresh">{t('list.fresh', { time: formatClock(freshAt) })}</span>}
          </div>
          <p className="row__summary">{summary}</p>
        </div>
        {aside && <div className="row__aside">{aside}</div>}
      </div>
      <div id={`${id}-more`} className="row__more" hidden={!open}>
        {open && children()}
      </div>
    </li>
  );
}
