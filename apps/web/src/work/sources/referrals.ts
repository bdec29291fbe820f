import { ask } from '../../api/http.js';
import type { Page, Referral } from '../../api/shapes.js';
import { actKey, borrowerOf } from '../../credit/borrower.js';
import { formatDong } from '../../format/numbers.js';
import { byPressure, type Source } from '../source.js';

/** So many of each pile are looked at: each is a name that is read. */
const MOST = 5;

/** Loans on their way between commune, group and bank: those that are one's own turn first. */
export const referrals: Source = {
  name: 'referrals',
  roles: ['credit-officer', 'commune-leader', 'registry-officer'],
  key: 'referrals',
  to: (pile) => (pile ? `/referrals?pile=${pile}` : '/referrals'),
  read: async (role, signal) => {
    const piles = ['overdue', 'due', 'new', 'waiting'].map((pile) =>
      ask<Page<Referral>>(`/api/v1/credit-referrals?pile=${pile}&limit=${MOST}`, { signal }),
    );
    const found = (await Promise.all(piles)).flatMap(({ items }) => items);
    const items = found.flatMap((referral) => {
      const { turn } = referral;
      if (!turn) return [];
      return [
        {
          ...{
            id: referral.id,
            pile: turn.pile,
            dueOn: turn.dueOn,
            to: `/referrals?work=${turn.role === role ? turn.act : 'elsewhere'}`,
          },
          say: ({ t }: { t: (key: string, with_?: Record<string, string>) => string }) => ({
            name: referral.applicant ? borrowerOf(referral, t) : (referral.fullName ?? t('work.somebody')),
            about: [
              ...[formatDong(referral.amount), t(`referralState.${referral.state}`)],
              t(actKey(turn.act, referral)),
            ].join(' · '),
          }),
        },
      ];
    });
    return { items: items.sort(byPressure) };
  },
};
