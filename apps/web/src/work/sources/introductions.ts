import { ask } from '../../api/http.js';
import type { Introductions } from '../../introductions/introduction.js';
import { byPressure, isPile, type Source, type WorkItem } from '../source.js';

/** Introductions and the follow-up after a hire. */
export const introductions: Source = {
  name: 'introductions',
  roles: ['counsellor', 'employer'],
  key: 'introductions',
  to: (pile) => (pile ? `/introductions?bucket=${pile}` : '/introductions'),
  read: async (_role, signal) => {
    const { items } = await ask<Introductions>('/api/v1/introductions?limit=50', { signal });
    const work = items.flatMap(({ id, bucket, dueOn, fullName, status, vacancy }): WorkItem[] =>
      isPile(bucket)
        ? [
            {
              ...{ id, pile: bucket, dueOn, to: `/introductions?id=${id}` },
              say: ({ t }) => ({
                name: fullName ?? t('work.somebody'),
                about: `${vacancy.title}, ${vacancy.employer} · ${t(`introductionStatus.${status}`)}`,
              }),
            },
          ]
        : [],
    );
    return { items: work.sort(byPressure) };
  },
};
