import { ask } from '../../api/http.js';
import { readParked } from '../../operations/read-parked.js';
import { SERVICES } from '../../operations/services.js';
import { today } from '../../format/dates.js';
import type { Line } from '../board.js';
import type { Source } from '../source.js';

interface DeadLetter {
  id: string;
  handler: string;
  errorCode: string;
  diedAt: string;
}

function lineOf(kind: string, due: number, moments: readonly string[]): Line {
  const [oldest] = [...moments].sort();
  return {
    ...{ kind, due, overdue: 0, new: 0, waiting: 0, dueOn: null, to: '/dead-letters' },
    since: oldest === undefined ? null : today(new Date(oldest)),
  };
}

/** News that could not be handled, or that nobody was there to hear: each waits for somebody to repair the cause. */
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
    const parked = (await Promise.all(SERVICES.map((service) => readParked(service, signal)))).flat();
    const letters = lists.flat();
    return {
      lines: [
        lineOf(
          'dead-letters',
          letters.length,
          letters.map(({ diedAt }) => diedAt),
        ),
        lineOf(
          'parked-messages',
          parked.reduce((sum, { count }) => sum + count, 0),
          parked.map(({ since }) => since),
        ),
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
