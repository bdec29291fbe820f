import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../shell/mark.js';

/** Stands over the page until the same person is back. Signing in happens beside it, in a tab of its own. */
export function SessionEnded(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="sign-in">
      <header className="sign-in__bar">
        <Mark />
      </header>
      <div className="sign-in__card" role="alert">
        <h1>{t('session.ended')}</h1>
        <p className="lead">{t('session.comeBack')}</p>
        <p className="spaced">
          <a href="/auth/login?returnTo=/welcome" target="_blank" rel="noreferrer">
            {t('session.signInAgain')}
          </a>
        </p>
      </div>
    </div>
  );
}
