import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, send } from '../api/http.js';
import { to } from '../api/operations.js';
import { formatDateTime } from '../format/dates.js';
import { Shown, Trouble } from '../parts/states.js';
import { Tag } from '../parts/tag.js';
import { useMe } from '../session/session.js';

interface Consent {
  purpose: string;
  given: boolean;
  since: string | null;
}

/** They write down what somebody says, so there is a paper to be signed; the person's own page has it among what is held. */
const DESKS = ['registry-officer', 'commune-leader', 'counsellor'];
const MAY_CHANGE = new Set([...DESKS, 'person']);

/** What the person agreed to, purpose by purpose. Nothing changes before it was said what the change will do. */
export function Consents({ personId }: { personId: string }): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const [change, setChange] = useState<Consent>();
  const consents = useQuery({
    queryKey: ['consents', personId],
    queryFn: () => ask<{ items: Consent[] }>(`/api/v1/people/${encodeURIComponent(personId)}/consents`),
  });
  return (
    <section className="card">
      <h2>{t('consent.title')}</h2>
      <Shown of={consents}>
        {({ items }) => (
          <ul className="consents">
            {items.map((consent) => (
              <ConsentLine key={consent.purpose} of={consent} change={() => setChange(consent)} />
            ))}
          </ul>
        )}
      </Shown>
      {DESKS.includes(me.role) && <SlipLink personId={personId} />}
      <ChangeDialog of={change} personId={personId} close={() => setChange(undefined)} />
    </section>
  );
}

/** The paper of what somebody agreed to, to be signed. */
export function SlipLink({ personId }: { personId: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <p className="row__links">
      <a href={`/api/v1/people/${encodeURIComponent(personId)}/consents/slip`} download>
        {t('cases.slip')}
      </a>
    </p>
  );
}

function ConsentLine({
  of: { purpose, given, since },
  change,
}: {
  of: Consent;
  change: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const name = t(`purpose.${purpose}`);
  const act = t(given ? 'consent.withdraw' : 'consent.give');
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <p className="quiet">{t(`consent.means.${purpose}`)}</p>
      </div>
      <Tag tone={given ? 'good' : 'idle'}>
        {t(given ? 'consent.given' : since ? 'consent.withdrawn' : 'consent.notGiven')}
        {since && `, ${formatDateTime(since)}`}
      </Tag>
      {MAY_CHANGE.has(me.role) && (
        <Button onClick={change} aria-label={`${act}: ${name}`}>
          {act}
        </Button>
      )}
    </li>
  );
}

function ChangeDialog({
  of,
  personId,
  close,
}: {
  of: Consent | undefined;
  personId: string;
  close: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: ({ purpose, given }: Consent) =>
      send(
        to(`${given ? 'DELETE' : 'PUT'} /api/v1/people/{id}/consents/{purpose}`, { id: personId, purpose }),
      ),
    onSuccess: async () => {
      close();
      await Promise.all(
        ['consents', 'erasures'].map((key) => client.invalidateQueries({ queryKey: [key, personId] })),
      );
    },
  });
  const purpose = of && t(`purpose.${of.purpose}`);
  return (
    <Modal
      open={of !== undefined}
      title={of && t(of.given ? 'consent.withdrawTitle' : 'consent.giveTitle', { purpose })}
      okText={of && t(of.given ? 'consent.withdrawNow' : 'consent.giveNow')}
      okButtonProps={{ danger: of?.given === true }}
      cancelText={t('form.cancel')}
      confirmLoading={save.isPending}
      onOk={() => of && save.mutate(of)}
      onCancel={close}
    >
      {of && <p>{t(`consent.${of.given ? 'willWithdraw' : 'willGive'}.${of.purpose}`)}</p>}
      {save.error ? <Trouble error={save.error} /> : null}
    </Modal>
  );
}
