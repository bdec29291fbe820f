import { ask } from '../../api/http.js';
import { SERVICES } from '../../operations/services.js';
import { today } from '../../format/dates.js';
import type { Source } from '../source.js';

interface DeadLetter {
  id: string;
  handler: string;
  errorCode: string;
  diedAt: string;
}

/** News that could not be handled: each waits for somebody to repair the cause. */
export const deadLetters: Source = {
  name: 'deadLetters',
  roles: ['operator'],
  key: 'dead-letters',
  to: () => '/dead-letters',
  read: async (_role, signal) => {
    const lists = await Promise.all(
      SERVICES.map(async (service) => {
        const found = await ask<DeadLetter[]>(`/api/v1/operations/${service}/dead-letters`, { signal });
        return found.map((letter) => ({ ...letter, service }));
      }),
    );
    const letters = lists.flat();
    const oldest = letters.map(({ diedAt }) => diedAt).sort()[0];
    const line = { kind: 'dead-letters', due: letters.length, to: '/dead-letters' };
    return {
      lines: [
        {
          ...{ ...line, overdue: 0, new: 0, waiting: 0, dueOn: null },
          since: oldest === undefined ? null : today(new Date(oldest)),
        },
      ],
      items: letters.map(({ id, service, handler, errorCode }) => ({
        ...{ id, pile: 'due' as const, to: '/dead-letters' },
        say: ({ names }) => ({
          name: `${names.code('service', service)} · ${handler}`,
          about: errorCode,
        }),
      })),
    };
  },
};
