import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { DecideYesterday } from '../src/jobs/decide-yesterday.js';
import { ranked, released, returns } from './builders.js';
import { readSheets } from '#libs/sheets';
import { House } from './house.js';

let house: House;
let committee: string;
const people = returns(20);
const on = (day: string): string => `2026-${day}T03:00:00Z`;

beforeAll(async () => {
  house = await House.open();
  committee = await house.token('committee-member', ['38', '44']);
  await house.tell([
    ...people.slice(0, 6).map((person) => released(person, '2026-03-02', on('03-02'))),
    ...people.slice(6, 13).map((person) => released(person, '2026-03-11', on('03-11'))),
    ...people.slice(0, 9).map((person) => ranked(person, on('03-12'))),
    ...people.slice(13).map((person) => released(person, '2026-03-02', on('04-20'))), // told late
  ]);
});
afterAll(() => house.close());

const bytes = async (query: string): Promise<string> =>
  createHash('sha256')
    .update(await house.download(committee, `/api/v1/reports/reintegration${query}`))
    .digest('base64');
const asOf = async (day: string) => {
  const { body } = await house.report(committee, `area=38&from=2026-01-01&to=2026-12-31&asOf=2026-${day}`);
  return [body.asOf, body.released, body.ranked];
};

describe('the workbook', () => {
  it('tells the hash of its figures and of itself', async () => {
    const query = 'area=38&from=2026-01-01&to=2026-12-31&asOf=2026-03-12';
    const { body } = await house.report(committee, query);
    const { sha256, ...rest } = body;
    expect(createHash('sha256').update(JSON.stringify(rest)).digest('hex')).toBe(sha256);
    const answer = await fetch(`${house.service.url}/api/v1/reports/reintegration.xlsx?${query}`, {
      headers: { authorization: `Bearer ${committee}` },
    });
    const file = Buffer.from(await answer.arrayBuffer());
    const digest = createHash('sha256').update(file).digest('base64');
    expect(answer.headers.get('repr-digest')).toBe(`sha-256=:${digest}:`);
    const titles: string[] = [];
    for await (const { cells } of (await readSheets(file))[0]!.rows()) titles.push(cells[0]?.text ?? '');
    expect(titles).toContain(`Mã kiểm tra số liệu (SHA-256): ${sha256 as string}`);
  });
});

describe('any day', () => {
  it('has the figures that were known at its end', async () => {
    expect([await asOf('03-01'), await asOf('03-02'), await asOf('03-10'), await asOf('03-11')]).toEqual([
      ['2026-03-01', 0, 0],
      ['2026-03-02', 6, 0],
      ['2026-03-10', 6, 0],
      ['2026-03-11', 13, 0],
    ]);
    expect([await asOf('03-12'), await asOf('04-19'), await asOf('04-20')]).toEqual([
      ['2026-03-12', 13, 9],
      ['2026-04-19', 13, 9],
      ['2026-04-20', 20, 9],
    ]);
  });

  it('has the same answer later, byte for byte, whatever was told since and however late', async () => {
    const questions = ['2026-03-10', '2026-03-12', '2026-11-21'].flatMap((day) =>
      ['.xlsx', ''].map((file) => `${file}?area=38&from=2026-01-01&to=2026-12-31&asOf=${day}`),
    );
    const first = await Promise.all(questions.map(bytes));
    await house.tell([
      ...returns(40).map((person) => released(person, '2026-03-02', on('03-02'))),
      ...returns(5).map((person) => released(person, '2021-03-02', on('03-09'))),
      ...people.map((person) => ranked(person, on('03-09'))),
    ]);
    expect(await Promise.all(questions.map(bytes))).toEqual(first);
    house.clock.set(new Date('2027-02-03T03:00:00Z'));
    await house.part(DecideYesterday).run();
    expect(await Promise.all(questions.map(bytes))).toEqual(first);
    // what came late stands in the days after it was told
    expect(await asOf('11-22')).toEqual(['2026-11-22', 20, 9]);
    const { body } = await house.report(committee, 'area=38&from=2026-01-01&to=2026-12-31');
    expect([body.asOf, body.released]).toEqual(['2027-02-03', 60]);
    house.clock.set(new Date('2026-11-22T03:00:00Z'));
  });
});
