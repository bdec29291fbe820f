import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useNames } from '../names/names.js';
import { Filters } from '../parts/filters.js';
import { More, useLongList } from '../parts/long-list.js';
import { pathOf } from '../parts/pointer.js';
import { Shown } from '../parts/states.js';
import { Tag, type Tone } from '../parts/tag.js';
import { useFieldName } from '../releases/use-field-name.js';
import { type ImportedLine, OUTCOMES, type Outcome, type ReleaseImport } from './import.js';

const TONES: Readonly<Record<Outcome, Tone>> = {
  created: 'good',
  updated: 'good',
  unchanged: 'idle',
  refused: 'bad',
  skipped: 'idle',
};
const idOf = ({ sheet, line }: ImportedLine): string => `${sheet}:${line}`;

/** Line by line, as the file numbers them; the filter stands in the address. */
export function ImportLines({ of }: { of: ReleaseImport }): ReactElement | null {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const outcome = OUTCOMES.find((one) => one === search.get('outcome'));
  const list = useLongList<ImportedLine>(
    ['import-lines', of.id, outcome ?? 'all'],
    `/api/v1/release-imports/${of.id}/lines${outcome ? `?outcome=${outcome}` : ''}`,
    idOf,
  );
  if (of.done === 0) return null;
  return (
    <section className="card--below">
      <h2>{t('imports.lines')}</h2>
      <Filters
        name="outcome"
        label={t('imports.filter')}
        choices={[
          { code: undefined, text: `${t('list.all')} (${of.done})` },
          ...OUTCOMES.map((code) => ({ code, text: `${t(`imports.outcome.${code}`)} (${of[code]})` })),
        ]}
      />
      <Shown of={list}>
        {({ rows }) => (
          <>
            <Lines rows={rows} preview={of.preview} />
            <More list={list} shown={rows.length} total={outcome ? of[outcome] : of.done} />
          </>
        )}
      </Shown>
    </section>
  );
}

function Lines({ rows, preview }: { rows: readonly ImportedLine[]; preview: boolean }): ReactElement {
  const { t } = useTranslation();
  const sheets = new Set(rows.map(({ sheet }) => sheet)).size > 1;
  return (
    <div className="table-scroll">
      <table className="figures">
        <caption className="sr-only">{t('imports.lines')}</caption>
        <thead>
          <tr>
            {sheets && <th scope="col">{t('imports.sheet')}</th>}
            <th scope="col" className="number">
              {t('imports.line')}
            </th>
            <th scope="col">{t(preview ? 'imports.wouldBeColumn' : 'imports.outcomeColumn')}</th>
            <th scope="col">{t('imports.why')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={idOf(row)}>
              {sheets && <td>{row.sheet + 1}</td>}
              <th scope="row" className="number">
                {row.line}
              </th>
              <td>
                <Tag tone={TONES[row.outcome]}>{t(`imports.outcome.${row.outcome}`)}</Tag>
              </td>
              <td>
                <Why of={row} preview={preview} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Why({ of, preview }: { of: ImportedLine; preview: boolean }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const fieldName = useFieldName();
  return (
    <>
      {of.errors.length > 0 && (
        <ul className="plain">
          {of.errors.map(({ pointer, code, detail }) => (
            <li key={`${pointer} ${code}`}>
              {pointer !== '' && <strong>{fieldName(pathOf(pointer))}: </strong>}
              {detail}
            </li>
          ))}
        </ul>
      )}
      {of.remarks.length > 0 && (
        <p className="quiet">
          {t('imports.leftOut', {
            fields: of.remarks.map((field) => names.code('importField', field)).join(', '),
          })}
        </p>
      )}
      {of.personId && !preview && <Link to={`/people/${of.personId}`}>{t('release.lookAtFile')}</Link>}
    </>
  );
}
