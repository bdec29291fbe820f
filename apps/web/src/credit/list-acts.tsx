import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { everyPage } from '../api/every-page.js';
import type { Referral } from '../api/shapes.js';
import { Trouble } from '../parts/states.js';
import { SignList } from './sign-list.js';

/** What an office does over a list, as one signature stands under form 01. */
const LIST_ACTS = ['confirm-list', 'endorse', 'submit'] as const;

/**
 * One act over all the loans that wait for it. While only a part of the list is in view, the buttons say so, and the rest is
 * fetched when somebody asks for it.
 */
export function ListActs({
  rows,
  path,
  more,
}: {
  rows: readonly Referral[];
  path: string;
  more: boolean;
}): ReactElement | null {
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ act: string; rows: readonly Referral[] }>();
  const fetching = useMutation({ mutationFn: () => everyPage<Referral>(path) });
  // what was fetched is the list of then; rows in view are those of now
  const now = new Map(rows.map((row) => [row.id, row]));
  const known = fetching.data ? fetching.data.map((row) => now.get(row.id) ?? row) : rows;
  const waiting = LIST_ACTS.map((act) => ({
    act,
    // an establishment's dossier stands on no list: each is signed by itself
    rows: known.filter(({ next, applicant }) => applicant === null && next.includes(act)),
  })).filter((each) => each.rows.length > 1);
  if (waiting.length === 0 && !open) return null;
  return (
    <div className="acts spaced">
      {waiting.map((each) => (
        <Button key={each.act} onClick={() => setOpen(each)}>
          {t('creditPapers.allOf', { act: t(`referralAct.${each.act}`), count: each.rows.length })}
        </Button>
      ))}
      {more && !fetching.data && (
        <Button type="link" loading={fetching.isPending} onClick={() => fetching.mutate()}>
          {t('creditPapers.inView', { count: rows.length })}
        </Button>
      )}
      {fetching.data && (
        <span role="status" className="quiet">
          {t('creditPapers.whole', { count: fetching.data.length })}
        </span>
      )}
      {fetching.error ? <Trouble error={fetching.error} /> : null}
      {open && (
        <SignList
          {...open}
          close={() => {
            setOpen(undefined);
            fetching.reset();
          }}
        />
      )}
    </div>
  );
}
