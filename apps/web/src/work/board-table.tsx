import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate } from '../format/dates.js';
import type { Line } from './board.js';
import { PILES, type Pile } from './source.js';

/** Every kind of work in one row: how much stands in each pile, until when, and the list where it is done. */
export function BoardTable({
  lines,
  pile,
}: {
  lines: readonly Line[];
  pile: Pile | undefined;
}): ReactElement | null {
  const { t } = useTranslation();
  const shown = lines.filter((line) => pile === undefined || line[pile] > 0);
  if (shown.length === 0) return null;
  return (
    <section className="card work" aria-labelledby="board">
      <h2 id="board">{t('work.board')}</h2>
      <div className="table-scroll">
        <table className="figures board">
          <thead>
            <tr>
              <th scope="col">{t('work.kindHead')}</th>
              {PILES.map((each) => (
                <th scope="col" key={each} className="number">
                  {t(`work.pile.${each}`)}
                </th>
              ))}
              <th scope="col">{t('work.firstDay')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Row key={line.kind} of={line} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ of: line }: { of: Line }): ReactElement {
  const { t } = useTranslation();
  const name = t(`work.kind.${line.kind}`);
  return (
    <tr className={line.overdue > 0 ? 'board__late' : undefined}>
      <th scope="row">{line.to ? <Link to={line.to}>{name}</Link> : name}</th>
      {PILES.map((each) => (
        <td key={each} className="number">
          {line[each] > 0 ? <strong>{line[each]}</strong> : <span className="quiet">0</span>}
        </td>
      ))}
      <td>
        {line.dueOn
          ? formatDate(line.dueOn)
          : line.since && t('work.since', { date: formatDate(line.since) })}
      </td>
    </tr>
  );
}
