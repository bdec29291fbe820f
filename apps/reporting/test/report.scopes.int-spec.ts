import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { House } from './house.js';

let house: House;

beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

describe('who may read the report', () => {
  it.each([
    ['committee-member', ['38'], '38', 200],
    ['committee-member', ['38'], '15421', 200],
    ['committee-member', ['15421'], '15421', 200],
    ['committee-member', ['38', '44'], '44', 200],
    ['committee-member', ['44'], '38', 403], // right role, wrong province
    ['committee-member', ['44'], '15421', 403],
    ['committee-member', ['15442'], '15421', 403], // the neighbour
    ['committee-member', ['15421'], '38', 403], // one commune is not its province
    ['committee-member', [], '38', 403],
    ['auditor', ['38'], '38', 403],
    ['counsellor', ['38'], '38', 403],
    ['registry-officer', ['15421'], '15421', 403],
    ['commune-leader', ['15421'], '15421', 403],
    ['credit-officer', ['38'], '38', 403],
    ['training-coordinator', ['38'], '38', 403],
    ['employer', ['38'], '38', 403],
    ['operator', ['38'], '38', 403],
    ['person', ['15421'], '15421', 403],
  ] as const)('%s of %j asks for %s: %i', async (role, areas, area, status) => {
    const answer = await house.report(await house.token(role, [...areas]), `area=${area}`);
    expect(answer.status).toBe(status);
    if (role === 'committee-member' && status === 403) expect(answer.body.code).toBe('outside-area');
  });

  it('nobody without a token', async () => {
    expect((await house.report('', 'area=38')).status).toBe(401);
  });
});
