import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { Trouble } from '../parts/states.js';
import type { ReleaseImport } from './import.js';

/** From a preview to the record, after it was said how many people that makes. */
export function ConfirmList({ of }: { of: ReleaseImport }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [asking, setAsking] = useState(false);
  const people = of.created + of.updated;
  const confirm = useMutation({
    mutationFn: () => {
      const body = { act: 'confirm' };
      return send(to('POST /api/v1/release-imports/{id}/acts', { id: of.id }), {
        body,
        key: keys.current.for(body),
      });
    },
    onSuccess: async () => {
      keys.current.done();
      setAsking(false);
      await client.invalidateQueries({ queryKey: ['imports'] });
    },
  });
  if (people === 0) return <p className="quiet">{t('imports.nobodyToRecord')}</p>;
  return (
    <>
      <Button type="primary" size="large" onClick={() => setAsking(true)}>
        {t('imports.confirm', { count: people })}
      </Button>
      <Modal
        open={asking}
        title={t('imports.confirm', { count: people })}
        okText={t('imports.confirmNow')}
        cancelText={t('form.cancel')}
        confirmLoading={confirm.isPending}
        onOk={() => confirm.mutate()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('imports.willRecord', { created: of.created, updated: of.updated })}</p>
        {of.refused > 0 && <p>{t('imports.willLeaveOut', { count: of.refused })}</p>}
        {of.notRead.length > 0 && <p>{t('imports.willNotRead')}</p>}
        {confirm.error ? <Trouble error={confirm.error} /> : null}
      </Modal>
    </>
  );
}
