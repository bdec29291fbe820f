import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../format/dates.js';
import { formatDong, grouped } from '../format/numbers.js';
import type { Figure } from './report.js';

/** A count, or the mark of one that is hidden. It is not "< 5": a large one may be hidden to protect a small one. */
export function Count({ value, figure }: { value: number | null; figure: Figure }): ReactElement {
  const { t } = useTranslation();
  if (value === null) return <span className="hidden-count">{t('report.hidden')}</span>;
  return <>{figure === 'amountLent' ? formatDong(value) : grouped(value)}</>;
}

/** Of which day a number is that may not move yet. */
export function HeldBack({ since }: { since: string | undefined }): ReactElement {
  const { t } = useTranslation();
  if (since === undefined) return <></>;
  return <span className="quiet"> {t('report.heldBack', { date: formatDate(since) })}</span>;
}
