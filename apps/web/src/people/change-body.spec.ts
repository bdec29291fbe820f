import { describe, expect, it } from '@jest/globals';
import { changesOf, formOf } from './change-body.js';
import type { Person } from './person.js';

const person = {
  ...{ id: 'p', fullName: 'Lê Văn Thử', birthDate: '1990-05-02', sex: 'male', nationalId: null },
  ...{ phone: '0900000001', state: 'open', closure: null },
  residence: { communeCode: '15421', addressAsWritten: null, detail: 'Thôn 3' },
  employment: {
    ...{ education: 'primary', skills: ['arc-welding'], occupationsHeld: [{ code: '7212', years: 3 }] },
    ...{
      occupationsWanted: [],
      shifts: ['day'],
      wageExpected: 7_000_000,
      availableFrom: '2026-11-25',
      licences: [],
    },
  },
  credit: { wanted: false },
  consents: [],
} satisfies Person;

describe('what is changed of somebody', () => {
  it('is nothing while the form stands as it was read', () => {
    expect(changesOf(person, formOf(person))).toEqual({});
  });

  it('is the section that was touched, whole, and no other', () => {
    const form = formOf(person);
    const now = { ...form, employment: { ...form.employment, skills: ['arc-welding', 'masonry'] } };
    expect(changesOf(person, now)).toEqual({
      employment: { ...person.employment, skills: ['arc-welding', 'masonry'] },
    });
  });
});
