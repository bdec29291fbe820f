import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate } from '../format/dates.js';
import { useAreaNames } from '../names/names.js';
import type { Line } from './board.js';
import { PILES, type Pile } from './source.js';

/**
 * Every kind of work of which there is any in one row: how much stands in each pile, until when, and the list where it is
 * done. The others stand below, for whoever looks for their list.
 */
export function BoardTable({
  lines,
  pile,
}: {
  lines: readonly Line[];
  pile: Pile | undefined;
}): ReactElement | null {
  const { t } = useTranslation();
  const much = (line: Line): number => (pile ? line[pile] : PILES.reduce((sum, each) => sum + line[each], 0));
  const isSome = (line: Line): boolean => much(line) > 0 || (pile ?? 'waiting') === hiddenPile(line);
  const some = lines.filter(isSome);
  const none = lines.filter((line) => !isSome(line));
  if (lines.length === 0) return null;
  return (
    <section className="card work" aria-labelledby="board">
      <h2 id="board">{t('work.board')}</h2>
      {some.length === 0 && <p className="quiet">{t('work.nothing')}</p>}
      <div className="table-scroll" hidden={some.length === 0}>
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
            {some.map((line) => (
              <Row key={keyOf(line)} of={line} />
            ))}
          </tbody>
        </table>
      </div>
      {none.length > 0 && (
        <details className="board__none">
          <summary>{t('work.noneOf', { count: none.length })}</summary>
          <ul className="plain">
            {none.map((line) => (
              <li key={keyOf(line)}>
                <Kind of={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The pile that a line has something in which may not be counted. */
const hiddenPile = ({ hidden }: Line): Pile | undefined => (hidden ? 'waiting' : undefined);

const keyOf = ({ kind, area = '' }: Line): string => `${kind} ${area}`;

/** What it is, and of which area where several are counted apart. */
function Kind({ of: { kind, area, to } }: { of: Line }): ReactElement {
  const { t } = useTranslation();
  const place = useAreaNames(area ? [area] : []);
  const name = [t(`work.kind.${kind}`), place].filter(Boolean).join(' – ');
  return to ? <Link to={to}>{name}</Link> : <>{name}</>;
}

function Much({ of: line, pile }: { of: Line; pile: Pile }): ReactElement {
  const { t } = useTranslation();
  if (pile === hiddenPile(line)) return <span className="hidden-count">{t('report.hidden')}</span>;
  return line[pile] > 0 ? <strong>{line[pile]}</strong> : <span className="quiet">0</span>;
}

function Row({ of: line }: { of: Line }): ReactElement {
  const { t } = useTranslation();
  return (
    <tr className={line.overdue > 0 ? 'board__late' : undefined}>
      <th scope="row">
        <Kind of={line} />
      </th>
      {PILES.map((each) => (
        <td
          key={each}
          className={line[each] > 0 || each === hiddenPile(line) ? 'number' : 'number zero'}
          data-label={t(`work.pile.${each}`)}
        >
          <Much of={line} pile={each} />
        </td>
      ))}
      <td data-label={t('work.firstDay')} className={line.dueOn || line.since ? undefined : 'zero'}>
        {line.dueOn
          ? formatDate(line.dueOn)
          : line.since && t('work.since', { date: formatDate(line.since) })}
      </td>
    </tr>
  );
}
