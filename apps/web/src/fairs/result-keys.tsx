import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/states.js';
import { type Fair, FAIR_RESULTS, type FairMeeting } from './fair.js';
import { useFairAct } from './use-fair-act.js';

const ROW = '[data-results]';
const ARRIVE = '[tabindex="0"]';
const focusIn = (row: Element | undefined): void => {
  const into = row?.matches(ARRIVE) ? row : row?.querySelector(ARRIVE);
  if (into instanceof HTMLElement) into.focus();
};

/**
 * What came of an interview, keyed in from the table sheet: a digit names it, Enter records it and goes on to the next row.
 * A digit alone records nothing, and neither does Enter before a digit, pressed twice or held: a result cannot be taken back.
 */
export function ResultKeys({ fair, meeting }: { fair: Fair; meeting: FairMeeting }): ReactElement {
  const { t } = useTranslation();
  const act = useFairAct(fair.id);
  const row = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const { personId, table, startsAt } = meeting;
  const neighbour = (step: number): Element | undefined => {
    const rows = [...document.querySelectorAll(ROW)];
    return row.current ? rows[rows.indexOf(row.current) + step] : undefined;
  };
  const go = (to: number): void => {
    setAt(to);
    row.current?.querySelectorAll('button')[to]?.focus();
  };
  const record = (result: string): void => {
    const next = neighbour(1);
    act.mutate({ path: 'results', body: { personId, table, result } });
    focusIn(next);
  };
  const count = FAIR_RESULTS.length;
  const press = (event: KeyboardEvent): void => {
    const digit = Number(event.key);
    if (digit >= 1 && digit <= count) go(digit - 1);
    else if (event.key === 'ArrowRight') go((at + 1) % count);
    else if (event.key === 'ArrowLeft') go((Math.max(at, 0) + count - 1) % count);
    else if (event.key === 'ArrowDown') focusIn(neighbour(1));
    else if (event.key === 'ArrowUp') focusIn(neighbour(-1));
    else if (!(event.key === 'Enter' && event.repeat)) return;
    event.preventDefault();
  };
  return (
    <>
      <div
        ref={row}
        data-results
        role="toolbar"
        tabIndex={at < 0 ? 0 : -1}
        className="acts"
        aria-label={t('fairs.resultOf', { name: meeting.fullName ?? t('person.noName'), time: startsAt })}
        onKeyDown={press}
      >
        {FAIR_RESULTS.map((code, index) => (
          <button
            key={code}
            type="button"
            className="chip"
            tabIndex={index === at ? 0 : -1}
            aria-keyshortcuts={String(index + 1)}
            disabled={act.isPending}
            onClick={() => record(code)}
          >
            <span className="quiet">{index + 1}</span> {t(`fairResult.${code}`)}
          </button>
        ))}
      </div>
      {act.error ? <Trouble error={act.error} /> : null}
    </>
  );
}
