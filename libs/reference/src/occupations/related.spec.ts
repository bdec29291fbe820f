import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isOccupation, occupations } from './occupations.js';
import { relatedness, relatedOccupations } from './related.js';
import { RELATED_ROWS } from './related.table.js';

const rows = RELATED_ROWS.split('\n').map((line) => line.split('|') as [string, string]);

describe('related occupations', () => {
  it('stand in the table as VSCO codes, each row once, nobody beside themselves', () => {
    expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length);
    expect(rows.filter(([code]) => !isOccupation(code))).toEqual([]);
    const wrong = rows.flatMap(([code, list]) =>
      list
        .split(' ')
        .map((entry) => entry.slice(0, 4))
        .filter((other) => !isOccupation(other) || other === code),
    );
    expect(wrong).toEqual([]);
  });

  it('are told for every group of majors 5–9, renumbered ones by their VSCO code', () => {
    const told = new Set(rows.map(([code]) => code));
    expect(occupations().filter(({ code, isco }) => code >= '5' && isco && !told.has(code))).toEqual([]);
    const kitchen = relatedOccupations('9402').map(({ code }) => code);
    expect(kitchen).toEqual(expect.arrayContaining(['9401', '5120', '5246']));
    expect(relatedOccupations('9412')).toEqual([]); // ISCO writes 9412, VSCO does not know it
  });

  it('lead a welder to metal work before all else', () => {
    const metal = relatedOccupations('7212', 6).map(({ code }) => code.slice(0, 2));
    expect(metal.filter((major) => major === '72' || major === '81')).toHaveLength(6);
  });

  it('come best first, degrees from 0 to 1, as many as asked, never the group itself', () => {
    const code = fc.constantFrom(...occupations().map((group) => group.code));
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 50 }), (from, limit) => {
        const related = relatedOccupations(from, limit);
        expect(related.length).toBeLessThanOrEqual(limit);
        expect(related.every(({ score }) => score > 0 && score <= 1)).toBe(true);
        expect(related.map(({ score }) => score)).toEqual(
          [...related].sort((a, b) => b.score - a.score).map(({ score }) => score),
        );
        expect(related.some((other) => other.code === from)).toBe(false);
        expect(relatedness(from, from)).toBe(1);
      }),
    );
  });
});
