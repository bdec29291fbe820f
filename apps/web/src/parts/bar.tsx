import type { ReactElement } from 'react';

/** A share of 0–1 as a bar. The number stands beside it in words; the bar itself is hidden from screen readers. */
export function Bar({ share, tone = 'plain' }: { share: number; tone?: 'plain' | 'muted' }): ReactElement {
  const width = `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
  return (
    <span className={`meter meter--${tone}`} aria-hidden="true">
      <span style={{ width }} />
    </span>
  );
}
