import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advised, closed, moved, prescreened, ranked, released, returns } from './builders.js';
import { MergeUndoneV1, PeopleMergedV1 } from '#libs/contracts';
import { House, type Told } from './house.js';

let house: House;
let committee: string;

beforeAll(async () => {
  house = await House.open();
  committee = await house.token('committee-member', ['38', '44', '40', '01', '31', '33', '48']);
});
afterAll(() => house.close());

const report = async (query: string) => (await house.report(committee, query)).body;
const communeOf = (body: { communes: { communeCode: string }[] }, code: string) =>
  body.communes.find((row) => row.communeCode === code) as Record<string, unknown> | undefined;

describe('what events told, counted', () => {
  const here = returns(12);
  const there = returns(9, { communeCode: '15442' });

  beforeAll(() =>
    house.tell(
      [
        ...[...here, ...there].map((person) => released(person)),
        ...[...here.slice(0, 10), ...there.slice(0, 6)].map((person) => ranked(person)),
        ...here.slice(0, 8).map(prescreened),
        ...here.slice(0, 7).map(advised),
      ],
      2, // every message comes twice
    ),
  );

  it('is totalled for the province and for each commune, each person once', async () => {
    const body = await report('area=38&from=2026-01-01&to=2026-12-31');
    expect(body).toMatchObject({
      ...{ area: '38', areaName: 'Tỉnh Thanh Hóa', from: '2026-01-01', to: '2026-12-31', asOf: '2026-11-22' },
      ...{ hiddenBelow: 5, released: 21, ranked: 16, prescreened: 8, advised: 7, withoutWork: 21 },
    });
    expect(communeOf(body, '15421')).toMatchObject({ name: 'Xã Yên Trường', released: 12, ranked: 10 });
    expect(communeOf(body, '15442')).toMatchObject({
      name: 'Xã Yên Ninh',
      released: 9,
      ranked: 6,
      prescreened: 0,
    });
  });

  it('has every figure of the interface, and says of which nothing has been told yet', async () => {
    const body = await report('area=38&from=2026-01-01&to=2026-12-31');
    const untold = [
      'contacted',
      'counselled',
      'introduced',
      'placed',
      'retained30',
      'retained90',
      'retained180',
    ];
    for (const figure of [...untold, 'retained365', 'trained', 'borrowers', 'amountLent']) {
      expect([figure, body[figure], body.countedSince[figure] ?? null]).toEqual([figure, 0, null]);
    }
    expect(body.countedSince).toMatchObject({ released: '2026-11-22', ranked: '2026-11-22' });
  });

  it('is one commune when one is asked for', async () => {
    const body = await report('area=15421&from=2026-11-01&to=2026-11-30');
    expect([body.released, body.areaName, body.communes]).toEqual([12, 'Xã Yên Trường', []]);
  });

  it('counts by whole months of release, both ends included, and says so', async () => {
    const within = async (from: string, to: string) =>
      (await report(`area=38&from=${from}&to=${to}`)).released;
    expect([
      await within('2026-11-16', '2026-11-16'),
      await within('2026-11-01', '2026-11-30'),
      await within('2026-11-30', '2026-12-31'),
      await within('2026-01-01', '2026-10-31'),
      await within('2026-12-01', '2026-12-31'),
    ]).toEqual([21, 21, 21, 0, 0]);
    expect(await report('area=38&from=2026-11-16&to=2026-11-20')).toMatchObject({
      ...{ from: '2026-11-01', to: '2026-11-30' },
    });
  });

  it('is told month by month', async () => {
    const { months } = await report('area=38&from=2026-10-01&to=2026-12-31');
    expect(months.map(({ month, released }: Record<string, unknown>) => [month, released])).toEqual([
      ['2026-10', 0],
      ['2026-11', 21],
    ]);
  });

  it('keeps nobody’s id', async () => {
    const ids = new Set([...here, ...there].map(({ personId }) => personId));
    const held = await house.rows<{ subject: string }>(
      'select subject from release union select subject from residence union select subject from step_taken',
    );
    expect(held.length).toBeGreaterThanOrEqual(21);
    expect(held.filter(({ subject }) => ids.has(subject))).toEqual([]);
  });
});

describe('in whatever order the news comes', () => {
  it('the figures are the same', async () => {
    const story = (provinceCode: string, communeCode: string, second: string): Told[] =>
      returns(6, { provinceCode, communeCode }).flatMap((person) => [
        released(person),
        ranked(person),
        moved({ ...person, communeCode: second }, 2),
        moved({ ...person, communeCode }, 3),
        closed(person, 4),
      ]);
    const [first, second] = [story('40', '16681', '16690'), story('44', '19333', '19351').reverse()];
    await house.tell(first);
    await house.tell(second, 2);
    const [one, other] = [await report('area=40'), await report('area=44')];
    const figures = ({ released, ranked, withoutWork, closedWithoutWork }: Record<string, unknown>) => ({
      ...{ released, ranked, withoutWork, closedWithoutWork },
    });
    expect(figures(one)).toEqual({ released: 6, ranked: 6, withoutWork: 0, closedWithoutWork: 6 });
    expect(figures(other)).toEqual(figures(one));
    expect(communeOf(one, '16681')).toMatchObject({ released: 6 });
    expect(communeOf(other, '19333')).toMatchObject({ released: 6 });
  });
});

it('counts a step from the first time on, whichever news of it comes first', async () => {
  const people = returns(6, { communeCode: '20194', provinceCode: '48' });
  await house.tell(people.map((person) => released(person, '2026-03-02', '2026-03-02T03:00:00Z')));
  await house.tell(people.map((person) => ranked(person, '2026-06-30T03:00:00Z')));
  await house.tell(people.map((person) => ranked(person, '2026-05-31T03:00:00Z')));
  await house.tell(people.map((person) => ranked(person, '2026-07-10T03:00:00Z')));
  const rankedBy = async (asOf: string) => (await report(`area=20194&asOf=${asOf}`)).ranked;
  expect([await rankedBy('2026-05-30'), await rankedBy('2026-05-31')]).toEqual([0, 6]);
  const { asOf } = await report('area=20194&asOf=2026-05-30');
  expect(asOf).toBe('2026-05-30');
});

describe('people who move', () => {
  it('are counted where they live now, and where they lived when a past day is asked for', async () => {
    const people = returns(5, { provinceCode: '31', communeCode: '11488' });
    await house.tell([
      ...people.map((person) => released(person, '2026-03-02', '2026-03-02T03:00:00Z')),
      ...people.map(
        (person) => moved({ ...person, provinceCode: '33', communeCode: '12127' }, 2, '2026-06-30T17:30:00Z'), // 1 July in Việt Nam
      ),
    ]);
    const released2026 = async (area: string, asOf: string) =>
      (await report(`area=${area}&from=2026-01-01&to=2026-12-31&asOf=${asOf}`)).released;
    expect([await released2026('31', '2026-06-30'), await released2026('33', '2026-06-30')]).toEqual([5, 0]);
    expect([await released2026('31', '2026-07-31'), await released2026('33', '2026-07-31')]).toEqual([0, 5]);
    expect(await released2026('31', '2026-03-01')).toBe(0);
  });

  it('are counted once although they were released twice', async () => {
    const people = returns(5, { provinceCode: '01', communeCode: '00004' });
    await house.tell(
      people.flatMap((person) => [released(person, '2026-02-01'), released(person, '2026-10-01')]),
    );
    expect((await report('area=01')).released).toBe(5);
  });
});

describe('small counts', () => {
  it('are hidden in the answer, with a second commune so that the total does not give them away', async () => {
    const area = { provinceCode: '01' };
    await house.tell([
      ...returns(3, { ...area, communeCode: '00008' }).map((person) => released(person)),
      ...returns(8, { ...area, communeCode: '00025' }).map((person) => released(person)),
    ]);
    const body = await report('area=01');
    expect(body.released).toBe(16);
    const shown = ['00004', '00008', '00025'].map((code) => communeOf(body, code)?.released);
    expect(shown).toEqual([null, null, 8]);
    const alone = await Promise.all(['00004', '00008', '00025'].map((code) => report(`area=${code}`)));
    expect(alone.map(({ released }) => released)).toEqual([null, null, 8]); // else 16 - 5 - 8 tells the three
  });
});

describe('a bad question', () => {
  it.each([
    ['', '/area required'],
    ['area=99', '/area unknown-area'],
    ['area=99999', '/area unknown-area'],
    ['area=38&from=2026-02-30', '/from invalid-date'],
    ['area=38&from=2026-12-01&to=2026-11-01', '/from from-after-to'],
    ['area=38&asOf=2026-11-23', '/asOf date-in-future'],
    ['area=38&name=x', '/name unknown-field'],
  ])('%s → 400 %s', async (query, fault) => {
    const { status, body } = await house.report(committee, query);
    const faults = (body.errors as { pointer: string; code: string }[]).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );
    expect([status, faults]).toEqual([400, [fault]]);
  });
});

it('holds for people of whom only a step is known: they are counted when their release comes', async () => {
  const people = returns(5, { provinceCode: '44', communeCode: '19495' });
  await house.tell(people.map((person) => ranked(person)));
  const before = communeOf(await report('area=44'), '19495');
  await house.tell(people.map((person) => released(person)));
  expect([before, communeOf(await report('area=44'), '19495')?.ranked]).toEqual([undefined, 5]);
});

describe('two records that were one person', () => {
  const people = returns(9, { communeCode: '16702', provinceCode: '40' });
  const [stays, goes] = people as [(typeof people)[number], (typeof people)[number]];
  const counting = (event: Told['event'], sequence: number): Told => ({
    ...{ event, subject: goes.personId, sequence },
    data: { personId: goes.personId, intoPersonId: stays.personId },
  });
  const figures = async () => {
    const { released, ranked: known } = await report('area=16702&from=2026-01-01&to=2026-12-31');
    return [released, known];
  };

  it('count once, with what happened to either, until the merge is undone, in whatever order that is told', async () => {
    await house.tell([
      ...people.map((person) => released(person)),
      ...people.slice(1, 8).map((person) => ranked(person)),
    ]);
    expect(await figures()).toEqual([9, 7]);
    await house.tell([counting(PeopleMergedV1, 2)], 2);
    expect(await figures()).toEqual([8, 7]); // the one who went was known, the one who stays was not
    await house.tell([counting(MergeUndoneV1, 3)]);
    expect(await figures()).toEqual([9, 7]);
    await house.tell([counting(MergeUndoneV1, 5)]);
    await house.tell([counting(PeopleMergedV1, 4)]);
    expect(await figures()).toEqual([9, 7]);
  });
});
