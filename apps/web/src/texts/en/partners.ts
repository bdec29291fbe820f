/** Words of what partners are told by themselves, of policies, establishments and proposals, in English. */
export const partners = {
  webhooks: {
    title: 'Programs that are told',
    lead: 'A program of your office is told at once of what happens in your areas. A message has codes, days and amounts, never a name.',
    leadOperator:
      'The programs of the offices of your areas: what did not arrive, why, and telling it again.',
    empty: 'No program is registered yet.',
    add: 'Register a program',
    one: 'A program that is told',
    since: 'registered {{time}}',
    field: {
      url: 'Address that is told (https://…)',
      kinds: 'Told of',
    },
    kind: {
      introductions: 'introductions to jobs',
      referrals: 'loan referrals',
      disbursements: 'disbursements',
    },
    type: {
      'employment_introduction-changed_v1': 'Introduction to a job',
      'microcredit_referral-changed_v1': 'Loan referral',
      'microcredit_loan-disbursed_v1': 'Disbursement',
    },
    status: {
      waiting: 'Waiting to be told',
      delivered: 'Arrived',
      dead: 'Did not arrive',
    },
    filter: 'Filter by outcome',
    nothingTold: 'No message in this list.',
    attempts_one: 'tried once',
    attempts: 'tried {{count}} times',
    arrivedAt: 'arrived {{time}}',
    nextAt: 'next attempt {{time}}',
    again: 'Tell it again',
    secret: 'Secret of the program',
    secretOnce: 'Shown this once, for {{url}}. Copy it into the program; do not send it by mail.',
    renew: 'Make a new secret',
    renewFollows: 'The old secret signs nothing any more; what is still waiting is signed with the new one.',
    remove: 'Be told no more',
    removeFollows: 'This program is told nothing any more; what waits is dropped.',
  },
};
