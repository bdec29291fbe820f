import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { useCommuneOptions } from '../parts/choices.js';
import { Filters } from '../parts/filters.js';
import { PageHead } from '../parts/page-head.js';
import { Trouble } from '../parts/states.js';
import { useMe } from '../session/session.js';
import { bodyOf, PlainFields, Send, type Values } from './plain-form.js';
import { type OpeningKind, openingSpecs, useChoices } from './specs.js';

const KINDS: readonly OpeningKind[] = ['self-referrals', 'release-notices', 'community-sentences'];

/** Somebody comes of their own accord, a prison gives notice, or a sentence to be served in the community arrives. */
export function NewCasePage(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const [search] = useSearchParams();
  const mine = me.role === 'registry-officer' ? KINDS : KINDS.slice(0, 1);
  const kind = mine.find((each) => each === search.get('kind')) ?? 'self-referrals';
  return (
    <>
      <PageHead title={t('cases.newTitle')} lead={t(`caseOpening.${kind}`)} />
      {mine.length > 1 && (
        <Filters
          name="kind"
          label={t('cases.howItBegins')}
          choices={mine.map((code) => ({
            code: code === 'self-referrals' ? undefined : code,
            text: t(`caseOpeningName.${code}`),
          }))}
        />
      )}
      <Opening key={kind} kind={kind} />
    </>
  );
}

function Opening({ kind }: { kind: OpeningKind }): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const go = useNavigate();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [only] = me.areas.filter((area) => area.length === 5);
  const [values, setValues] = useState<Values>(only ? { 'residence.communeCode': only } : {});
  const [opened, setOpened] = useState(false);
  const communes = useCommuneOptions(me.areas).map(({ value, label }) => ({ value, label }));
  const specs = openingSpecs(kind, useChoices(), communes);
  const body = bodyOf(specs, values);
  const sending = useMutation({
    mutationFn: () => send<{ id: string }>(to(`POST /api/v1/${kind}`), { body, key: keys.current.for(body) }),
    onSuccess: async ({ id }) => {
      keys.current.done();
      await client.invalidateQueries({ queryKey: ['cases'] });
      if (me.role === 'counsellor') setOpened(true);
      else await go(`/cases/${id}`);
    },
  });
  if (opened) return <p role="status">{t('cases.opened')}</p>;
  return (
    <section className="card narrow">
      <PlainFields specs={specs} values={values} change={setValues} />
      {sending.error ? <Trouble error={sending.error} /> : null}
      <Send
        text={t('cases.open')}
        ready={body !== undefined}
        pending={sending.isPending}
        send={() => sending.mutate()}
      />
    </section>
  );
}
