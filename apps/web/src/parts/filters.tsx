import type { ReactElement } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';

export interface Choice {
  /** undefined: the choice that needs no word in the address. */
  code: string | undefined;
  text: string;
}

/** A filter that lives in the address bar, so that it survives the back button and can be passed on. */
export function Filters({
  name,
  label,
  choices,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
}): ReactElement {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const chosen = search.get(name);
  const to = (code: string | undefined): string => {
    const next = new URLSearchParams(search);
    if (code === undefined) next.delete(name);
    else next.set(name, code);
    const query = next.toString();
    return query ? `${pathname}?${query}` : pathname;
  };
  return (
    <nav className="filters" aria-label={label}>
      {choices.map(({ code, text }) => (
        <Link
          key={code ?? ''}
          to={to(code)}
          replace
          aria-current={(chosen ?? undefined) === code ? 'true' : undefined}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
