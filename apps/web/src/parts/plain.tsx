import type { ComponentProps, ReactElement, ReactNode } from 'react';

/**
 * What the way in and the start page need, drawn by the browser itself: antd is fetched with the first page that has a
 * form or a dialog (shell/styled.tsx). `small`, `primary` and `ghost` look as antd's buttons do beside them.
 */
export function PlainButton({
  kind,
  size,
  ...rest
}: Omit<ComponentProps<'button'>, 'type' | 'className'> & {
  kind?: 'primary' | 'ghost';
  size?: 'small' | 'large';
}): ReactElement {
  const look = [kind, size].filter(Boolean).map((word) => `button--${word}`);
  return <button type="button" className={['button', ...look].join(' ')} {...rest} />;
}

/** Something that has to be read now; a screen reader says it at once. */
export function Notice({
  tone,
  title,
  children,
  action,
}: {
  tone: 'bad' | 'wait';
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}): ReactElement {
  return (
    <div className={`notice notice--${tone}`} role="alert">
      <div className="notice__text">
        <strong>{title}</strong>
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
