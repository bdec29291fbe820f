import { Button, Checkbox } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/states.js';
import { becauseKey, type Fair, type FairGuest } from './fair.js';
import { LateBy } from './late-by.js';
import { useFairAct } from './use-fair-act.js';

/** Who is invited and why; on the day, who is there and who was advised. */
export function Guests({ fair, guests }: { fair: Fair; guests: readonly FairGuest[] }): ReactElement | null {
  const { t } = useTranslation();
  if (guests.length === 0) return null;
  return (
    <section>
      <h2>{t('fairs.guests', { count: guests.length })}</h2>
      <div className="table-scroll">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('fairs.card')}</th>
              <th scope="col">{t('fairs.person')}</th>
              <th scope="col">{t('fairs.because')}</th>
              <th scope="col">{t('fairs.counselled')}</th>
              <th scope="col">{t('fairs.attendance')}</th>
            </tr>
          </thead>
          <tbody>
            {guests.map((guest) => (
              <GuestRow key={guest.personId} fair={fair} guest={guest} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function GuestRow({ fair, guest }: { fair: Fair; guest: FairGuest }): ReactElement {
  const { t } = useTranslation();
  const act = useFairAct(fair.id);
  const { personId, because, attendance, counselled } = guest;
  const name = guest.fullName ?? t('person.noName');
  const marked = fair.next.includes('mark');
  const asked = act.isPending ? (act.variables.body as { counselled?: boolean }).counselled : undefined;
  const say = (body: object): void => act.mutate({ path: 'attendance', body: { personId, ...body } });
  return (
    <tr>
      <td>{guest.number}</td>
      <th scope="row">{name}</th>
      <td>{t(becauseKey(because), { table: because.table, rank: because.rank })}</td>
      <td>
        <Checkbox
          checked={asked ?? counselled}
          disabled={!marked || attendance === 'absent' || act.isPending}
          aria-label={t('fairs.counselledOf', { name })}
          onChange={(event) => say({ counselled: event.target.checked })}
        />
      </td>
      <td>
        {t(`fairAttendance.${attendance}`)}
        {guest.from && ` ${guest.from}`}
        {marked && (
          <span className="acts">
            <Button
              size="small"
              disabled={attendance === 'present'}
              onClick={() => say({ attendance: 'present' })}
            >
              {t('fairAttendance.present')}
            </Button>
            <Button
              size="small"
              danger
              disabled={attendance === 'absent'}
              onClick={() => say({ attendance: 'absent' })}
            >
              {t('fairAttendance.absent')}
            </Button>
            <LateBy label={t('fairs.lateFrom', { name })} say={(from) => say({ attendance: 'late', from })} />
          </span>
        )}
        {act.error ? <Trouble error={act.error} /> : null}
      </td>
    </tr>
  );
}
