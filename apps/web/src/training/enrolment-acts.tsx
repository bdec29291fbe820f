import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { Trouble } from '../parts/states.js';
import type { Enrolment } from './enrolment.js';

/** How a course ends. Attendance is written on the sheet. */
const ENDS = ['complete', 'drop'] as const;

/** Completing and dropping out are final, so each says what follows before it is done. */
export function EnrolmentActs({ of: row }: { of: Enrolment }): ReactElement | null {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [chosen, setChosen] = useState<string>();
  const act = useMutation({
    mutationFn: (name: string) => {
      const body = { act: name };
      return send(to('POST /api/v1/enrolments/{id}/acts', { id: row.id }), {
        body,
        key: keys.current.for(body),
      });
    },
    onSuccess: async () => {
      keys.current.done();
      setChosen(undefined);
      await client.invalidateQueries({ queryKey: ['enrolments'] });
      await client.invalidateQueries({ queryKey: ['allowance'] });
    },
  });
  const possible = ENDS.filter((name) => row.next.includes(name));
  if (possible.length === 0) return null;
  return (
    <div className="acts">
      {possible.map((name) => (
        <Button
          key={name}
          danger={name === 'drop'}
          type={name === 'complete' ? 'primary' : 'default'}
          onClick={() => setChosen(name)}
        >
          {t(`enrolmentAct.${name}`)}
        </Button>
      ))}
      <Modal
        open={chosen !== undefined}
        title={chosen && t(`enrolmentAct.${chosen}`)}
        okText={chosen && t(`enrolmentAct.${chosen}`)}
        cancelText={t('form.cancel')}
        confirmLoading={act.isPending}
        onOk={() => chosen && act.mutate(chosen)}
        onCancel={() => setChosen(undefined)}
      >
        {chosen && <p>{t(`enrolmentFollows.${chosen}`)}</p>}
        {act.error ? <Trouble error={act.error} /> : null}
      </Modal>
    </div>
  );
}
