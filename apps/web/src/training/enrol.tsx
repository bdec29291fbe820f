import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { formatDate } from '../format/dates.js';
import { Shown, Trouble } from '../parts/states.js';
import type { Enrolment } from './enrolment.js';

interface Intake {
  id: string;
  startsOn: string;
  endsOn: string;
  seats: number;
  free: number;
}

/** From the advice into an intake of the course; a full one gives a place in the queue. */
export function Enrol({ courseId, personId }: { courseId: string; personId: string }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [open, setOpen] = useState(false);
  const [intakeId, setIntakeId] = useState('');
  const course = useQuery({
    queryKey: ['courses', 'one', courseId],
    queryFn: () => ask<{ intakes: Intake[] }>(`/api/v1/courses/${encodeURIComponent(courseId)}`),
    enabled: open,
  });
  const enrol = useMutation({
    mutationFn: () => {
      const body = { intakeId, personId };
      return send<Enrolment>(to('POST /api/v1/enrolments'), { body, key: keys.current.for(body) });
    },
    onSuccess: async () => {
      keys.current.done();
      setOpen(false);
      await client.invalidateQueries({ queryKey: ['enrolments'] });
      await client.invalidateQueries({ queryKey: ['courses'] });
    },
  });
  if (enrol.data) {
    return (
      <p className="row__links" role="status">
        {t(`enrol.${enrol.data.status}`)} <Link to="/enrolments">{t('enrol.follow')}</Link>
      </p>
    );
  }
  return (
    <div className="acts">
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('enrol.button')}
      </Button>
      <Modal
        open={open}
        title={t('enrol.title')}
        okText={t('enrol.button')}
        cancelText={t('form.cancel')}
        confirmLoading={enrol.isPending}
        okButtonProps={{ disabled: intakeId === '' }}
        onOk={() => enrol.mutate()}
        onCancel={() => setOpen(false)}
      >
        <Shown of={course}>
          {({ intakes }) =>
            intakes.length === 0 ? (
              <p>{t('courses.noIntake')}</p>
            ) : (
              <label className="field">
                <span>{t('enrol.intake')}</span>
                <select
                  className="plain-select"
                  value={intakeId}
                  onChange={(event) => setIntakeId(event.target.value)}
                >
                  <option value="">{t('enrol.choose')}</option>
                  {intakes.map(({ id, startsOn, endsOn, free, seats }) => (
                    <option key={id} value={id}>
                      {t('enrol.option', { from: formatDate(startsOn), to: formatDate(endsOn), free, seats })}
                    </option>
                  ))}
                </select>
              </label>
            )
          }
        </Shown>
        {enrol.error ? <Trouble error={enrol.error} /> : null}
      </Modal>
    </div>
  );
}
