import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../parts/page-head.js';
import { Empty } from '../parts/states.js';
import { Consents } from '../people/consents.js';
import { Erasures } from '../people/erasures.js';
import { useMe } from '../session/session.js';
import { OwnBoard } from '../work/own-board.js';
import { Held } from './held.js';

/** One's own page: who may know what for which purpose, taking it back, and whether it is gone. */
export function OwnPage(): ReactElement {
  const { t } = useTranslation();
  const { personId } = useMe();
  return (
    <>
      <PageHead title={t('own.title')} lead={t('own.lead')} />
      {personId === undefined ? (
        <Empty title={t('own.noFile')} />
      ) : (
        <>
          <OwnBoard />
          <div className="columns">
            <Consents personId={personId} />
            <Erasures personId={personId} />
          </div>
          <Held personId={personId} />
        </>
      )}
      <section className="card card--below">
        <h2>{t('own.rights')}</h2>
        <ul className="plain">
          {(['know', 'correct', 'withdraw', 'refuse'] as const).map((right) => (
            <li key={right}>{t(`own.right.${right}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
