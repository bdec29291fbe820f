import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../parts/states.js';
import type { Fair, FairGuest } from './fair.js';
import { useFairAct } from './use-fair-act.js';

/** Who is invited and why; on the day, who is there. */
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
  const [from, setFrom] = useState('');
  const { personId, because, attendance } = guest;
  const name = guest.fullName ?? t('person.noName');
  const say = (body: object): void => act.mutate({ path: 'attendance', body: { personId, ...body } });
  return (
    <tr>
      <td>{guest.number}</td>
      <th scope="row">{name}</th>
      <td>{t(`fairBecause.${because.code}`, { table: because.table, rank: because.rank })}</td>
      <td>
        {t(`fairAttendance.${attendance}`)}
        {guest.from && ` ${guest.from}`}
        {fair.next.includes('mark') && (
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
            <Input
              size="small"
              style={{ width: '5.5rem' }}
              value={from}
              maxLength={5}
              placeholder="09:30"
              aria-label={t('fairs.lateFrom', { name })}
              onChange={(event) => setFrom(event.target.value)}
            />
            <Button
              size="small"
              disabled={!/^([01]\d|2[0-3]):[0-5]\d$/.test(from)}
              onClick={() => say({ attendance: 'late', from })}
            >
              {t('fairAttendance.late')}
            </Button>
          </span>
        )}
        {act.error ? <Trouble error={act.error} /> : null}
      </td>
    </tr>
  );
}
