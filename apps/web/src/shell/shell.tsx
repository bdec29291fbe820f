import { Suspense, useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import { LiveProvider } from '../api/live.js';
import { useAreaNames } from '../names/names.js';
import { PlainButton } from '../parts/plain.js';
import { Waiting } from '../parts/states.js';
import { PAGES_OF_ROLE } from '../session/roles.js';
import { signOut, useMe } from '../session/session.js';
import { BarNav } from './bar-nav.js';
import { LanguageSwitch } from './language-switch.js';
import { Mark } from './mark.js';

/** The frame of every page: where one can go, who one is, for which area. */
export function Shell(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <LiveProvider>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <header className="bar">
        <div className="bar__in">
          <NavLink to="/" className="bar__home" aria-label={t('shell.home')}>
            <Mark />
          </NavLink>
          <BarNav pages={PAGES_OF_ROLE[me.role]} />
          <Account />
        </div>
      </header>
      <OfflineNote />
      <main id="main" className="page" tabIndex={-1}>
        <FocusOnNavigation />
        <Suspense fallback={<Waiting rows={6} />}>
          <Outlet />
        </Suspense>
      </main>
    </LiveProvider>
  );
}

function Account(): ReactElement {
  const { t } = useTranslation();
  const me = useMe();
  const areas = useAreaNames(me.areas);
  return (
    <div className="account">
      <div className="account__who">
        <span className="account__role">{t(`role.${me.role}`)}</span>
        <span className="account__area">{areas}</span>
      </div>
      <LanguageSwitch />
      <PlainButton kind="ghost" size="small" onClick={() => void signOut()} title={me.username}>
        {t('shell.signOut')}
      </PlainButton>
    </div>
  );
}

/** After a change of page the keyboard and the screen reader start at the page's beginning, not at the old link. */
function FocusOnNavigation(): null {
  const { pathname } = useLocation();
  const [first, setFirst] = useState(pathname);
  useEffect(() => {
    if (pathname === first) return;
    setFirst(pathname);
    document.getElementById('main')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname, first]);
  return null;
}

function OfflineNote(): ReactElement | null {
  const { t } = useTranslation();
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    return () => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    };
  }, []);
  if (online) return null;
  return (
    <div className="offline" role="status">
      {t('shell.offline')}
    </div>
  );
}
