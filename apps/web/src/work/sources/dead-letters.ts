import { ask } from '../../api/http.js';
import { SERVICES } from '../../operations/services.js';
import { counted, type Source } from '../source.js';

interface DeadLetter {
  id: string;
  handler: string;
  errorCode: string;
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
    return counted(
      lists.flat().map(({ id, service, handler, errorCode }) => ({
        ...{ id, pile: 'due' as const, to: '/dead-letters' },
        say: ({ names }) => ({
          name: `${names.code('service', service)} · ${handler}`,
          about: errorCode,
        }),
      })),
    );
  },
};
