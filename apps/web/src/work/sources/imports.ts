import { ask } from '../../api/http.js';
import { type ReleaseImport, isUnderWay } from '../../imports/import.js';
import type { Source, WorkItem } from '../source.js';

/** Lists that were looked at but not recorded, or that could not be read; those being worked off wait. */
export const imports: Source = {
  name: 'imports',
  roles: ['registry-officer'],
  key: 'imports',
  to: () => '/imports',
  read: async (_role, signal) => {
    const { items } = await ask<{ items: ReleaseImport[] }>('/api/v1/release-imports', { signal });
    return {
      items: items
        .filter((one) => one.preview || one.state !== 'done')
        .map((one): WorkItem => ({
          ...{ id: one.id, pile: isUnderWay(one) ? 'waiting' : 'due', to: `/imports/${one.id}` },
          say: ({ t }) => ({
            name: one.fileName,
            about: t(isUnderWay(one) ? 'work.listUnderWay' : 'work.listToConfirm', {
              count: one.rows ?? 0,
            }),
          }),
        })),
    };
  },
};
