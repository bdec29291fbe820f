import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { to } from '../api/operations.js';
import { SendDialog } from '../parts/plain-send.js';
import type { Enrolment } from './enrolment.js';

/** How a course ends, and how an end that was a mistake is taken back. Attendance is written on the sheet. */
const ENDS = ['complete', 'drop', 'withdraw-completion'] as const;
const FINAL = new Set<string>(['drop', 'withdraw-completion']);
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'withdraw-completion': ['entered-by-mistake', 'wrong-person', 'requirements-not-met', 'papers-false'],
  drop: [
    ...['found-work', 'health', 'family', 'moved-away', 'not-suitable', 'no-contact', 'entered-by-mistake'],
    'other',
  ],
};

/** Each says what follows before it is done. */
export function EnrolmentActs({ of: row }: { of: Enrolment }): ReactElement | null {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const possible = ENDS.filter((name) => row.next.includes(name));
  if (possible.length === 0) return null;
  return (
    <div className="acts">
      {possible.map((name) => (
        <Button
          key={name}
          danger={FINAL.has(name)}
          type={name === 'complete' ? 'primary' : 'default'}
          onClick={() => setChosen(name)}
        >
          {t(`enrolmentAct.${name}`)}
        </Button>
      ))}
      {chosen && (
        <SendDialog
          key={chosen}
          target={to('POST /api/v1/enrolments/{id}/acts', { id: row.id })}
          title={t(`enrolmentAct.${chosen}`)}
          follows={t(`enrolmentFollows.${chosen}`)}
          danger={FINAL.has(chosen)}
          section="enrolmentField"
          specs={[
            ...(REASONS[chosen]
              ? [
                  {
                    ...({ name: 'reason', kind: 'choice', needed: true } as const),
                    choices: REASONS[chosen].map((value) => ({
                      value,
                      label: t(`enrolmentReason.${value}`),
                    })),
                  },
                ]
              : []),
            { name: 'on', kind: 'day' },
          ]}
          toBody={(told) => ({ act: chosen, ...told })}
          stale={['enrolments', 'allowance']}
          close={() => setChosen(undefined)}
        />
      )}
    </div>
  );
}
