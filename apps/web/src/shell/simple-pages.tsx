import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../parts/page-head.js';

export function NotFound(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('notFound.title')} lead={t('notFound.lead')} />
      <Link to="/">{t('notFound.home')}</Link>
    </>
  );
}

/** For a role whose pages are not part of this site. */
export function Welcome(): ReactElement {
  const { t } = useTranslation();
  return <PageHead title={t('welcome.title')} lead={t('welcome.lead')} />;
}
