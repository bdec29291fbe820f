import { ask } from '../../api/http.js';
import type { Page, Referral } from '../../api/shapes.js';
import { today } from '../../format/dates.js';
import { formatDong } from '../../format/numbers.js';
import { counted, type Pile, type Source } from '../source.js';

const MOST = 200;
const OVER = new Set(['closed', 'declined']);

/** Mine when one of my acts comes next, new on the day it came to me; else it waits for another office. */
function pileOf({ next, acts, preparedOn }: Referral): Pile {
  if (next.length === 0) return 'waiting';
  return (acts.at(-1)?.on ?? preparedOn) === today() ? 'new' : 'due';
}

/** Loans on their way between commune, group and bank. */
export const referrals: Source = {
  name: 'referrals',
  roles: ['credit-officer', 'commune-leader', 'registry-officer'],
  key: 'referrals',
  to: () => '/referrals',
  read: async (_role, signal) => {
    const page = await ask<Page<Referral>>(`/api/v1/credit-referrals?limit=${MOST}`, { signal });
    const items = page.items
      .filter(({ state }) => !OVER.has(state))
      .map((referral) => ({
        ...{ id: referral.id, pile: pileOf(referral), to: '/referrals' },
        say: ({ t }: { t: (key: string) => string }) => ({
          name: referral.fullName ?? t('work.somebody'),
          about: [
            formatDong(referral.amount),
            t(`referralState.${referral.state}`),
            ...referral.next.slice(0, 1).map((act) => t(`referralAct.${act}`)),
          ].join(' · '),
        }),
      }));
    return counted(items, Boolean(page.nextCursor));
  },
};
