import type { ReactElement, ReactNode } from 'react';

/** A part of the form with its name. */
export function Group({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}): ReactElement {
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      {hint && <p className="quiet">{hint}</p>}
      <div className="grid">{children}</div>
    </fieldset>
  );
}
