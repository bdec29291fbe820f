import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { counterSheetOf, NESTED_COUNTERS, peopleCounted } from './counter-sheet.js';
import type { FairMeeting, Guest } from './fair.js';

const guest = (personId: string, over: Partial<Guest> = {}): Guest => ({
  ...{ personId, number: 1, because: { code: 'by-hand' }, attendance: 'expected', fromSlot: 0 },
  counselled: false,
  counsellingId: null,
  ...over,
});
const met = (personId: string, table: number, result: FairMeeting['result'], more = {}): FairMeeting => ({
  ...{ personId, table, slot: table, vacancyId: `v${table}`, result, introductionId: result ? 'i' : null },
  ...more,
});

describe('the counter sheet', () => {
  it('counts people once, whatever they did', () => {
    const tables = [1, 2, 3].map((number) => ({
      number,
      employerName: number === 3 ? 'B' : 'A',
      vacancyIds: [],
    }));
    const sheet = counterSheetOf(
      { tables, provinceCode: '38' },
      [
        guest('a', { attendance: 'present', counselled: true }),
        guest('b'),
        guest('c', { attendance: 'absent' }),
        guest('d', { attendance: 'late' }),
      ],
      [
        ...[met('a', 1, 'passed'), met('a', 2, 'hired'), met('b', 3, 'not-selected'), met('d', 1, null)],
        met('c', 1, 'no-show', { introductionId: null }),
      ],
      new Map([
        ['v1', { openings: 2, provinceCode: '38', occupationCode: '7212' }],
        ['v2', { openings: 4, provinceCode: '44', occupationCode: '9311' }],
        ['v3', { openings: 5, provinceCode: '38', occupationCode: '9313' }],
      ]),
    );
    expect(sheet).toEqual({
      ...{
        employers: 2,
        employersInterviewing: 2,
        openings: 11,
        registered: 4,
        attended: 3,
        counselled: 1,
        interviewed: 2,
        interviews: 3,
      },
      ...{ openingsInProvince: 7, openingsElsewhere: 4 },
      ...{ openingsSkilled: 2, openingsUnskilled: 9 },
      ...{ passed: 1, hired: 1, connected: 2 },
    });
  });

  it('counts the employers who held an interview, and openings each once in either way', () => {
    const tables = [1, 2, 3].map((number) => ({ number, employerName: `E${number}`, vacancyIds: [] }));
    const fair = { tables, provinceCode: '38' };
    const sheet = counterSheetOf(
      fair,
      [guest('a')],
      [met('a', 2, 'passed'), met('a', 3, 'no-show')],
      new Map(),
    );
    expect([sheet.employers, sheet.employersInterviewing]).toEqual([3, 1]);
  });

  it('knows who stands behind counters that lie each within the one before', () => {
    const attendance = fc.constantFrom('expected', 'present', 'late', 'absent' as const);
    const result = fc.constantFrom(
      null,
      'passed',
      'hired',
      'not-selected',
      'person-declined',
      'no-show' as const,
    );
    const fairs = fc.array(fc.tuple(attendance, fc.array(result, { maxLength: 3 })), { maxLength: 8 });
    fc.assert(
      fc.property(fairs, (people) => {
        const guests = people.map(([said], i) => guest(`p${i}`, { attendance: said }));
        const meetings = people.flatMap(([, results], i) =>
          results.map((one, at) => met(`p${i}`, at + 1, one)),
        );
        const counted = peopleCounted(guests, meetings);
        const sheet = counterSheetOf({ tables: [], provinceCode: '38' }, guests, meetings, new Map());
        NESTED_COUNTERS.forEach((counter, at) => {
          expect(new Set(counted[counter]).size).toBe(sheet[counter]);
          const within = counted[NESTED_COUNTERS[Math.max(0, at - 1)] ?? 'registered'];
          expect(counted[counter].filter((id) => !within.includes(id))).toEqual([]);
        });
      }),
    );
  });
});
