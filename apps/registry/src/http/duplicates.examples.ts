// What the routes about duplicates answer, for the reference. Invented people only.

const ID = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5b01';
const ONE = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01';
const OTHER = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a09';
const MERGE = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5c01';
const AT = '2026-11-22T02:00:00.000Z';

const side = {
  ...{
    personId: ONE,
    fullName: 'Lê Văn Thử',
    birthDate: '1990-05-02',
    sex: 'male',
    nationalId: '038090001234',
  },
  ...{ phone: null, communeCode: '15421', provinceCode: '38', recordedAt: AT },
};

const PARTS = [
  ['name-same-folded', 11.3],
  ['birth-date-same', 14.2],
  ['commune-same', 8.8],
] as const;

export const DUPLICATES_EXAMPLE = {
  items: [
    {
      id: ID,
      score: 0.99,
      foundAt: AT,
      because: PARTS.map(([code, bits]) => ({ code, bits })),
      people: [
        side,
        { ...side, personId: OTHER, fullName: 'LE VAN THU', nationalId: null, phone: '0900000001' },
      ],
    },
  ],
  nextCursor: null,
};
export const MERGE_EXAMPLES = {
  keepTheFirst: { summary: 'The first one stays', value: { survivorId: ONE } },
};
export const MERGED_EXAMPLE = { id: MERGE, duplicateId: ID, survivorId: ONE, otherId: OTHER };
export const MERGES_EXAMPLE = {
  items: [
    {
      ...{ id: MERGE, mergedAt: AT, survivorId: ONE, otherId: OTHER },
      ...{ fullName: side.fullName, birthDate: side.birthDate, communeCode: side.communeCode },
    },
  ],
  nextCursor: null,
};
export const DISMISS_EXAMPLES = { two: { summary: 'Two people', value: { reason: 'different-people' } } };
export const DISMISSED_EXAMPLE = { id: ID, state: 'dismissed' };
export const UNDO_EXAMPLES = {
  two: { summary: 'They are two after all', value: { reason: 'different-people' } },
};
export const UNDONE_EXAMPLE = {
  id: MERGE,
  duplicateId: ID,
  survivorId: ONE,
  otherId: OTHER,
  state: 'undone',
};
