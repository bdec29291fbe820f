import { useEffect, type ReactElement, type ReactNode } from 'react';

/**
 * The heading of a page. `title` also names the browser tab and therefore the history: it never holds a person's name;
 * `heading` may, it stays on the page.
 */
export function PageHead({
  title,
  heading = title,
  lead,
  actions,
}: {
  title: string;
  heading?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}): ReactElement {
  useEffect(() => {
    document.title = `${title} · Chung Tay`;
  }, [title]);
  return (
    <div className="page-head">
      <div>
        <h1>{heading}</h1>
        {lead && <div className="lead">{lead}</div>}
      </div>
      {actions && <div className="page-head__actions">{actions}</div>}
    </div>
  );
}
