import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ask } from '../api/http.js';
import { formatDateTime } from '../format/dates.js';
import { useNames } from '../names/names.js';
import { PageHead } from '../parts/page-head.js';
import { Shown } from '../parts/states.js';
import { ConfirmList } from './confirm-list.js';
import { type ReleaseImport, isUnderWay } from './import.js';
import { ImportLines } from './import-lines.js';
import { ImportState } from './import-state.js';
import { NotRead } from './not-read.js';

const LOOK_AGAIN_MS = 1_000;

/** One list: how far it is, what became (or would become) of each line, and the same file back. */
export function ImportPage(): ReactElement {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const client = useQueryClient();
  const one = useQuery({
    queryKey: ['imports', id],
    queryFn: () => ask<ReleaseImport>(`/api/v1/release-imports/${encodeURIComponent(id)}`),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? LOOK_AGAIN_MS : false),
  });
  const state = one.data && `${one.data.state} ${String(one.data.preview)}`;
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ['import-lines', id] });
  }, [client, id, state]);
  return (
    <Shown of={one}>
      {(data) => (
        <>
          <PageHead
            title={t('imports.one')}
            heading={data.fileName}
            lead={t('imports.sentAt', { time: formatDateTime(data.createdAt) })}
            actions={<Link to="/imports">{t('imports.all')}</Link>}
          />
          <Standing of={data} />
          <ImportLines of={data} />
        </>
      )}
    </Shown>
  );
}

function Standing({ of }: { of: ReleaseImport }): ReactElement {
  const { t } = useTranslation();
  const names = useNames();
  const total = of.rows ?? 0;
  return (
    <section className="card" aria-live="polite">
      <p>
        <ImportState of={of} />
      </p>
      {isUnderWay(of) && (
        <>
          <Progress
            percent={total === 0 ? 0 : Math.floor((100 * of.done) / total)}
            status="active"
            aria-label={t('imports.progress')}
          />
          <p className="quiet">{t('imports.mayLeave', { done: of.done, rows: of.rows ?? '…' })}</p>
        </>
      )}
      {of.state === 'failed' && of.error && <p>{names.code('importError', of.error.code)}</p>}
      {of.state === 'done' && (
        <>
          <p className="spaced">
            {t(of.preview ? 'imports.wouldBe' : 'imports.became', {
              ...{ created: of.created, updated: of.updated, unchanged: of.unchanged },
              ...{ refused: of.refused, skipped: of.skipped },
            })}
          </p>
          {of.fileKept ? <FilesBack of={of} /> : <FileGone of={of} />}
          <NotRead of={of} />
          {of.preview && of.fileKept && <ConfirmList of={of} />}
        </>
      )}
    </section>
  );
}

function FilesBack({ of }: { of: ReleaseImport }): ReactElement {
  const { t } = useTranslation();
  return (
    <p className="row__links">
      <a href={`/api/v1/release-imports/${of.id}/result.xlsx`} download>
        {t('imports.result')}
      </a>
      {of.refused > 0 && (
        <>
          {' · '}
          <a href={`/api/v1/release-imports/${of.id}/refused.xlsx`} download>
            {t('imports.refusedFile', { count: of.refused })}
          </a>
        </>
      )}
    </p>
  );
}

function FileGone({ of }: { of: ReleaseImport }): ReactElement {
  const { t } = useTranslation();
  return (
    <p className="note-block">
      {t('imports.fileGone')}
      {of.preview && ` ${t('imports.sendAgain')}`}
    </p>
  );
}
