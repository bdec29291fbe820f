import { describe, expect, it } from '@jest/globals';
import { type ReleaseForm, toBody } from './release-body.js';

const typed: ReleaseForm = {
  person: {
    fullName: ' Lê Văn Thử ',
    birthDate: '2/5/1990',
    sex: 'male',
    nationalId: '038 090 001 234',
    phone: '0900.000.001',
  },
  release: {
    kind: 'completed',
    completedOn: '16/11/2026',
    certificateNo: 'PT70/1',
    facility: 'Trại giam số 5',
    sentenceMonths: '36',
    offenceGroup: 'property',
    intentional: true,
    obligationsSettled: true,
    additionalPenalties: [{ kind: 'occupation-ban', occupations: ['5401'], until: '16/11/2028' }],
  },
  residence: { communeCode: '15421', addressAsWritten: 'xã Yên Phong, huyện Yên Định', detail: 'Thôn 3' },
  employment: {
    education: 'lower-secondary',
    training: 'elementary',
    skills: ['arc-welding'],
    occupationsHeld: [{ code: '7212', years: '3' }],
    occupationsWanted: ['7212'],
    wageExpected: '7.000.000',
    commuteKmMax: '20',
    relocate: false,
    availableFrom: '25/11/2026',
    licences: ['A1'],
  },
  credit: {
    wanted: true,
    purpose: 'production',
    amount: '60.000.000',
    householdRepresentative: 'yes',
    samePurposeDebt: 'no',
  },
  consents: ['employment', 'training', 'credit'],
};

describe('the body of a release', () => {
  it('is that of the published example', () => {
    expect(toBody(typed)).toEqual({
      person: {
        fullName: 'Lê Văn Thử',
        birthDate: '1990-05-02',
        sex: 'male',
        nationalId: '038090001234',
        phone: '0900000001',
      },
      release: {
        kind: 'completed',
        completedOn: '2026-11-16',
        certificateNo: 'PT70/1',
        facility: 'Trại giam số 5',
        sentenceMonths: 36,
        offenceGroup: 'property',
        intentional: true,
        obligationsSettled: true,
        additionalPenalties: [{ kind: 'occupation-ban', occupations: ['5401'], until: '2028-11-16' }],
      },
      residence: { communeCode: '15421', detail: 'Thôn 3' },
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
      credit: {
        wanted: true,
        purpose: 'production',
        amount: 60_000_000,
        householdRepresentative: true,
        samePurposeDebt: false,
      },
      consents: ['employment', 'training', 'credit'],
    });
  });

  it('leaves out what nobody knows, so that it is not taken for "no"', () => {
    const body = toBody({
      ...typed,
      credit: { ...typed.credit, householdRepresentative: 'unknown', samePurposeDebt: undefined },
      employment: {},
    });
    expect(body.credit).toEqual({ wanted: true, purpose: 'production', amount: 60_000_000 });
    expect(body.employment).toEqual({ skills: [], occupationsHeld: [], occupationsWanted: [], licences: [] });
  });

  it('tells age and class as the judgment does, and neither when it does not', () => {
    const release = { ...typed.release, ageAtOffence: '16-17', crimeClass: 'serious' };
    expect(toBody({ ...typed, release }).release).toMatchObject({
      ageAtOffence: '16-17',
      crimeClass: 'serious',
    });
    expect(toBody(typed).release).not.toHaveProperty('ageAtOffence');
    expect(toBody(typed).release).not.toHaveProperty('crimeClass');
  });

  it('has no certificate while on conditional release', () => {
    const body = toBody({ ...typed, release: { ...typed.release, kind: 'conditional' } });
    expect(body.release).not.toHaveProperty('certificateNo');
  });

  it('sends the address as written when no commune was chosen', () => {
    const body = toBody({ ...typed, residence: { addressAsWritten: ' xã Yên Phong ', detail: '' } });
    expect(body.residence).toEqual({ addressAsWritten: 'xã Yên Phong' });
  });

  it('asks for no loan when none is wanted', () => {
    expect(toBody({ ...typed, credit: { amount: '5' } }).credit).toEqual({ wanted: false });
  });
});
