import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { to } from '../api/operations.js';
import { useCommuneOptions } from '../parts/choices.js';
import { Filters } from '../parts/filters.js';
import { PageHead } from '../parts/page-head.js';
import { SendForm } from '../parts/plain-send.js';
import { useMe } from '../session/session.js';
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
  const [only] = me.areas.filter((area) => area.length === 5);
  const [opened, setOpened] = useState(false);
  const communes = useCommuneOptions(me.areas).map(({ value, label }) => ({ value, label }));
  const specs = openingSpecs(kind, useChoices(), communes);
  if (opened) return <p role="status">{t('cases.opened')}</p>;
  return (
    <section className="card narrow">
      <SendForm<{ id: string }>
        target={to(`POST /api/v1/${kind}`)}
        specs={specs}
        section="caseField"
        initial={only ? { 'residence.communeCode': only } : {}}
        text={t('cases.open')}
        stale={['cases']}
        done={({ id }) => {
          if (me.role === 'counsellor') setOpened(true);
          else void go(`/cases/${id}`);
        }}
      />
    </section>
  );
}
