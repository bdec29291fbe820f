import { describe, expect, it } from '@jest/globals';
import { type Words, factWords } from './facts.js';

const words: Words = {
  text: (key) =>
    ({ 'education.primary': 'tiểu học', 'certificate.amnesty': 'đặc xá', 'shift.night': 'ca đêm' })[key],
  occupation: (code) => `nghề ${code}`,
  skill: (code) => `kỹ năng ${code}`,
  licence: (code) => `bằng ${code}`,
  language: 'vi',
};
const say = (facts: Record<string, unknown>, about = 'skills') => factWords(facts, about, words);

describe('facts in words', () => {
  it('shows dates day first and money with dots', () => {
    expect(say({ lastDay: '2029-02-28', amount: 60_000_000, km: 6.4 })).toEqual({
      lastDay: '28/02/2029',
      amount: '60.000.000\u00a0đ',
      km: '6,4',
    });
  });

  it('names codes: skills, licences, occupations, levels', () => {
    expect(say({ missing: ['arc-welding', 'x'], held: '7212' })).toEqual({
      missing: 'kỹ năng arc-welding, kỹ năng x',
      held: 'nghề 7212',
    });
    expect(say({ missing: ['A1'] }, 'licences')).toEqual({ missing: 'bằng A1' });
    expect(say({ asked: 'primary', certificate: 'amnesty', unwanted: ['night'] })).toEqual({
      asked: 'tiểu học',
      certificate: 'đặc xá',
      unwanted: 'ca đêm',
    });
  });

  it('leaves a number of years asked a number', () => {
    expect(say({ asked: 2 })).toEqual({ asked: '2' });
  });

  it('shows a dash for what is not there', () => {
    expect(say({ a: null, b: [], c: undefined, d: '' })).toEqual({ a: '—', b: '—', c: '—', d: '—' });
  });
});
