import { describe, expect, it } from '@jest/globals';
import { openingBody, type OpeningForm } from './opening-body.js';

const typed: OpeningForm = {
  person: { fullName: ' Phạm Văn Giả Định ', birthDate: '9/3/1988', sex: 'male', phone: '0900.000.004' },
  residence: { communeCode: '15421', detail: 'Thôn 3' },
  on: '20/11/2026',
  sentence: {
    ...{ mainPenalty: 'suspended', endsOn: '20/5/2028', sentenceMonths: '18', offenceGroup: 'traffic' },
    ...{ intentional: false, obligationsSettled: true, ageAtOffence: '16-17', crimeClass: 'serious' },
    additionalPenalties: [
      { kind: 'occupation-ban', occupations: ['8322'], until: '20/5/2030' },
      { kind: 'surveillance', occupations: ['8322'], until: '20/5/2029' },
    ],
  },
  employment: { skills: ['arc-welding'], availableFrom: '25/11/2026' },
  consents: ['employment'],
};
const WHO = {
  person: { fullName: 'Phạm Văn Giả Định', birthDate: '1988-03-09', sex: 'male', phone: '0900000004' },
  residence: { communeCode: '15421', detail: 'Thôn 3' },
};
const WORK = {
  employment: {
    ...{ skills: ['arc-welding'], occupationsHeld: [], occupationsWanted: [], licences: [] },
    availableFrom: '2026-11-25',
  },
  consents: ['employment'],
};

describe('the body of a new case', () => {
  it('of a community sentence tells all that its clearance and bars are worked out from', () => {
    expect(openingBody('community-sentences', typed)).toEqual({
      ...{ ...WHO, ...WORK, on: '2026-11-20' },
      sentence: {
        ...{ mainPenalty: 'suspended', endsOn: '2028-05-20', sentenceMonths: 18, offenceGroup: 'traffic' },
        ...{ intentional: false, obligationsSettled: true, ageAtOffence: '16-17', crimeClass: 'serious' },
        additionalPenalties: [
          { kind: 'occupation-ban', occupations: ['8322'], until: '2030-05-20' },
          { kind: 'surveillance', until: '2029-05-20' },
        ],
      },
    });
  });

  it('of somebody who comes of their own accord asks for nothing of a sentence', () => {
    expect(openingBody('self-referrals', typed)).toEqual({ ...WHO, ...WORK });
  });

  it('of a notice is who, when and from where', () => {
    const notice = { ...typed, on: undefined, expectedOn: '20/1/2027', facility: ' Trại giam số 5 ' };
    expect(openingBody('release-notices', notice)).toEqual({
      ...{ ...WHO, expectedOn: '2027-01-20', facility: 'Trại giam số 5' },
    });
  });
});
