import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  ConsentWithdrawnV1,
  contractOf,
  type Envelope,
  PersonCounselledV1,
  type PersonSnapshot,
} from '#libs/contracts';
import { ROLES } from '#libs/http';
import { newId } from '#libs/kernel';
import { aSnapshot } from './builders.js';
import { type Answer, faultsOf, House } from './house.js';

jest.setTimeout(60_000); // a busy machine may take its time

let house: House;
let counsellor: string;

beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor');
});
afterAll(() => house.close());

const somebody = async (): Promise<PersonSnapshot> => {
  const snapshot = aSnapshot();
  await house.release([snapshot]);
  return snapshot;
};
const counsel = (token: string, personId: string, body: object = {}, key = newId()): Promise<Answer> =>
  house.post(token, `/api/v1/people/${personId}/counsellings`, body, key);
/** What was told of this person's talks. */
async function toldOf(personId: string): Promise<PersonCounselledV1[]> {
  const rows = await house.rows<{ envelope: string }>(
    'select envelope from outbox union all select envelope from outbox_parked',
  );
  return rows
    .map(({ envelope }) => JSON.parse(envelope) as Envelope<PersonCounselledV1>)
    .filter((each) => each.type === contractOf(PersonCounselledV1).name && each.data.personId === personId)
    .map(({ data }) => data);
}
const said = ({ status, body }: Answer) => [status, body?.code];

it('tells that somebody was counselled, on which day and nothing else, once under one key', async () => {
  const { personId } = await somebody();
  const key = newId();
  const body = { on: '2026-11-19' };
  const first = await counsel(counsellor, personId, body, key);
  const again = await counsel(counsellor, personId, body, key);
  expect([first.status, first.body]).toEqual([200, { personId, counselledOn: '2026-11-19' }]);
  expect([again.status, again.body]).toEqual([200, first.body]);
  expect(said(await counsel(counsellor, personId, {}, key))).toEqual([422, 'idempotency-key-reused']);
  expect((await counsel(counsellor, personId)).body.counselledOn).toBe('2026-11-22');
  const place = { personId, communeCode: '15421', provinceCode: '38', at: 'job-centre' };
  const told = await toldOf(personId);
  expect(told.sort((a, b) => a.counselledOn.localeCompare(b.counselledOn))).toEqual(
    ['2026-11-19', '2026-11-22'].map((counselledOn) => ({
      ...{ ...place, counselledOn },
      counsellingId: expect.any(String),
    })),
  );
  expect(new Set(told.map(({ counsellingId }) => counsellingId)).size).toBe(2);
});

it('tells every fault', async () => {
  const { personId } = await somebody();
  for (const [body, fault] of [
    [{ on: '2026-11-23' }, '/on date-in-future'],
    [{ on: '2024-11-21' }, '/on too-far-back'],
    [{ on: '22/11/2026' }, '/on invalid-date'],
    [{ note: 'x' }, '/note unknown-field'],
  ] as const) {
    const answer = await counsel(counsellor, personId, body);
    expect([answer.status, body, faultsOf(answer)]).toEqual([400, body, [fault]]);
  }
  expect(await toldOf(personId)).toEqual([]);
});

it.each([
  ['counsellor', ['38'], 200, undefined],
  ['counsellor', ['15421'], 200, undefined],
  // the commune beside, the province beside, no area at all
  ['counsellor', ['15469'], 404, 'not-found'],
  ['counsellor', ['44'], 404, 'not-found'],
  ['counsellor', [], 404, 'not-found'],
  ...ROLES.filter((role) => role !== 'counsellor').map(
    (role) => [role, ['38', '15421'], 403, 'role-not-allowed'] as const,
  ),
] as const)('%s of %j: %i %s', async (role, areas, status, code) => {
  const { personId } = await somebody();
  expect(said(await counsel(await house.token(role, areas), personId))).toEqual([status, code]);
  expect(await toldOf(personId)).toHaveLength(status === 200 ? 1 : 0);
});

it('nobody without a token; nobody whom one does not know, or who agrees no longer', async () => {
  const { employment: _gone, ...person } = await somebody();
  expect(said(await counsel('', person.personId))).toEqual([401, 'token-missing']);
  expect(said(await counsel(counsellor, newId()))).toEqual([404, 'not-found']);
  await house.tell([
    {
      ...{ event: ConsentWithdrawnV1, subject: person.personId, sequence: 2 },
      data: { ...person, purpose: 'employment' },
    },
  ]);
  expect(said(await counsel(counsellor, person.personId))).toEqual([404, 'not-found']);
  expect(await toldOf(person.personId)).toEqual([]);
});
