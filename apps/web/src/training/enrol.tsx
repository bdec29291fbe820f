import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { everyPage } from '../api/every-page.js';
import { send } from '../api/http.js';
import { to } from '../api/operations.js';
import { RequestKeys } from '../api/request-keys.js';
import { Shown, Trouble } from '../parts/states.js';
import { ChooseIntake, type CourseChoice, intakesOf } from './choose-intake.js';
import type { Enrolment } from './enrolment.js';

/**
 * From the advice into an intake of a course: the advised one is chosen beforehand, another can be what the person wants. A
 * full intake gives a place in the queue.
 */
export function Enrol({ advised, personId }: { advised: string | null; personId: string }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keys = useRef(new RequestKeys());
  const [open, setOpen] = useState(false);
  const [courseId, setCourseId] = useState(advised ?? '');
  const [intakeId, setIntakeId] = useState('');
  const courses = useQuery({
    queryKey: ['courses', 'every'],
    queryFn: () => everyPage<CourseChoice>('/api/v1/courses'),
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
  const chosen = intakesOf(courses.data, courseId).some(({ id }) => id === intakeId);
  return (
    <div className="acts">
      <Button type={advised ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t('enrol.button')}
      </Button>
      <Modal
        open={open}
        title={t('enrol.title')}
        okText={t('enrol.button')}
        cancelText={t('form.cancel')}
        confirmLoading={enrol.isPending}
        okButtonProps={{ disabled: !chosen }}
        onOk={() => enrol.mutate()}
        onCancel={() => setOpen(false)}
      >
        <Shown of={courses}>
          {(found) => (
            <ChooseIntake
              {...{ courses: found, advised, courseId, intakeId }}
              onCourse={(id) => {
                setCourseId(id);
                setIntakeId('');
              }}
              onIntake={setIntakeId}
            />
          )}
        </Shown>
        {enrol.error ? <Trouble error={enrol.error} /> : null}
      </Modal>
    </div>
  );
}
