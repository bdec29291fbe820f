// What the routes answer, for the reference. Invented people only.

const PERSON_ID = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01';
const AT = '2026-11-22T02:00:00.000Z';

const consents = [
  { purpose: 'employment', given: true, since: AT },
  { purpose: 'training', given: true, since: AT },
  { purpose: 'credit', given: false, since: AT },
];

export const PERSON_EXAMPLE = {
  id: PERSON_ID,
  version: 1,
  fullName: 'Lê Văn Thử',
  birthDate: '1990-05-02',
  sex: 'male',
  nationalId: '038090001234',
  phone: '0900000001',
  state: 'open',
  closure: null,
  residence: {
    communeCode: '15421',
    communeName: 'Xã Yên Trường',
    provinceCode: '38',
    provinceName: 'Tỉnh Thanh Hóa',
    addressAsWritten: null,
    detail: 'Thôn 3',
    since: AT,
  },
  employment: {
    education: 'lower-secondary',
    training: 'elementary',
    skills: ['arc-welding'],
    occupationsHeld: [{ code: '7212', years: 3 }],
    occupationsWanted: ['7212'],
    wageExpected: 7_000_000,
    commuteKmMax: 20,
    relocate: false,
    availableFrom: '2026-11-25',
    licences: ['A1'],
  },
  credit: { wanted: true, purpose: 'production', amount: 60_000_000 },
  consents,
};

export const RELEASE_EXAMPLE = {
  id: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a02',
  personId: PERSON_ID,
  kind: 'completed',
  completedOn: '2026-11-16',
  certificateNo: 'PT70/1',
  facility: 'Trại giam số 5',
  sentenceMonths: 36,
  offenceGroup: 'property',
  intentional: true,
  obligationsSettled: true,
  additionalPenalties: [],
  recordedAt: AT,
  clearance: {
    state: 'dated',
    on: '2028-11-16',
    heldBy: [],
    assumptions: ['adult-at-offence'],
    rules: [{ id: 'XA-002', article: 'BLHS 2015 Điều 70.2' }],
    review: false,
  },
  bars: [
    {
      occupations: ['5401'],
      worksWith: ['security'],
      until: '2028-11-16',
      ground: 'guard-service',
      article: 'NĐ 96/2016/NĐ-CP Điều 32.1a',
    },
  ],
};

export const FOUND_EXAMPLE = {
  items: [
    {
      personId: PERSON_ID,
      fullName: 'Lê Văn Thử',
      birthDate: '1990-05-02',
      sex: 'male',
      communeCode: '15421',
      provinceCode: '38',
      state: 'open',
    },
  ],
  nextCursor: null,
};

export const CHANGED_EXAMPLE = { id: PERSON_ID, version: 2 };

export const CLOSURE_EXAMPLE = {
  id: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a09',
  personId: PERSON_ID,
  reason: 'expunged',
  on: '2026-11-16',
};

export const CONSENTS_EXAMPLE = {
  items: consents,
  acts: [{ purpose: 'credit', act: 'withdrawn', at: AT, role: 'counsellor' }],
};

export const ERASURES_EXAMPLE = {
  items: [
    {
      service: 'microcredit',
      purpose: 'credit',
      because: 'consent-withdrawn',
      since: AT,
      status: 'done',
      at: AT,
    },
  ],
};

export const AUDIT_EXAMPLE = {
  items: [
    {
      entry: '42',
      at: AT,
      actor: 'counsellor-38',
      role: 'counsellor',
      act: 'name-read',
      purpose: 'employment',
      personId: PERSON_ID,
      concerning: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5b01',
      communeCode: '15421',
      provinceCode: '38',
      position: 41,
      previousHash: '9d1f0c…',
      hash: 'e3b0c4…',
    },
  ],
  nextCursor: null,
};

export const CHAIN_EXAMPLE = { holds: true, sealed: 41, unsealed: 0, headHash: 'e3b0c4…', brokenAt: null };
