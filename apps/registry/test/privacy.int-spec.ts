import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { aReport } from './builders.js';
import { House } from './house.js';

/** Strings that stand in the report and may stand nowhere outside the registry's own tables. */
const CANARIES = {
  fullName: 'Kiều Văn Hoàng Yến',
  nationalId: '038090424242',
  phone: '0977424242',
  facility: 'Trại giam Hoàng Yến',
  certificateNo: 'PT70/424242',
  detail: 'Ngõ Hoàng Yến 424',
  offenceGroup: 'public-order',
};
const VALUES = new RegExp([...Object.values(CANARIES), 'kieu van hoang yen', '1990-08-07'].join('|'), 'i');
/** Where not even the field may be named. */
const ANY = new RegExp(`${VALUES.source}|sentenceMonths|offenceGroup|birthDate|nationalId`, 'i');

const written: string[] = [];
const write = process.stdout.write.bind(process.stdout);
let house: House;

beforeAll(async () => {
  // pino writes through process.stdout once it has been changed
  process.stdout.write = (chunk: string | Uint8Array) => {
    written.push(String(chunk));
    return true;
  };
  house = await House.open('debug');
});
afterAll(async () => {
  await house.close();
  process.stdout.write = write;
});

it('nothing of a person or an offence is in events, logs, the audit log or problem bodies', async () => {
  const officer = await house.as('registry-officer', ['15421']);
  const { fullName, nationalId, phone, facility, certificateNo, detail, offenceGroup } = CANARIES;
  const report = aReport({
    person: { fullName, nationalId, phone, birthDate: '1990-08-07' },
    release: { facility, certificateNo, offenceGroup: offenceGroup as 'public-order' },
    residence: { communeCode: '15421', detail },
  });
  const recorded = await officer.post('/api/v1/releases', report);
  expect(recorded.status).toBe(201);
  const id = recorded.body.personId as string;
  const path = `/api/v1/people/${id}`;

  const problems = [
    await officer.post('/api/v1/releases', report), // 409
    await officer.post('/api/v1/releases', {
      ...report,
      person: { fullName, nationalId: `${nationalId}0`, phone },
    }),
    await officer.post('/api/v1/releases', { ...report, person: { ...report.person, sex: 'female' } }),
    await officer.post('/api/v1/releases', { ...report, residence: { addressAsWritten: detail } }),
    await officer.post('/api/v1/releases', { ...report, person: fullName }),
    await officer.post('/api/v1/people/searches', { name: fullName, colour: facility }),
    await officer.patch(path, { phone: `${phone}x` }, '"1"'),
    await (await house.as('counsellor', ['15421'])).get(path),
  ];
  for (const { status, body } of problems) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(body)).not.toMatch(VALUES);
  }
  await officer.patch(path, { phone: '0977424243', credit: { wanted: false } }, '"1"');
  await officer.post('/api/v1/people/searches', { name: fullName });
  await officer.delete(`${path}/consents/credit`);
  await officer.post(`${path}/closures`, { reason: 'dead', on: '2026-11-20' }, newId());

  const told = await house.told(id);
  expect(told).toHaveLength(4);
  expect(JSON.stringify(told)).not.toMatch(ANY);
  expect(JSON.stringify(await house.rows('select * from audit_entry'))).not.toMatch(ANY);
  expect(JSON.stringify(await house.rows('select * from idempotency_key'))).not.toMatch(ANY);
  await eventually(() => expect(written.join('')).toContain(`${path}/closures`));
  expect(written.join('')).not.toMatch(ANY);
});

it('would notice: the canaries do match what the registry itself keeps', async () => {
  expect(JSON.stringify(await house.rows('select * from person'))).toMatch(ANY);
});
