import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, SystemClock, vietnamDay } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { examine, holderDigest, type PublicKey } from '../apps/gateway/src/application/certificate-proof.js';
import { Certify } from '../apps/training/src/application/certify.js';
import { Certificates } from '../apps/training/src/persistence/certificates.js';
import { Courses } from '../apps/training/src/persistence/courses.js';
import { Enrolments } from '../apps/training/src/persistence/enrolments.js';
import { training } from '../apps/training/src/training.module.js';
import { openTestHouse, type TestHouse } from './house.js';
import { openVacancy, release } from './web/world.js';

const TODAY = vietnamDay(new Date());

let house: TestHouse;
let personId: string;
let vacancyId: string;
let enrolmentId: string;

beforeAll(async () => {
  house = await openTestHouse();
  ({ personId } = await release(house, 'Lê Văn Thử'));
  ({ id: vacancyId } = await openVacancy(house));
}, 120_000);
afterAll(() => house.close());

async function ask(role: string, method: string, path: string, body?: object, areas = ['38']) {
  return fetch(`${house.url}/api/v1${path}`, {
    method,
    headers: {
      ...(role && { authorization: `Bearer ${await house.token(role, areas)}` }),
      ...(body && { 'content-type': 'application/json' }),
      ...(method === 'POST' && { 'idempotency-key': newId() }),
    },
    body: body ? JSON.stringify(body) : null,
  });
}
const told = async <T>(role: string, method: string, path: string, body?: object): Promise<T> => {
  const answer = await ask(role, method, path, body);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
};
interface Ranked {
  items: {
    personId: string;
    score: number;
    criteria: { code: string; points: number; because: { code: string } }[];
  }[];
}
const standing = async () =>
  (await told<Ranked>('counsellor', 'GET', `/vacancies/${vacancyId}/candidates`)).items.find(
    (one) => one.personId === personId,
  );
const part = (of: Awaited<ReturnType<typeof standing>>, code: string) =>
  of?.criteria.find((one) => one.code === code);

describe('a completed course', () => {
  it('is written down day by day, and its skills reach the ranked list as learnt ones', async () => {
    const before = await eventually(async () => {
      const now = await standing();
      if (!now) throw new Error('not ranked yet');
      return now;
    });
    const course = await told<{ id: string }>('training-coordinator', 'POST', '/courses', {
      ...{ name: 'Hàn hồ quang sơ cấp', provider: 'Trung tâm Giả Định', occupationCode: '7212' },
      ...{ skills: ['arc-welding', 'blueprint-reading'], level: 'elementary', weeks: 12 },
      ...{ communeCode: '15469', feeVnd: 2_400_000 },
    });
    const intake = await told<{ id: string }>(
      'training-coordinator',
      'POST',
      `/courses/${course.id}/intakes`,
      {
        ...{ startsOn: TODAY, seats: 1 },
      },
    );
    const { id } = await eventually(() =>
      told<{ id: string }>('training-coordinator', 'POST', '/enrolments', { intakeId: intake.id, personId }),
    );
    enrolmentId = id;
    const sheet = await told<{ items: object[] }>(
      ...(['training-coordinator', 'POST', `/intakes/${intake.id}/attendance`] as const),
      { on: TODAY, marks: [{ enrolmentId, mark: 'present' }] },
    );
    expect(sheet.items).toMatchObject([{ enrolmentId, mark: 'present', present: 1 }]);
    const named = await told('training-coordinator', 'GET', `/intakes/${intake.id}/attendance`);
    expect(named).toMatchObject({ items: [{ fullName: 'Lê Văn Thử' }] });
    const allowances = await told('training-coordinator', 'GET', `/intakes/${intake.id}/allowances`);
    expect(allowances).toMatchObject({ items: [{ fullName: 'Lê Văn Thử' }] });

    await told('training-coordinator', 'POST', `/enrolments/${enrolmentId}/acts`, { act: 'complete' });
    await eventually(async () => {
      const now = await standing();
      // arc-welding was only claimed until now, blueprint-reading is new
      expect(part(now, 'learned')?.because).toMatchObject({
        code: 'learned-all',
        skills: ['arc-welding', 'blueprint-reading'],
      });
      expect(now?.score).toBeGreaterThan(before.score);
    });
    expect(part(before, 'learned')?.because.code).toBe('learned-none');
    const person = await told('registry-officer', 'GET', `/people/${personId}`);
    expect(person).toMatchObject({ skillsLearned: ['arc-welding', 'blueprint-reading'] });
    expect(JSON.stringify((person as { employment: object }).employment)).not.toContain('skillsLearned');
  }, 60_000);

  it('gives a paper that verifies for everybody, here and without us', async () => {
    const paper = await ask('training-coordinator', 'GET', `/enrolments/${enrolmentId}/certificate`);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(paper.headers.get('content-disposition')).toMatch(/giay-chung-nhan-38-\d{4}-00001\.pdf/);
    expect(
      Buffer.from(await paper.arrayBuffer())
        .toString('latin1')
        .startsWith('%PDF-'),
    ).toBe(true);
    expect(
      (await ask('training-coordinator', 'GET', `/enrolments/${enrolmentId}/certificate`, undefined, ['44']))
        .status,
    ).toBe(404);

    // what the code on the paper holds
    const code = 'AB3DE-7FGHJ';
    const inner = await signedText(holderDigest('Lê Văn Thử', code));
    const link = `${house.url}/certificate#${inner}`;
    const keys = (await (await ask('', 'GET', '/certificate-keys')).json()) as { keys: PublicKey[] };
    expect(examine(link, keys.keys)).toMatchObject({
      genuine: true,
      claims: { course: 'Hàn hồ quang sơ cấp' },
    });
    expect(Buffer.from(inner.split('.')[1] ?? '', 'base64url').toString()).not.toMatch(
      new RegExp(`Thử|${personId}|PT70|drugs`),
    );

    const verify = async (body: object) => (await ask('', 'POST', '/certificate-verifications', body)).json();
    const holder = { fullName: 'lê văn thử', code };
    expect(await verify({ text: link, holder })).toMatchObject({
      ...{ genuine: true, holderMatches: true, certificate: { occupationCode: '7212', completedOn: TODAY } },
    });
    expect(await verify({ text: link, holder: { ...holder, fullName: 'Trần Thị Mẫu' } })).toMatchObject({
      ...{ genuine: true, holderMatches: false },
    });
    expect(await verify({ text: `${link.slice(0, -6)}AAAAAA` })).toEqual({
      ...{ genuine: false, because: 'signature-broken', certificate: null, holderMatches: null },
    });

    const file = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys.json');
    writeFileSync(file, JSON.stringify(keys));
    const main = 'dist/apps/gateway/src/verify-certificate.main.js';
    const said = execFileSync(
      ...([process.execPath, [main, link, '--keys', file, '--name', 'Lê Văn Thử', '--code', code]] as const),
      { encoding: 'utf8' },
    );
    expect(JSON.parse(said)).toMatchObject({ genuine: true, holderMatches: true });
    expect(() =>
      execFileSync(process.execPath, [main, `${link.slice(0, -6)}AAAAAA`, '--keys', file], {
        stdio: 'ignore',
      }),
    ).toThrow();
  }, 60_000);

  it('takes it back when the completion was a mistake: the paper says so, and the ranks follow', async () => {
    const link = `${house.url}/certificate#${await signedText(holderDigest('Lê Văn Thử', 'AB3DE-7FGHJ'))}`;
    const learned = (await standing())?.score ?? 0;
    await told('training-coordinator', 'POST', `/enrolments/${enrolmentId}/acts`, {
      ...{ act: 'withdraw-completion', reason: 'entered-by-mistake' },
    });
    const verified = await ask('', 'POST', '/certificate-verifications', { text: link });
    expect(await verified.json()).toMatchObject({
      ...{ genuine: false, because: 'revoked', revokedOn: TODAY, certificate: { occupationCode: '7212' } },
    });
    await eventually(async () => {
      const now = await standing();
      expect(part(now, 'learned')?.because.code).toBe('learned-none');
      expect(now?.score).toBeLessThan(learned);
    });
    expect(await told('registry-officer', 'GET', `/people/${personId}`)).not.toHaveProperty(
      'skillsLearned.0',
    );
  }, 60_000);
});

/** The code cannot be read back from the PDF here, so it is signed again as for another print of the paper. */
async function signedText(holder: string): Promise<string> {
  const database = await house.database.open(training);
  return database.transaction(async (tx) => {
    const enrolment = await new Enrolments().byId(tx, enrolmentId);
    const certify = new Certify(new Courses(), new Certificates(), new SystemClock());
    return (await certify.run(tx, enrolment!, holder)).text;
  });
}
