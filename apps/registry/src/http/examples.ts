// What the routes answer, for the reference. Invented people only.

const PERSON_ID = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01';
const AT = '2026-11-22T02:00:00.000Z';

const consents = [
  { purpose: 'employment', given: true, since: AT },
  { purpose: 'training', given: true, since: AT },
  { purpose: 'credit', given: false, since: AT },
];

const employment = {
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
};

const credit = {
  wanted: true,
  purpose: 'production',
  amount: 60_000_000,
  householdRepresentative: true,
  samePurposeDebt: false,
};

const person = {
  fullName: 'Lê Văn Thử',
  birthDate: '1990-05-02',
  sex: 'male',
  nationalId: '038090001234',
  phone: '0900000001',
};

const release = {
  kind: 'completed',
  completedOn: '2026-11-16',
  certificateNo: 'PT70/1',
  facility: 'Trại giam số 5',
  sentenceMonths: 36,
  offenceGroup: 'property',
  intentional: true,
  obligationsSettled: true,
  additionalPenalties: [{ kind: 'occupation-ban', occupations: ['5401'], until: '2028-11-16' }],
};

const consented = ['employment', 'training', 'credit'];

export const REPORT_EXAMPLES = {
  completed: {
    summary: 'A sentence served',
    value: {
      person,
      release,
      residence: { communeCode: '15421', detail: 'Thôn 3' },
      employment,
      credit,
      consents: consented,
    },
  },
  conditional: {
    summary: 'Conditional release, an address as written, consent to work only',
    value: {
      person: { fullName: 'Trần Thị Mẫu', birthDate: '1988-03-09', sex: 'female' },
      release: {
        kind: 'conditional',
        completedOn: '2027-06-30',
        sentenceMonths: 48,
        offenceGroup: 'drugs',
        intentional: true,
        obligationsSettled: false,
      },
      residence: { addressAsWritten: 'xã Yên Phong, huyện Yên Định, tỉnh Thanh Hóa' },
      consents: ['employment'],
    },
  },
};

export const CHANGE_EXAMPLES = {
  move: { summary: 'Moved', value: { residence: { communeCode: '15469', detail: 'Thôn 1' } } },
  skills: { summary: 'Learnt something; the section is replaced as a whole', value: { employment } },
  paid: { summary: 'Paid what was owed', value: { release: { obligationsSettled: true } } },
};

export const SEARCH_EXAMPLES = {
  name: { summary: 'By name', value: { name: 'le van thu' } },
  number: { summary: 'By number', value: { nationalId: '038090001234' } },
};

export const CLOSING_EXAMPLES = {
  expunged: { summary: 'The record is cleared', value: { reason: 'expunged', on: '2026-11-16' } },
};

export const PERSON_EXAMPLE = {
  id: PERSON_ID,
  version: 1,
  ...person,
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
  employment,
  skillsLearned: [],
  credit,
  consents,
};

export const RELEASE_EXAMPLE = {
  id: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a02',
  personId: PERSON_ID,
  ...release,
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
