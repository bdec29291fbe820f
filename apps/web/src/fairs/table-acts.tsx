import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/states.js';
import type { Fair, FairTable } from './fair.js';
import { LateBy } from './late-by.js';
import { useFairAct } from './use-fair-act.js';

/** Whether the employer is there; the timetable follows. */
export function TableActs({ fair, table }: { fair: Fair; table: FairTable }): ReactElement {
  const { t } = useTranslation();
  const act = useFairAct(fair.id);
  const { number, employer, attendance, from } = table;
  const say = (body: object): void =>
    act.mutate({ path: 'table-attendance', body: { table: number, ...body } });
  return (
    <>
      <p className="acts spaced">
        <span>
          {t(`fairTable.${attendance}`)}
          {from && ` ${from}`}
        </span>
        {fair.next.includes('mark-table') && (
          <>
            <Button
              size="small"
              disabled={attendance === 'present'}
              aria-label={t('fairs.tablePresent', { number, employer })}
              onClick={() => say({ attendance: 'present' })}
            >
              {t('fairTable.present')}
            </Button>
            <LateBy
              label={t('fairs.tableLateFrom', { number, employer })}
              say={(time) => say({ attendance: 'late', from: time })}
            />
            <Popconfirm
              title={t('fairs.withdrawFollows')}
              okText={t('fairs.withdraw')}
              cancelText={t('form.cancel')}
              onConfirm={() => say({ attendance: 'withdrawn' })}
            >
              <Button
                size="small"
                danger
                disabled={attendance === 'withdrawn'}
                aria-label={t('fairs.tableWithdraw', { number, employer })}
              >
                {t('fairs.withdraw')}
              </Button>
            </Popconfirm>
          </>
        )}
      </p>
      {act.error ? <Trouble error={act.error} /> : null}
    </>
  );
}
