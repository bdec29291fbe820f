import { Input } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate, today } from '../format/dates.js';
import { useFieldFaults } from '../parts/form-faults.js';

const faultOf = (typed: string, day: string | undefined): string | undefined => {
  if (typed.trim() === '') return undefined;
  if (day === undefined) return 'invalid-date';
  return day > today() ? 'date-in-future' : undefined;
};

export interface HappenedOn {
  /** Undefined when left open. */
  on: string | undefined;
  /** What of it is sent; undefined while the day cannot be taken. */
  body: { on?: string } | undefined;
  /** The field, with what the house has refused at it. */
  field: (refused: unknown) => ReactElement;
}

/** The day on which something happened, for what is entered later; left open it is today, and it never lies ahead. */
export function useHappenedOn(): HappenedOn {
  const { t } = useTranslation();
  const id = useId();
  const faultsOf = useFieldFaults();
  const [typed, setTyped] = useState('');
  const on = parseDate(typed);
  const wrong = faultOf(typed, on);
  const field = (refused: unknown): ReactElement => {
    const fault = wrong ? t(`fault.${wrong}`) : faultsOf(refused).find(({ path }) => path[0] === 'on')?.text;
    return (
      <div className="field">
        <label htmlFor={id}>{t('introductions.on')}</label>
        <Input
          id={id}
          value={typed}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          placeholder="dd/mm/yyyy"
          status={fault ? 'error' : undefined}
          aria-invalid={fault !== undefined}
          aria-describedby={fault && `${id}-fault`}
          onChange={(event) => setTyped(event.target.value)}
        />
        {fault && (
          <p className="fault" id={`${id}-fault`} role="alert">
            {fault}
          </p>
        )}
      </div>
    );
  };
  return { on, body: wrong ? undefined : on ? { on } : {}, field };
}
