import { ask } from '../../api/http.js';
import type { Page } from '../../api/shapes.js';
import type { Duplicate } from '../../duplicates/duplicate.js';
import type { Source } from '../source.js';

/** Each pair that is shown is a reading that is logged: the start page looks at a few only. */
const SOME = 3;

export const duplicates: Source = {
  name: 'duplicates',
  roles: ['registry-officer'],
  key: 'duplicates',
  to: () => '/duplicates',
  read: async (_role, signal) => {
    const page = await ask<Page<Duplicate>>(`/api/v1/duplicates?limit=${SOME}`, { signal });
    const items = page.items.map(({ id, score, people }) => ({
      ...{ id, pile: 'due' as const, to: '/duplicates' },
      say: ({ t }: { t: (key: string, facts?: Record<string, unknown>) => string }) => ({
        name: people.map(({ fullName }) => fullName).join(' – '),
        about: t('release.alike', { share: Math.round(100 * score) }),
      }),
    }));
    return { items };
  },
};
