import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aSnapshot } from './builders.js';
import { faultsOf, House } from './house.js';

const PATH = '/api/v1/credit-referrals/acts';
let house: House;
let preparer: string;
let leader: string;

beforeAll(async () => {
  house = await House.open();
  preparer = await house.token('registry-officer', ['15421'], 'preparer');
  leader = await house.token('commune-leader', ['15421'], 'leader');
});
afterAll(() => house.close());

async function listed(): Promise<string> {
  const person = aSnapshot();
  await house.tell([
    {
      ...{ event: ReleaseRecordedV1, subject: person.personId, sequence: 1 },
      data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
    },
  ]);
  const { body } = await house.post(preparer, '/api/v1/credit-referrals', {
    ...{ personId: person.personId, purpose: 'production', amount: 60_000_000, termMonths: 36 },
  });
  return body.id as string;
}
const stateOf = async (id: string): Promise<string> =>
  (await house.get(leader, `/api/v1/credit-referrals/${id}`)).body.state as string;

describe('one act over a list', () => {
  it('is done on each line, and each line that cannot be done says why and holds up no other', async () => {
    const [first, second, done] = [await listed(), await listed(), await listed()];
    await house.post(leader, `/api/v1/credit-referrals/${done}/acts`, { act: 'confirm-list' });
    const unknown = newId();
    const key = newId();
    const body = { act: 'confirm-list', referralIds: [first, unknown, done, second] };
    const answer = await house.post(leader, PATH, body, key);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      ...{ applied: 2, refused: 2 },
      items: [
        { referralId: first, outcome: 'applied', code: null, detail: null, state: 'confirmed' },
        {
          referralId: unknown,
          outcome: 'refused',
          code: 'not-found',
          detail: expect.any(String),
          state: null,
        },
        {
          ...{ referralId: done, outcome: 'refused', code: expect.any(String) },
          ...{ detail: expect.any(String), state: 'confirmed' },
        },
        { referralId: second, outcome: 'applied', code: null, detail: null, state: 'confirmed' },
      ],
    });
    expect(await stateOf(second)).toBe('confirmed');
    expect((await house.post(leader, PATH, body, key)).body).toEqual(answer.body);
  });

  it('is not done by whoever prepared the lines', async () => {
    const id = await listed();
    const sameHand = await house.token('commune-leader', ['15421'], 'preparer');
    const answer = await house.post(sameHand, PATH, { act: 'confirm-list', referralIds: [id] });
    expect(answer.body).toMatchObject({ applied: 0, refused: 1 });
    expect(await stateOf(id)).toBe('listed');
  });

  it('knows nothing of loans outside the areas', async () => {
    const id = await listed();
    const neighbour = await house.token('commune-leader', ['15469'], 'neighbour');
    const answer = await house.post(neighbour, PATH, { act: 'confirm-list', referralIds: [id] });
    expect(answer.body.items).toEqual([expect.objectContaining({ code: 'not-found', state: null })]);
    expect(await stateOf(id)).toBe('listed');
  });

  it('is none of the bank’s acts, and tells every fault', async () => {
    const id = newId();
    const answer = await house.post(leader, PATH, {
      act: 'approve',
      referralIds: [id, id],
      on: '2090-01-01',
    });
    expect(answer.status).toBe(400);
    expect(faultsOf(answer).join(' ')).toMatch(/\/act.*\/referralIds/);
  });
});
