import { ask } from '../../api/http.js';
import { byPressure, isPile, type Source, type WorkItem } from '../source.js';

interface Enrolment {
  id: string;
  fullName?: string;
  courseName: string;
  startsOn: string;
  endsOn: string;
  bucket: string;
}

/** People in courses: today's sheet, courses that ended without a result, people who wait for a seat. */
export const enrolments: Source = {
  name: 'enrolments',
  roles: ['training-coordinator'],
  key: 'enrolments',
  to: (pile) => (pile ? `/enrolments?bucket=${pile}` : '/enrolments'),
  read: async (_role, signal) => {
    const { items } = await ask<{ items: Enrolment[] }>('/api/v1/enrolments?limit=50', { signal });
    const work = items.flatMap(({ id, bucket, fullName, courseName, startsOn, endsOn }): WorkItem[] =>
      isPile(bucket)
        ? [
            {
              ...{ id, pile: bucket, to: `/enrolments?bucket=${bucket}` },
              dueOn: bucket === 'overdue' ? endsOn : startsOn,
              say: ({ t }) => ({ name: fullName ?? t('work.somebody'), about: courseName }),
            },
          ]
        : [],
    );
    return { items: work.sort(byPressure) };
  },
};
