import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotRead as Part, ReleaseImport } from './import.js';

/** Columns and sheets that were not read, by the reason; to be seen before anything is recorded. */
export function NotRead({ of }: { of: Pick<ReleaseImport, 'notRead'> }): ReactElement | null {
  const { t } = useTranslation();
  if (of.notRead.length === 0) return null;
  const reasons = [...new Set(of.notRead.map(({ code }) => code))].map((code) =>
    of.notRead.filter((part) => part.code === code),
  );
  return (
    <section className="spaced" aria-labelledby="not-read">
      <h2 id="not-read">{t('imports.notRead')}</h2>
      <ul>
        {reasons.map((parts) => (
          <li key={parts[0]?.code}>
            <Places of={parts} />: {parts[0]?.detail}
          </li>
        ))}
      </ul>
      <p className="quiet">{t('imports.notReadHint')}</p>
    </section>
  );
}

function Places({ of }: { of: readonly Part[] }): ReactElement {
  const { t } = useTranslation();
  const sheets = [...new Set(of.map(({ sheet }) => sheet))].map((sheet) => {
    const columns = of.filter((part) => part.sheet === sheet).flatMap(({ column }) => column ?? []);
    return columns.length === 0
      ? t('imports.wholeSheet', { sheet: sheet + 1 })
      : t('imports.columnsOfSheet', { sheet: sheet + 1, columns: columns.join(', ') });
  });
  return <strong>{sheets.join('; ')}</strong>;
}
