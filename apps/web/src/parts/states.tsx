import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/http.js';
import { Notice, PlainButton } from './plain.js';

/** The words for a refusal: the house's own sentence first, else ours by code, else ours by status. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (!(error instanceof Problem)) return t('error.unexpected');
    if (error.detail !== '') return error.detail;
    if (i18n.exists(`error.${error.code}`)) return t(`error.${error.code}`);
    return i18n.exists(`error.http-${error.status}`)
      ? t(`error.http-${error.status}`)
      : t('error.unexpected');
  };
}

/** Something failed: what, the reference for the operator, and a way to try again. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }): ReactElement {
  const { t } = useTranslation();
  const text = useProblemText();
  const reference = error instanceof Problem ? error.traceId : undefined;
  return (
    <Notice
      tone="bad"
      title={text(error)}
      action={
        retry && (
          <PlainButton size="small" onClick={retry}>
            {t('state.retry')}
          </PlainButton>
        )
      }
    >
      {reference && <Reference id={reference} />}
    </Notice>
  );
}

function Reference({ id }: { id: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <span className="quiet">
      {t('state.reference')} <code>{id}</code>
    </span>
  );
}

export function Waiting({ rows = 5 }: { rows?: number }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="waiting" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_row, index) => (
        <span key={index} />
      ))}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      {children}
    </div>
  );
}

interface Asked<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** One place for the four states of a page: on its way, failed, failed while old data stands, here. */
export function Shown<T>({ of, children }: { of: Asked<T>; children: (data: T) => ReactNode }): ReactElement {
  const retry = (): void => void of.refetch();
  if (of.data === undefined) return of.isPending ? <Waiting /> : <Trouble error={of.error} retry={retry} />;
  return (
    <>
      {of.error ? <Trouble error={of.error} retry={retry} /> : null}
      {children(of.data)}
    </>
  );
}
