import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import type { RankedCandidate } from '../api/shapes.js';
import { Trouble } from '../parts/states.js';
import { useHappenedOn } from './happened-on.js';
import type { Introduction } from './introduction.js';

const NOTE_MAX = 300;

type Introducible = Pick<RankedCandidate, 'personId' | 'fullName' | 'outcome'>;

/** From the ranked list to the employer. Where the law may say no, somebody has looked first and says so. */
export function Introduce({ row, vacancyId }: { row: Introducible; vacancyId: string }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const [looked, setLooked] = useState(false);
  const happened = useHappenedOn();
  const toCheck = row.outcome === 'needs-check';
  const introduce = useMutation({
    mutationFn: () => {
      const words = note.trim();
      const body = {
        ...{ vacancyId, personId: row.personId },
        ...happened.body,
        ...(words ? { note: words } : {}),
      };
      return send<Introduction>(to('POST /api/v1/introductions'), { body, key: keys.current.for(body) });
    },
    onSuccess: async () => {
      keys.current.done();
      setOpen(false);
      await client.invalidateQueries({ queryKey: ['introductions'] });
    },
  });
  if (introduce.data) {
    return (
      <p className="row__links" role="status">
        {t('introduce.done')}{' '}
        <Link to={`/introductions?id=${introduce.data.id}`}>{t('introduce.follow')}</Link>
      </p>
    );
  }
  return (
    <div className="acts">
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('introduce.button')}
      </Button>
      <Modal
        open={open}
        title={t('introduce.title')}
        okText={t('introduce.button')}
        cancelText={t('form.cancel')}
        confirmLoading={introduce.isPending}
        okButtonProps={{ disabled: (toCheck && !looked) || !happened.body }}
        onOk={() => introduce.mutate()}
        onCancel={() => setOpen(false)}
      >
        <p>{t('introduce.lead', { name: row.fullName ?? t('person.noName') })}</p>
        {toCheck && (
          <Checkbox checked={looked} onChange={(event) => setLooked(event.target.checked)}>
            {t('introduce.looked')}
          </Checkbox>
        )}
        {happened.field(introduce.error)}
        <label className="field">
          <span>{t('introductions.note')}</span>
          <Input.TextArea
            value={note}
            maxLength={NOTE_MAX}
            rows={2}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        {introduce.error ? <Trouble error={introduce.error} /> : null}
      </Modal>
    </div>
  );
}
