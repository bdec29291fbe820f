import { eventually } from '#libs/testing';
import { newId, vietnamDay } from '#libs/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestHouse, type TestHouse } from './house.js';
import { openVacancy, release } from './web/world.js';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
}, 120_000);
afterAll(() => house.close());

interface Answer {
  readonly status: number;
  // the shape differs by answer
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

async function ask(
  role: string,
  method: string,
  path: string,
  body?: object,
  areas = ['38'],
): Promise<Answer> {
  const response = await fetch(`${house.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await house.token(role, areas)}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': newId() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
}

const vacancyOf = async (role: string): Promise<string> => {
  const { body } = await ask(role, 'POST', '/vacancies', {
    ...{ employer: { name: 'Cơ khí Hoa Sen Mới' }, title: 'Thợ hàn', occupationCode: '7212', openings: 3 },
    ...{ communeCode: '15469', closesOn: `${new Date().getUTCFullYear() + 1}-12-31` },
  });
  return body.id;
};
const introduce = async (vacancyId: string, personId: string): Promise<string> => {
  let id = '';
  await eventually(async () => {
    const { status, body } = await ask('counsellor', 'POST', '/introductions', { vacancyId, personId });
    expect([status, body.code]).toEqual([201, undefined]);
    id = body.id;
  });
  return id;
};
const act = (role: string, id: string, name: string) =>
  ask(role, 'POST', `/introductions/${id}/acts`, { act: name });

describe('an introduction through the whole house', () => {
  it('an employer learns a name by the introduction and forgets it with its end', async () => {
    const { personId } = await release(house, 'Lê Văn Thử');
    const id = await introduce(await vacancyOf('employer'), personId);
    const seen = async () => (await ask('employer', 'GET', `/introductions/${id}`)).body;
    await eventually(async () => expect((await seen()).fullName).toBe('Lê Văn Thử'));
    const list = (await ask('employer', 'GET', '/introductions')).body;
    expect(list.items.map((item: { fullName: string }) => item.fullName)).toEqual(['Lê Văn Thử']);
    expect(JSON.stringify(list)).not.toMatch(/drugs|PT70|2025-11-16|sentence|bars/);
    expect((await ask('employer', 'GET', `/people/${personId}`)).status).toBe(403);
    // another firm of the same province
    expect((await ask('employer', 'GET', `/introductions/${id}`, undefined, ['38', '44'])).status).toBe(404);

    expect((await act('counsellor', id, 'withdraw')).status).toBe(200);
    await eventually(async () => expect((await seen()).fullName).toBeUndefined());
  });

  it('the letter is a PDF for the counsellor of the area, and every reading of the name is recorded', async () => {
    const { personId } = await release(house, 'Trần Thị Mẫu');
    const id = await introduce((await openVacancy(house)).id, personId);
    const letter = async (role: string, areas: string[]) =>
      fetch(`${house.url}/api/v1/introductions/${id}/letter`, {
        headers: { authorization: `Bearer ${await house.token(role, areas)}` },
      });
    const answer = await letter('counsellor', ['38']);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toMatch(/phieu-gioi-thieu-\d+-\d{4}\.pdf/);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await letter('counsellor', ['44'])).status).toBe(404);
    expect((await letter('employer', ['38'])).status).toBe(403);
    const log = await ask('auditor', 'GET', `/audit?personId=${personId}`);
    expect(JSON.stringify(log.body)).toContain(id);
  });

  it('a hire reaches the report; a closed case freezes what was under way', async () => {
    const [hired, frozen] = [await release(house, 'Phạm Văn Giả Định'), await release(house, 'Đỗ Văn Ví Dụ')];
    const vacancyId = await vacancyOf('employer');
    const [first, second] = [
      await introduce(vacancyId, hired.personId),
      await introduce(vacancyId, frozen.personId),
    ];
    for (const [role, name] of [
      ['counsellor', 'accept'],
      ['employer', 'invite'],
      ['employer', 'interview'],
      ['employer', 'hire'],
    ] as const) {
      expect([name, (await act(role, first, name)).status]).toEqual([name, 200]);
    }
    await eventually(async () => {
      const report = await ask('committee-member', 'GET', '/reports/reintegration?area=38&from=2025-01-01');
      expect(report.body.countedSince).toMatchObject({
        introduced: expect.any(String),
        placed: expect.any(String),
      });
    });
    const closure = { reason: 'moved', on: vietnamDay(new Date()) };
    await ask('registry-officer', 'POST', `/people/${frozen.personId}/closures`, closure, ['15421']);
    await eventually(async () => {
      const { body } = await ask('counsellor', 'GET', `/introductions/${second}`);
      expect([body.status, body.personId]).toEqual(['closed', null]);
    });
    expect((await act('counsellor', second, 'accept')).status).toBe(409);
  });
});
