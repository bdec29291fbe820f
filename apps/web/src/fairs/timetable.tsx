import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Fair, FairMeeting } from './fair.js';
import { ResultKeys } from './result-keys.js';
import { TableActs } from './table-acts.js';

/** Who sits where when, by table; which employer is there; and what came of it, keyed in from the table sheets. */
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
      {fair.next.includes('record') && <p className="quiet">{t('fairs.keysHint')}</p>}
      {fair.tables.map((table) => {
        const { number, employer } = table;
        const here = meetings.filter((meeting) => meeting.table === number);
        return (
          <section key={number} className="card card--below">
            <h3>{t('fairs.table', { number, employer })}</h3>
            <TableActs fair={fair} table={table} />
            {here.length === 0 ? (
              <p className="quiet">{t('fairs.nobodyHere')}</p>
            ) : (
              <div className="table-scroll">
                <Meetings fair={fair} meetings={here} />
              </div>
            )}
          </section>
        );
      })}
    </section>
  );
}

function Meetings({ fair, meetings }: { fair: Fair; meetings: readonly FairMeeting[] }): ReactElement {
  const { t } = useTranslation();
  return (
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
        {meetings.map((meeting) => (
          <tr key={`${meeting.personId} ${meeting.slot}`}>
            <td>{meeting.startsAt}</td>
            <th scope="row">{meeting.fullName ?? t('person.noName')}</th>
            <td>{meeting.title}</td>
            <td>
              <Result fair={fair} meeting={meeting} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Result({ fair, meeting }: { fair: Fair; meeting: FairMeeting }): ReactElement | null {
  const { t } = useTranslation();
  const { result, introductionId } = meeting;
  if (!result) return fair.next.includes('record') ? <ResultKeys fair={fair} meeting={meeting} /> : null;
  return (
    <>
      {t(`fairResult.${result}`)}{' '}
      {introductionId && <Link to={`/introductions?id=${introductionId}`}>{t('fairs.introduction')}</Link>}
    </>
  );
}
