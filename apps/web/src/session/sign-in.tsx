import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, PlainButton } from '../parts/plain.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { Mark } from '../shell/mark.js';

/** The way in. The page one wanted is kept in `returnTo`; addresses hold no personal data, so it may travel. */
export function SignIn(): ReactElement {
  const { t } = useTranslation();
  const failed = new URLSearchParams(location.search).get('signIn') === 'failed';
  const enter = (): void => {
    const returnTo = failed ? '/' : `${location.pathname}${location.search}`;
    location.assign(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
  };
  return (
    <div className="sign-in">
      <header className="sign-in__bar">
        <Mark />
        <LanguageSwitch />
      </header>
      <main className="sign-in__card" id="main">
        <h1>{t('signIn.title')}</h1>
        <p className="lead">{t('signIn.lead')}</p>
        <ul className="sign-in__who">
          {(['jobCentre', 'bank', 'commune', 'college'] as const).map((who) => (
            <li key={who}>{t(`signIn.who.${who}`)}</li>
          ))}
        </ul>
        {failed && <Notice tone="wait" title={t('signIn.failed')} />}
        <PlainButton kind="primary" size="large" onClick={enter}>
          {t('signIn.button')}
        </PlainButton>
        <p className="quiet">{t('signIn.note')}</p>
      </main>
    </div>
  );
}
