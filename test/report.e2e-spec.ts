import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { loadConfig, ServiceConfig } from '#libs/config';
import type { Envelope } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { type Bus, createBus } from '#libs/messaging';
import type { Database } from '#libs/persistence';
import { readSheets } from '#libs/sheets';
import { eventually, testDatabase } from '#libs/testing';
import { Replay } from '../apps/reporting/src/messaging/replay.js';
import { CountedPeople } from '../apps/reporting/src/persistence/counted-people.js';
import { Facts } from '../apps/reporting/src/persistence/facts.js';
import { Pseudonyms } from '../apps/reporting/src/persistence/pseudonyms.js';
import { readModelRows, takePseudonymsOf } from '../apps/reporting/src/persistence/read-model-rows.js';
import { reporting } from '../apps/reporting/src/reporting.module.js';
import { openTestHouse, type TestHouse } from './house.js';
import { release, type Released } from './web/world.js';

// The committee's figures against the other services' own tables, and against a read model made anew from the events.

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

let house: TestHouse;
let bus: Bus;
let running: Database;
const published: Envelope<object>[] = [];

async function ask<T = { id: string }>(
  role: string,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const answer = await fetch(`${house.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await house.token(role)}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': newId() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function introduceAndHire(people: readonly Released[], hired: number): Promise<string> {
  const vacancy = await ask('counsellor', 'POST', '/vacancies', {
    ...{ employer: { name: 'Cơ khí Hoa Sen Mới' }, title: 'Thợ hàn', occupationCode: '7212', openings: 30 },
    ...{ communeCode: '15469', closesOn: `${new Date().getUTCFullYear() + 1}-12-31` },
  });
  for (const [index, { personId }] of people.entries()) {
    const { id } = await eventually(() =>
      ask('counsellor', 'POST', '/introductions', { vacancyId: vacancy.id, personId }),
    );
    if (index >= hired) continue;
    for (const act of ['accept', 'invite', 'interview', 'hire']) {
      await ask('counsellor', 'POST', `/introductions/${id}/acts`, { act });
    }
  }
  return vacancy.id;
}

/** At a fair; the first was ticked by mistake. */
async function advise(people: readonly Released[], vacancyId: string): Promise<void> {
  const { id } = await ask('counsellor', 'POST', '/job-fairs', {
    ...{ name: 'Phiên thử', day: today, startsAt: '08:00', endsAt: '11:00', slotMinutes: 30, places: 20 },
    ...{ communeCode: '15469', leastInterviews: 1, mostInterviews: 2 },
    tables: [{ employer: 'Cơ khí Hoa Sen Mới', vacancyIds: [vacancyId] }],
  });
  const fair = `/job-fairs/${id}`;
  const personIds = people.map((one) => one.personId);
  await eventually(() => ask('counsellor', 'POST', `${fair}/invitations`, { personIds }));
  await ask('counsellor', 'POST', `${fair}/timetable`, {});
  const [mistake] = people;
  const ticks = people.map(({ personId }) => ({ personId, counselled: true }));
  for (const tick of [...ticks, { personId: mistake?.personId, counselled: false }])
    await ask('counsellor', 'POST', `${fair}/attendance`, tick);
}

async function train(people: readonly Released[]): Promise<void> {
  const course = await ask('training-coordinator', 'POST', '/courses', {
    ...{ name: 'Hàn cơ bản', provider: 'Trường nghề Thử', occupationCode: '7212', skills: ['arc-welding'] },
    ...{ level: 'elementary', weeks: 4, communeCode: '15469', feeVnd: 0 },
  });
  const intake = await ask('training-coordinator', 'POST', `/courses/${course.id}/intakes`, {
    ...{ startsOn: today, seats: 30 },
  });
  for (const [index, { personId }] of people.entries()) {
    const { id } = await eventually(() =>
      ask('training-coordinator', 'POST', '/enrolments', { intakeId: intake.id, personId }),
    );
    const acts = `/enrolments/${id}/acts`;
    await ask('training-coordinator', 'POST', acts, { act: 'complete' });
    if (index > 0) continue;
    const mistake = { act: 'withdraw-completion', reason: 'entered-by-mistake' };
    await ask('training-coordinator', 'POST', acts, mistake);
  }
}

beforeAll(async () => {
  house = await openTestHouse();
  running = await house.database.open(reporting);
  const env = { DATABASE_URL: house.database.url, OIDC_ISSUER: house.url, LOG_LEVEL: 'silent' };
  bus = await createBus(loadConfig(ServiceConfig, env));
  await bus.tap(new Replay(new Facts(new Pseudonyms())).types, ({ envelope }) => {
    published.push(JSON.parse(envelope) as Envelope<object>);
  });
  const people: Released[] = [];
  for (let index = 0; index < 14; index++)
    people.push(await release(house, `Lê Văn Thử ${'ABCDEFGHIJKLMN'[index]}`));
  const vacancyId = await introduceAndHire(people.slice(0, 9), 6);
  await advise(people.slice(11), vacancyId);
  await train(people.slice(4, 10));
}, 240_000);
afterAll(async () => {
  await bus.close();
  await house.close();
});

/** The same figures from the tables of those who did it, written apart from how reporting counts. */
const RECOUNT = `select
  (select count(distinct r.person_id) from registry.release r join registry.person p on p.id = r.person_id
   where p.province_code = '38' and p.commune_code = '15421')::int as released,
  (select count(distinct person_id) from employment.introduction)::int as introduced,
  (select count(distinct person_id) from (
     select i.person_id from employment.introduction i
       join employment.introduction_act a on a.introduction_id = i.id where a.act = 'accept'
     union all select person_id from employment.job_fair_guest where counselled) as spoken)::int as counselled,
  (select count(distinct i.person_id) from employment.introduction i
   join employment.introduction_act a on a.introduction_id = i.id where a.act = 'hire')::int as placed,
  (select count(distinct e.person_id) from training.enrolment e
   join training.enrolment_act a on a.enrolment_id = e.id where a.act = 'complete' and not exists (
     select from training.enrolment_act b where b.enrolment_id = e.id and b.number > a.number
       and b.act = 'withdraw-completion'))::int as trained,
  (select count(distinct person_id) from registry.consent_act where act = 'given')::int as contacted,
  (select count(distinct person_id) from microcredit.decision)::int as prescreened,
  (select count(*) from employment.candidate)::int as ranked,
  (select count(*) from training.learner)::int as advised,
  (select count(distinct r.person_id) from registry.release r where not exists
     (select from employment.introduction i join employment.introduction_act a on a.introduction_id = i.id
      where a.act = 'hire' and i.person_id = r.person_id))::int as "withoutWork"`;

it('counts what a recount of the other services’ tables finds', async () => {
  const recounted = await eventually(async () => {
    const [figures] = await running.read((tx) => tx.query<Record<string, number>[]>(RECOUNT));
    expect(figures).toMatchObject({ released: 14, counselled: 8, introduced: 9, placed: 6, trained: 5 });
    const counted = await running.read((tx) =>
      new CountedPeople().byCommuneAndMonth(tx, { fromYear: 2025, toYear: 2025, asOf: today }),
    );
    expect(counted).toHaveLength(1);
    expect(counted[0]).toMatchObject({ communeCode: '15421', month: '2025-11', figures });
    return figures;
  });
  const report = await ask<Record<string, unknown>>(
    ...(['committee-member', 'GET', '/reports/reintegration?area=38&from=2025-01-01&to=2025-12-31'] as const),
  );
  expect(report).toMatchObject({
    ...recounted,
    borrowers: 0,
    amountLent: 0,
    closedWithoutWork: 0,
  });
});

it('is the same when it is made anew from the published events, in order, doubled and reversed', async () => {
  const expected = await eventually(async () => {
    const rows = await running.read(readModelRows);
    const inbox = await running.read((tx) =>
      tx.query<{ n: number }[]>('select count(*)::int as n from inbox'),
    );
    expect(inbox[0]?.n).toBe(published.length);
    return rows;
  });
  expect(expected.length).toBeGreaterThan(14 * 5);
  const orders = {
    once: published,
    doubled: [...published, ...published],
    reversed: [...published].reverse(),
  };
  for (const [order, envelopes] of Object.entries(orders)) {
    const fresh = await testDatabase(reporting);
    try {
      const rebuilt = await fresh.open(reporting);
      await running.read((from) => rebuilt.transaction((to) => takePseudonymsOf(from, to)));
      await rebuilt.transaction((tx) => new Replay(new Facts(new Pseudonyms())).run(tx, envelopes));
      expect([order, await rebuilt.read(readModelRows)]).toEqual([order, expected]);
    } finally {
      await fresh.close();
    }
  }
});

it('is the same when the operator makes it anew from its archive', async () => {
  const command = join(import.meta.dirname, '../dist/apps/reporting/src/rebuild.main.js');
  const { stdout } = await promisify(execFile)(process.execPath, [command], {
    env: { PATH: process.env['PATH'], DATABASE_URL: house.database.url },
  });
  const found = JSON.parse(stdout) as Record<string, unknown>;
  expect(found).toMatchObject({ events: published.length, unheard: 0, takenOver: 0, equal: true });
});

it('comes as a workbook through the one public door, hidden figures as hidden', async () => {
  const answer = await fetch(
    `${house.url}/api/v1/reports/reintegration.xlsx?area=38&from=2025-01-01&to=2025-12-31`,
    { headers: { authorization: `Bearer ${await house.token('committee-member')}` } },
  );
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  expect(answer.headers.get('content-disposition')).toContain('bao-cao-38-2025-01-01-2025-12-31.xlsx');
  const lines: string[][] = [];
  for (const sheet of await readSheets(Buffer.from(await answer.arrayBuffer()))) {
    for await (const { cells } of sheet.rows())
      lines.push([sheet.name, ...cells.map((cell) => cell?.text ?? '')]);
  }
  const rowOf = (sheet: string, label: string) =>
    lines.find((line) => line[0] === sheet && line[2] === label);
  // released, contacted, counselled, introduced, placed
  expect(rowOf('Theo xã', 'Xã Yên Trường')?.slice(3, 8)).toEqual(['14', '14', '8', '9', '6']);
  expect(rowOf('Theo tháng', '11/2025')?.slice(3, 8)).toEqual(['14', '14', '8', '9', '6']);
});
