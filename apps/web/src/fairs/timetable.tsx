import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Trouble } from '../parts/states.js';
import { type Fair, FAIR_RESULTS, type FairMeeting } from './fair.js';
import { useFairAct } from './use-fair-act.js';

/** Who sits where when, by table; and what came of it, keyed in from the table sheets. */
export function Timetable({
  fair,
  meetings,
}: {
  fair: Fair;
  meetings: readonly FairMeeting[];
}): ReactElement {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('fairs.timetable')}</h2>
      {fair.tables.map(({ number, employer }) => (
        <div key={number}>
          <h3>{t('fairs.table', { number, employer })}</h3>
          <div className="table-scroll">
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{t('fairs.time')}</th>
                  <th scope="col">{t('fairs.person')}</th>
                  <th scope="col">{t('fairs.work')}</th>
                  <th scope="col">{t('fairs.result')}</th>
                </tr>
              </thead>
              <tbody>
                {meetings
                  .filter(({ table }) => table === number)
                  .map((meeting) => (
                    <MeetingRow key={meeting.slot} fair={fair} meeting={meeting} />
                  ))}
              </tbody>
            </table>
          </div>
        </div>
      ))}
    </section>
  );
}

function MeetingRow({ fair, meeting }: { fair: Fair; meeting: FairMeeting }): ReactElement {
  const { t } = useTranslation();
  const act = useFairAct(fair.id);
  const { personId, table, result, introductionId } = meeting;
  const name = meeting.fullName ?? t('person.noName');
  return (
    <tr>
      <td>{meeting.startsAt}</td>
      <th scope="row">{name}</th>
      <td>{meeting.title}</td>
      <td>
        {result && t(`fairResult.${result}`)}{' '}
        {introductionId && <Link to={`/introductions?id=${introductionId}`}>{t('fairs.introduction')}</Link>}
        {!result && fair.next.includes('record') && (
          <select
            className="plain-select"
            value=""
            disabled={act.isPending}
            aria-label={t('fairs.resultOf', { name, time: meeting.startsAt })}
            onChange={(event) =>
              act.mutate({ path: 'results', body: { personId, table, result: event.target.value } })
            }
          >
            <option value="">{t('fairs.choose')}</option>
            {FAIR_RESULTS.map((code) => (
              <option key={code} value={code}>
                {t(`fairResult.${code}`)}
              </option>
            ))}
          </select>
        )}
        {act.error ? <Trouble error={act.error} /> : null}
      </td>
    </tr>
  );
}
