import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../parts/page-head.js';
import { Notice, PlainButton } from '../parts/plain.js';

export function NotFound(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('notFound.title')} lead={t('notFound.lead')} />
      <Link to="/">{t('notFound.home')}</Link>
    </>
  );
}

/** Where one lands after signing in beside an ended session. */
export function Welcome(): ReactElement {
  const { t } = useTranslation();
  return <PageHead title={t('welcome.title')} lead={t('welcome.lead')} />;
}

/** Before the first page has come. */
export const Blank = (): null => null;

/** A page that could not be fetched (after an update of the house its files have other names) or that broke. */
export function PageBroke(): ReactElement {
  const { t } = useTranslation();
  return (
    <main className="page" id="main">
      <Notice
        tone="bad"
        title={t('error.page-broke')}
        action={<PlainButton onClick={() => location.reload()}>{t('state.reload')}</PlainButton>}
      />
    </main>
  );
}
