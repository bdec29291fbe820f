// What the routes about cases and helpers answer, for the reference. Invented people only.

import { MODEL_KINDS } from '../domain/helper-models.js';

const CASE = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a21';
const ACT = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5d01';
const HELPER = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5e11';
const MODEL = '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5e01';
const AT = '2026-11-20T02:00:00.000Z';

const person = { fullName: 'Phạm Văn Giả Định', birthDate: '1988-03-09', sex: 'male', phone: '0900000004' };
const residence = { communeCode: '15421', detail: 'Thôn 3' };
const employment = {
  education: 'upper-secondary',
  skills: [],
  occupationsHeld: [{ code: '8322', years: 4 }],
  occupationsWanted: ['8322'],
  licences: ['B'],
};

export const NOTICE_EXAMPLES = {
  notice: {
    summary: 'Two months before the end of a sentence',
    value: { person, residence, on: '2026-11-20', expectedOn: '2027-01-20', facility: 'Trại giam số 5' },
  },
};
const sentence = {
  mainPenalty: 'suspended',
  endsOn: '2028-05-20',
  sentenceMonths: 18,
  offenceGroup: 'traffic',
  intentional: false,
  obligationsSettled: true,
  additionalPenalties: [],
};
export const SENTENCE_EXAMPLES = {
  suspended: {
    summary: 'A suspended sentence',
    value: { person, residence, sentence, employment, consents: ['employment'] },
  },
};
export const SELF_REFERRAL_EXAMPLES = {
  self: {
    summary: 'Somebody comes of their own accord',
    value: { person, residence, employment, consents: ['employment', 'training'] },
  },
};
export const OPENED_EXAMPLE = { id: CASE, personId: CASE, state: 'recorded' };

export const KNOWN_RELEASE_EXAMPLES = {
  completed: {
    summary: 'The expected release',
    value: {
      release: {
        ...{ kind: 'completed', completedOn: '2026-11-16', certificateNo: 'PT70/7', sentenceMonths: 24 },
        ...{ offenceGroup: 'traffic', intentional: false, obligationsSettled: true, additionalPenalties: [] },
      },
      employment,
      consents: ['employment', 'training', 'credit'],
    },
  },
};

export const ACT_EXAMPLES = {
  receive: { summary: 'The person was received and heard', value: { act: 'receive', on: '2026-11-20' } },
  assign: {
    summary: 'Helpers of a model are assigned',
    value: { act: 'assign-helper', helperIds: [HELPER], decisionNo: '12/QĐ-UBND' },
  },
  visit: {
    summary: 'A helper visited',
    value: { act: 'visit', helperId: HELPER, outcome: 'met', help: ['job', 'papers'] },
  },
  report: {
    summary: 'The helper’s report of a quarter (HCD-08)',
    value: { act: 'report', helperId: HELPER, quarter: '2026-Q4', progress: 'good' },
  },
  handOver: {
    summary: 'The person moves to another commune',
    value: { act: 'hand-over', toCommune: '15457', toDetail: 'Thôn 2' },
  },
  refuse: { summary: 'The other commune refuses', value: { act: 'refuse-move', reason: 'not-arrived' } },
  close: { summary: 'The case ends', value: { act: 'close', reason: 'expunged', on: '2026-11-20' } },
};
export const ACTED_EXAMPLE = { id: ACT, caseId: CASE, act: 'receive', state: 'received' };

const duty = {
  ...{ duty: 'helper-assigned', eventOn: '2026-11-20', fromOn: null, due: '2026-11-25', ruleId: 'RL-005' },
  ...{ article: 'TT 10/2024/TT-BCA Điều 10.2', review: true, openedAt: AT, metOn: null, droppedAt: null },
  ...{ escalatedAt: null, days: { late: false, workingDays: 2 } },
};
const named = { personId: CASE, fullName: person.fullName, communeCode: '15421', provinceCode: '38' };

export const CASE_EXAMPLE = {
  ...{ id: CASE, ...named, birthDate: person.birthDate, kind: 'release', state: 'received', arriving: false },
  ...{ hasRelease: true, closure: null, next: ['open-dossier', 'assign-helper', 'hand-over', 'close'] },
  acts: [
    {
      ...{ number: 1, act: 'receive', state: 'received', on: '2026-11-20', reason: null, detail: {} },
      ...{ at: AT, role: 'registry-officer' },
    },
  ],
  duties: [duty],
  move: null,
  helpers: [],
};
export const CASES_EXAMPLE = {
  items: [
    {
      ...{ ...named, kind: 'release', state: 'received', group: 'due', arriving: false, duty: duty.duty },
      ...{ due: duty.due, article: duty.article, review: true, escalatedAt: null, since: AT },
      days: duty.days,
    },
  ],
  counts: { overdue: 0, due: 1, new: 0, waiting: 0, none: 0 },
  nextCursor: null,
};

export const MODEL_EXAMPLES = {
  threePlusOne: {
    summary: 'Three stand by one',
    value: { kind: 'three-plus-one', communeCode: '15421', startedOn: '2023-10-18' },
  },
};
export const MODEL_EXAMPLE = {
  ...{ id: MODEL, kind: 'three-plus-one', communeCode: '15421', provinceCode: '38', helpersPerPerson: 3 },
  ...{ name: 'Mô hình 3+1 xã Yên Trường', loadLimit: 5, startedOn: '2023-10-18' },
  ...{ endedOn: null, endReason: null },
};
export const END_MODEL_EXAMPLES = {
  joined: { summary: 'Went into another model', value: { on: '2026-11-20', reason: 'joined-another-model' } },
};
export const KINDS_EXAMPLE = { items: MODEL_KINDS.slice(0, 2) };
const helper = {
  fullName: 'Trần Thị Mẫu',
  organisation: 'veterans',
  phone: '0900000009',
  since: '2026-01-05',
};
export const HELPER_EXAMPLES = { veteran: { summary: 'A veteran', value: helper } };
export const MODELS_EXAMPLE = {
  items: [{ ...MODEL_EXAMPLE, helpers: [{ id: HELPER, ...helper, loadLimit: 5, load: 2, leftOn: null }] }],
  nextCursor: null,
};
export const LEAVE_EXAMPLES = { leave: { summary: 'Gone', value: { on: '2026-11-20' } } };
export const QUARTER_EXAMPLE = {
  ...{ modelId: MODEL, kind: 'three-plus-one', name: MODEL_EXAMPLE.name, communeCode: '15421' },
  quarter: '2026-Q4',
  ...{ from: '2026-10-01', to: '2026-12-31', people: 12, begun: 2, helpers: 9, ended: { 'goal-reached': 1 } },
  ...{ visits: { met: 20, 'not-at-home': 3 }, reports: { good: 7, some: 4 } },
};
