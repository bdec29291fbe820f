import { Bus } from '#libs/messaging';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDoor, type Door } from './door.js';

let door: Door;

beforeAll(async () => {
  door = await openDoor({ copies: 2 });
});
afterAll(() => door.close());

/** An open page: what it was told so far. */
async function page(role: string, areas: string[], through = 0) {
  const stop = new AbortController();
  const token = await door.issuer.token({ role, areas });
  const answer = await door.ask('/api/v1/live', { token, through, signal: stop.signal });
  let told = '';
  const reading = (async () => {
    for await (const chunk of answer.body ?? []) told += Buffer.from(chunk).toString('utf8');
  })().catch(() => undefined);
  await eventually(() => {
    expect(told).toContain('retry:');
  });
  return {
    type: answer.headers.get('content-type'),
    told: () => told,
    close: async () => {
      stop.abort();
      await reading;
    },
  };
}

const publish = (type: string, data: object): Promise<unknown> => {
  const id = newId();
  const bus = door.gateways[0]?.app.get(Bus);
  return bus!.publish([{ id, type, envelope: JSON.stringify({ id, type, subject: id, data }) }]);
};

it('a page hears what happens in its areas and concerns its role, in ids only, through every copy', async () => {
  const [here, there, neighbour, other] = await Promise.all([
    page('credit-officer', ['38']),
    page('commune-leader', ['15421'], 1),
    page('commune-leader', ['15422']),
    page('counsellor', ['38'], 1),
  ]);
  const data = {
    personId: newId(),
    communeCode: '15421',
    provinceCode: '38',
    verdict: 'eligible',
    reasons: ['secret'],
  };
  await publish('microcredit.person-prescreened.v1', data);
  await publish('employment.candidate-ranked.v1', { ...data, communeCode: '15499' });
  await eventually(() => {
    const line = `event: person-prescreened\ndata: ${JSON.stringify({ personId: data.personId, communeCode: '15421', provinceCode: '38' })}\n\n`;
    expect(here.told()).toContain(line);
    expect(there.told()).toContain(line);
    expect(other.told()).toContain('event: candidates-ranked');
  });
  expect(here.type).toBe('text/event-stream; charset=utf-8');
  expect(neighbour.told()).not.toContain('event:');
  expect(other.told()).not.toContain('person-prescreened');
  expect(here.told()).not.toMatch(/secret|verdict/);
  await Promise.all([here, there, neighbour, other].map((each) => each.close()));
});

it('needs a token', async () => {
  expect((await door.ask('/api/v1/live')).status).toBe(401);
});
