import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  EmploymentPersonErasedV1,
  MicrocreditPersonErasedV1,
  type PersonSnapshot,
  TrainingPersonErasedV1,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aReport } from './builders.js';
import { type Caller, House } from './house.js';

let house: House;
let officer: Caller;
let id: string;
let path: string;

beforeAll(async () => {
  house = await House.open();
  officer = await house.as('registry-officer', ['15421']);
});
afterAll(() => house.close());

beforeEach(async () => {
  const { body } = await officer.post('/api/v1/releases', aReport({ consents: ['employment', 'credit'] }));
  id = body.personId as string;
  path = `/api/v1/people/${id}`;
});

const given = ({ body }: { body: { items: { purpose: string; given: boolean }[] } }): string[] =>
  body.items.filter((consent) => consent.given).map(({ purpose }) => purpose);

describe('consent', () => {
  it('given: the section travels from now on', async () => {
    const answer = await officer.put(`${path}/consents/training`);
    expect({ status: answer.status, given: given(answer) }).toEqual({
      status: 200,
      given: ['employment', 'training', 'credit'],
    });
    const last = (await house.told<PersonSnapshot>(id)).at(-1);
    expect(last).toMatchObject({
      type: 'registry.consent-given.v1',
      sequence: 2,
      data: { purpose: 'training' },
    });
    expect(last?.data.training).toMatchObject({ skills: ['arc-welding'] });
  });

  it('withdrawn: the event itself no longer has the section, the others stay', async () => {
    const answer = await officer.delete(`${path}/consents/credit`);
    expect({ status: answer.status, given: given(answer) }).toEqual({ status: 200, given: ['employment'] });
    const last = (await house.told<PersonSnapshot>(id)).at(-1);
    expect(last).toMatchObject({
      type: 'registry.consent-withdrawn.v1',
      sequence: 2,
      data: { purpose: 'credit' },
    });
    expect(last?.data).not.toHaveProperty('credit');
    expect(last?.data).toHaveProperty('employment');
  });

  it('saying again what holds tells nobody', async () => {
    await officer.put(`${path}/consents/credit`);
    await officer.delete(`${path}/consents/training`);
    expect(await house.told(id)).toHaveLength(1);
  });

  it('keeps every act with its actor', async () => {
    await officer.delete(`${path}/consents/credit`);
    const counsellor = await house.as('counsellor', ['38']);
    await counsellor.put(`${path}/consents/credit`);
    const { body } = await officer.get(`${path}/consents`);
    expect(body.acts.filter(({ purpose }: { purpose: string }) => purpose === 'credit')).toMatchObject([
      { act: 'given', role: 'registry-officer' },
      { act: 'withdrawn', role: 'registry-officer' },
      { act: 'given', role: 'counsellor' },
    ]);
  });

  it('many at the same moment follow one another', async () => {
    const acts = [1, 2, 3, 4].flatMap(() => [
      officer.delete(`${path}/consents/credit`),
      officer.put(`${path}/consents/credit`),
    ]);
    for (const { status } of await Promise.all(acts)) expect(status).toBe(200);
    const sequences = (await house.told(id)).map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_each, index) => index + 1));
  });

  it('an unknown purpose is not found', async () => {
    expect(await officer.put(`${path}/consents/marketing`)).toMatchObject({ status: 404 });
  });

  it('cannot be given to a closed case, and can be withdrawn', async () => {
    await officer.post(`${path}/closures`, { reason: 'missing', on: '2026-11-20' }, newId());
    expect(await officer.put(`${path}/consents/training`)).toMatchObject({
      status: 409,
      body: { code: 'case-closed' },
    });
    expect(await officer.delete(`${path}/consents/credit`)).toMatchObject({ status: 200 });
    expect((await house.told<PersonSnapshot>(id)).at(-1)?.data).not.toHaveProperty('employment');
  });
});

describe('erasures', () => {
  const erasures = async () => (await officer.get(`${path}/erasures`)).body.items;
  const erased = (purpose: string, sequence: number) => ({
    subject: id,
    sequence,
    data: { personId: id, purpose },
  });

  it('nothing ended: nothing to erase', async () => {
    expect(await erasures()).toEqual([]);
  });

  it('a withdrawal is pending until the service has reported', async () => {
    await officer.delete(`${path}/consents/credit`);
    const pending = {
      service: 'microcredit',
      purpose: 'credit',
      because: 'consent-withdrawn',
      since: '2026-11-22T03:00:00.000Z',
      status: 'pending',
      at: null,
    };
    expect(await erasures()).toEqual([pending]);
    await house.hears([{ event: MicrocreditPersonErasedV1, ...erased('credit', 2) }]);
    expect(await erasures()).toEqual([{ ...pending, status: 'done', at: '2026-11-22T03:00:00.000Z' }]);
  });

  it('an older report does not count for a later withdrawal', async () => {
    await officer.delete(`${path}/consents/credit`);
    await officer.put(`${path}/consents/credit`);
    await officer.delete(`${path}/consents/credit`);
    await house.hears([{ event: MicrocreditPersonErasedV1, ...erased('credit', 2) }]);
    expect(await erasures()).toMatchObject([{ status: 'pending' }]);
    await house.hears([{ event: MicrocreditPersonErasedV1, ...erased('credit', 4) }]);
    expect(await erasures()).toMatchObject([{ status: 'done' }]);
    await house.hears([{ event: MicrocreditPersonErasedV1, ...erased('credit', 3) }]); // late
    expect(await erasures()).toMatchObject([{ status: 'done' }]);
  });

  it('a closed case waits for every service that was told, and for no other', async () => {
    await officer.post(`${path}/closures`, { reason: 'dead', on: '2026-11-20' }, newId());
    await house.hears([
      { event: EmploymentPersonErasedV1, ...erased('employment', 2) },
      { event: TrainingPersonErasedV1, ...erased('training', 2) },
    ]);
    expect(await erasures()).toMatchObject([
      { service: 'employment', because: 'case-closed', status: 'done' },
      { service: 'microcredit', because: 'case-closed', status: 'pending' },
    ]);
  });

  it('a report about somebody unknown is dropped', async () => {
    const personId = newId();
    await house.hears([
      {
        event: EmploymentPersonErasedV1,
        subject: personId,
        sequence: 1,
        data: { personId, purpose: 'employment' },
      },
    ]);
    expect(await house.rows('select from erasure where person_id = $1', [personId])).toEqual([]);
    expect(await house.rows('select from dead_letter')).toEqual([]);
  });
});
