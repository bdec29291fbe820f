import { Button, Checkbox, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { More, useLongList } from '../parts/long-list.js';
import { Empty, Shown, Trouble } from '../parts/states.js';
import { becauseKey, type Fair, type Invitable } from './fair.js';
import { useFairAct } from './use-fair-act.js';

const idOf = ({ personId }: Invitable): string => personId;

/** Whom to invite: the list with its reasons, to take the best of it or to choose from. */
export function Invite({ fair }: { fair: Fair }): ReactElement {
  const { t } = useTranslation();
  const act = useFairAct(fair.id);
  const list = useLongList<Invitable>(
    ['job-fairs', fair.id, 'invitation-list'],
    `/api/v1/job-fairs/${encodeURIComponent(fair.id)}/invitation-list`,
    idOf,
  );
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const left = fair.places - fair.invited;
  const invite = (body: object): void =>
    act.mutate({ path: 'invitations', body }, { onSuccess: () => setChosen([]) });
  const toggle = (personId: string): void =>
    setChosen((before) =>
      before.includes(personId) ? before.filter((one) => one !== personId) : [...before, personId],
    );
  return (
    <section>
      <h2>{t('fairs.toInvite')}</h2>
      <p className="quiet">{t('fairs.toInviteHint', { left, places: fair.places })}</p>
      <div className="acts spaced">
        <InviteBest left={left} pending={act.isPending} invite={(best) => invite({ best })} />
        <Button
          disabled={chosen.length === 0 || chosen.length > left}
          loading={act.isPending}
          onClick={() => invite({ personIds: chosen })}
        >
          {t('fairs.inviteChosen', { count: chosen.length })}
        </Button>
      </div>
      {act.error ? <Trouble error={act.error} /> : null}
      <Shown of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('fairs.nobodyToInvite')} />
          ) : (
            <>
              <Candidates rows={rows} fair={fair} chosen={chosen} toggle={toggle} />
              <More list={list} shown={rows.length} />
            </>
          )
        }
      </Shown>
    </section>
  );
}

function InviteBest({
  left,
  pending,
  invite,
}: {
  left: number;
  pending: boolean;
  invite: (best: number) => void;
}): ReactElement {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const best = typed === undefined ? left : /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
  const ready = best > 0 && best <= left;
  return (
    <>
      <label className="with-button">
        <span>{t('fairs.howMany')}</span>
        <Input
          style={{ width: '4.5rem' }}
          inputMode="numeric"
          value={typed ?? String(left)}
          status={ready || left === 0 ? undefined : 'error'}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => ready && invite(best)}
        />
      </label>
      <Button type="primary" disabled={!ready} loading={pending} onClick={() => invite(best)}>
        {t('fairs.inviteBest')}
      </Button>
    </>
  );
}

function Candidates({
  rows,
  fair,
  chosen,
  toggle,
}: {
  rows: readonly Invitable[];
  fair: Fair;
  chosen: readonly string[];
  toggle: (personId: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const employers = new Map(fair.tables.map(({ number, employer }) => [number, employer]));
  return (
    <div className="table-scroll">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('fairs.choosePeople')}</th>
            <th scope="col">{t('fairs.place')}</th>
            <th scope="col">{t('fairs.person')}</th>
            <th scope="col">{t('fairs.because')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ personId, number, because, ...row }) => {
            const name = row.fullName ?? t('person.noName');
            return (
              <tr key={personId}>
                <td>
                  <Checkbox
                    checked={chosen.includes(personId)}
                    aria-label={t('fairs.chooseOne', { name })}
                    onChange={() => toggle(personId)}
                  />
                </td>
                <td>{number}</td>
                <th scope="row">{name}</th>
                <td>
                  {t(becauseKey(because), { table: because.table, rank: because.rank })}
                  <span className="quiet"> · {employers.get(because.table ?? 0)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
