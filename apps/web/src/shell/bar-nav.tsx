import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import type { NavItem } from '../session/roles.js';
import { useFitting } from './use-fitting.js';

/** The pages of one's role in one line; those that do not fit stand behind a button. */
export function BarNav({ pages }: { pages: readonly NavItem[] }): ReactElement {
  const { t, i18n } = useTranslation();
  const { nav, ruler, fits } = useFitting(pages.length, i18n.language);
  const rest = pages.slice(fits);
  return (
    <nav className="bar__nav" aria-label={t('shell.pages')} ref={nav}>
      {pages.slice(0, fits).map((page) => (
        <PageLink key={page.to} page={page} pages={pages} />
      ))}
      {rest.length > 0 && <More rest={rest} pages={pages} />}
      <div className="bar__ruler" aria-hidden="true" ref={ruler}>
        {[...pages.map(({ label }) => t(`nav.${label}`)), `${t('nav.more')} ▾`].map((text, index) => (
          <span key={index}>{text}</span>
        ))}
      </div>
    </nav>
  );
}

/** The page that is shown, or whose part is shown, unless another one is closer. */
const isWhole = (to: string, pathname: string, pages: readonly NavItem[]): boolean =>
  to === '/' || pages.some((other) => other.to === pathname && other.to.startsWith(`${to}/`));

function PageLink({
  page: { to, label },
  pages,
}: {
  page: NavItem;
  pages: readonly NavItem[];
}): ReactElement {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <NavLink to={to} end={isWhole(to, pathname, pages)}>
      {t(`nav.${label}`)}
    </NavLink>
  );
}

/** Opens with Enter or Space, closes with Escape, on leaving it, and when a page was chosen. */
function More({ rest, pages }: { rest: readonly NavItem[]; pages: readonly NavItem[] }): ReactElement {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [pathname]);
  const here = rest.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return (
    <div
      className="bar__more"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={here ? 'active' : undefined}
        aria-expanded={open}
        aria-controls="bar-more"
        onClick={() => setOpen(!open)}
      >
        {t('nav.more')} <span aria-hidden="true">▾</span>
      </button>
      <ul id="bar-more" hidden={!open}>
        {rest.map((page) => (
          <li key={page.to}>
            <PageLink page={page} pages={pages} />
          </li>
        ))}
      </ul>
    </div>
  );
}
