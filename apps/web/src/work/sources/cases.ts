import { ask } from '../../api/http.js';
import { daysWords, type ListedCase } from '../../cases/case.js';
import { byPressure, isPile, type Pile, type Source, type WorkItem } from '../source.js';

/** People who are accompanied: what the law sets a day for, what is new, what another commune has to do. */
export const cases: Source = {
  name: 'cases',
  roles: ['registry-officer', 'commune-leader'],
  key: 'cases',
  to: (pile) => (pile ? `/cases?due=${pile}` : '/cases'),
  read: async (_role, signal) => {
    const { items, counts } = await ask<{ items: ListedCase[]; counts: Partial<Record<Pile, number>> }>(
      '/api/v1/cases?limit=10',
      { signal },
    );
    const work = items.flatMap(
      ({ personId, fullName, communeCode, group, due, article, days }): WorkItem[] =>
        isPile(group)
          ? [
              {
                ...{ id: personId, pile: group, dueOn: due, to: `/cases/${personId}` },
                say: ({ t, names }) => ({
                  name: fullName,
                  about: [
                    names.place(communeCode),
                    ...(days ? [daysWords(t, days)] : []),
                    ...(article ? [article] : []),
                  ].join(' · '),
                }),
              },
            ]
          : [],
    );
    const line = { kind: 'cases-new', new: counts.new ?? 0, to: '/cases?due=new' };
    return {
      items: work.sort(byPressure),
      lines: [{ ...line, overdue: 0, due: 0, waiting: 0, dueOn: null, since: null }],
    };
  },
};
