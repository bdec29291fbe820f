import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ranked, released, returns } from './builders.js';
import { House } from './house.js';

let house: House;
let committee: string;

const PLACE = { provinceCode: '38' };
const AREAS = ['38', '15421', '15442', '15469'];
const COMMUNES = AREAS.slice(1);
/** Days on which somebody reads, between which few things happen. */
const KNOWN = [
  '2026-04-02',
  '2026-10-13',
  '2026-10-14',
  '2026-11-14',
  '2026-11-15',
  '2026-11-21',
  '2026-11-22',
];
const PERIODS = [
  ...['2026-01-01', '2026-11-01'].flatMap((from) =>
    ['2026-10-31', '2026-11-15', '2026-12-31'].map((to) => ({ from, to })),
  ),
  { from: '2026-01-01', to: '2026-09-30' },
  { from: '2025-01-01', to: '2026-12-31' },
].filter(({ from, to }) => from <= to);

beforeAll(async () => {
  house = await House.open();
  committee = await house.token('committee-member', ['38']);
  // each commune: many in spring, two more in October, one on 16 November, told late or on the day
  for (const [index, communeCode] of COMMUNES.entries()) {
    const at = (day: string): string => `2026-${day}T03:00:00Z`;
    const spring = returns(9 + index, { ...PLACE, communeCode });
    await house.tell([
      ...spring.map((person) => released(person, '2026-04-02', at('04-02'))),
      ...returns(6, { ...PLACE, communeCode }).map((person) => released(person, '2025-06-02', at('04-02'))),
      ...returns(2, { ...PLACE, communeCode }).map((person) => released(person, '2026-10-05', at('10-14'))),
      ...returns(1, { ...PLACE, communeCode }).map((person) => released(person, '2026-11-16', at('11-22'))),
      ...spring.slice(0, 6).map((person) => ranked(person, at('05-02'))),
      ...spring.slice(6, 6 + index).map((person) => ranked(person, at('11-15'))),
    ]);
  }
});
afterAll(() => house.close());

interface Shown {
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly figures: Readonly<Record<string, unknown>>;
}

/** All that a reader can be told: every area, its communes and months, every period, every day of knowledge. */
async function everythingShown(): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const area of AREAS) {
    for (const { from, to } of PERIODS) {
      for (const asOf of KNOWN) {
        const query = `area=${area}&from=${from}&to=${to}&asOf=${asOf}`;
        const { body } = await house.report(committee, query);
        shown.push({ ...{ place: area, from, to, asOf }, figures: body });
        for (const row of body.communes) shown.push({ place: row.communeCode, from, to, asOf, figures: row });
        for (const row of body.months) {
          shown.push({ place: area, from: `${row.month}-01`, to: `${row.month}-31`, asOf, figures: row });
        }
      }
    }
  }
  return shown;
}

describe('a reader who subtracts one answer from another', () => {
  it('finds no handful of people', async () => {
    const shown = await everythingShown();
    const found = new Set<string>();
    for (const figure of ['released', 'ranked', 'withoutWork']) {
      const told = shown.flatMap((each) => {
        const value = each.figures[figure];
        return typeof value === 'number' ? [{ ...each, value }] : [];
      });
      expect(told.length).toBeGreaterThan(50);
      expect(told.filter(({ value }) => value > 0 && value < 5)).toEqual([]);
      for (const more of told) {
        for (const less of told) {
          const within = less.from >= more.from && less.to <= more.to && less.asOf <= more.asOf;
          const people = more.value - less.value;
          if (more.place === less.place && within && people > 0 && people < 5) {
            found.add(`${figure} ${more.place} ${more.from} ${more.to} ${more.asOf}: ${people}`);
          }
        }
      }
    }
    expect([...found].slice(0, 10)).toEqual([]);
  });

  it('still learns how many came home in the year', async () => {
    const { body } = await house.report(committee, 'area=38&from=2026-01-01&to=2026-12-31');
    // the three of today would be told by subtraction from yesterday: the figure is of the day before them
    expect(body.released).toBe(9 + 10 + 11 + 6);
    expect(body.heldBack.released).toBe('2026-11-15');
    // in each commune two came in October, whom the answer of September would tell
    const rows = body.communes as { released: number; heldBack: { released: string } }[];
    expect(rows.map(({ released: count, heldBack }) => [count, heldBack.released])).toEqual([
      ...[9, 10, 11].map((count) => [count, '2026-04-02']),
    ]);
    const more = COMMUNES.flatMap((communeCode) => returns(5, { ...PLACE, communeCode }));
    await house.tell(more.map((person) => released(person)));
    const { body: later } = await house.report(committee, 'area=38&from=2026-01-01&to=2026-12-31');
    expect([later.released, later.heldBack.released]).toEqual([9 + 10 + 11 + 6 + 3 + 15, undefined]);
    expect(later.communes.map((row: { released: number }) => row.released)).toEqual([17, 18, 19]);
  });
});
