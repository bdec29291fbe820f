import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ConsentWithdrawnV1,
  MergeUndoneV1,
  PeopleMergedV1,
  type PersonSnapshot,
  ReferralChangedV1,
  ReleaseRecordedV1,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { aSnapshot, withoutCredit } from './builders.js';
import { House, type Told } from './house.js';

// Two records that are one person: dossiers, decisions and the confirmed list go over and back, exactly.

let house: House;
let [preparer, leader, bank] = ['', '', ''];
let [stays, goes]: PersonSnapshot[] = [];
let mergeId: string;

const released = (person: PersonSnapshot): Told => ({
  ...{ event: ReleaseRecordedV1, subject: person.personId, sequence: 1 },
  data: { ...person, releaseId: newId(), countedOn: '2026-11-16' },
});

beforeAll(async () => {
  house = await House.open();
  preparer = await house.token('registry-officer', ['15421'], 'preparer');
  leader = await house.token('commune-leader', ['15421'], 'leader');
  bank = await house.token('credit-officer', ['38'], 'bank');
});
afterAll(() => house.close());
beforeEach(async () => {
  [stays, goes, mergeId] = [aSnapshot(), aSnapshot(), newId()];
  await house.tell([released(stays), released(goes)]);
});

const prepare = async ({ personId }: PersonSnapshot, purpose = 'production'): Promise<string> => {
  const body = { personId, purpose, amount: purpose === 'training' ? 3_000_000 : 60_000_000, termMonths: 36 };
  return (await house.post(preparer, '/api/v1/credit-referrals', body)).body.id as string;
};
const act = (token: string, id: string, name: string) =>
  house.post(token, `/api/v1/credit-referrals/${id}/acts`, { act: name });
const standing = async (id: string): Promise<string[] | number> => {
  const { status, body } = await house.get(bank, `/api/v1/credit-referrals/${id}`);
  return status === 200
    ? [body.personId === stays!.personId ? 'stays' : 'goes', body.state as string]
    : status;
};
const verdictOf = async ({ personId }: PersonSnapshot): Promise<string | number> => {
  const { status, body } = await house.get(bank, `/api/v1/people/${personId}/credit-prescreen`);
  return status === 200 ? (body.verdict as string) : status;
};
const formOf = async (): Promise<string[]> => {
  const { body } = await house.get(leader, '/api/v1/credit-lists?communeCode=15421');
  return (body.items as { id: string }[]).map(({ id }) => id);
};
const fact = (into: PersonSnapshot, person?: PersonSnapshot) => ({
  ...{ personId: goes!.personId, intoPersonId: stays!.personId, mergeId, into, intoSequence: person ? 3 : 2 },
  ...(person && { person }),
});
const keptAside = async (): Promise<unknown[]> => {
  const rows = await house.rows<{ moved: unknown }>('select moved from person_merge where merge_id = $1', [
    mergeId,
  ]);
  return rows.map(({ moved }) => moved);
};
const merged = (into: PersonSnapshot = stays!): Told => ({
  ...{ event: PeopleMergedV1, subject: goes!.personId, sequence: 2, data: fact(into) },
});
const undone = (): Told => ({
  ...{ event: MergeUndoneV1, subject: goes!.personId, sequence: 3, data: fact(stays!, goes) },
});

describe('dossiers of two records of one person', () => {
  it('go over with the list and the decisions, and back; what came since stays', async () => {
    const theirs = await prepare(goes!);
    await act(leader, theirs, 'confirm-list');
    expect([await verdictOf(goes!), await verdictOf(stays!)]).toEqual(['eligible', 'almost']);
    await house.tell([merged()], 3);
    expect([await standing(theirs), await verdictOf(stays!), await verdictOf(goes!)]).toEqual([
      ...[['stays', 'confirmed'], 'eligible', 404],
    ]);
    const since = await prepare(stays!, 'training');
    await house.tell([undone()], 3);
    expect([await standing(theirs), await standing(since)]).toEqual([
      ['goes', 'confirmed'],
      ['stays', 'listed'],
    ]);
    expect([await verdictOf(goes!), await verdictOf(stays!)]).toEqual(['eligible', 'almost']);
    const kept = await house.rows<{ person_id: string; cause: string }>(
      `select person_id, cause from decision where person_id = $1 and cause = 'confirm-list'`,
      [goes!.personId],
    );
    expect(kept).toHaveLength(1);
  });

  it('for one purpose: the further one stays, the other is closed for as long as they are one', async () => {
    const [theirs, own] = [await prepare(goes!), await prepare(stays!)];
    await act(leader, theirs, 'confirm-list');
    await house.tell([merged()]);
    expect([await standing(theirs), await standing(own)]).toEqual([
      ['stays', 'confirmed'],
      ['stays', 'closed'],
    ]);
    expect((await act(leader, own, 'confirm-list')).body.code).toBe('act-not-in-this-state');
    expect(await formOf()).toEqual(expect.arrayContaining([theirs]));
    expect(await formOf()).not.toContain(own);
    const closed = await house.get(bank, '/api/v1/credit-referrals?status=closed&limit=200');
    expect((closed.body.items as { id: string }[]).map(({ id }) => id)).toContain(own);
    await house.tell([undone()]);
    expect([await standing(theirs), await standing(own)]).toEqual([
      ['goes', 'confirmed'],
      ['stays', 'listed'],
    ]);
    expect(await formOf()).toEqual(expect.arrayContaining([theirs, own]));
    await house.tell([merged(), undone()], 2); // told again: nothing happens twice
    await act(leader, own, 'confirm-list');
    const news = (await house.heard(ReferralChangedV1, own)).map(({ sequence, data }) => [
      sequence,
      data.act,
    ]);
    expect(news).toEqual([
      [1, 'prepare'],
      [2, 'set-aside'],
      [3, 'reopen'],
      [4, 'confirm-list'],
    ]);
  });

  it('stay where they are when the undoing is told first', async () => {
    const theirs = await prepare(goes!);
    await house.tell([undone()]);
    await house.tell([merged()]);
    expect([await standing(theirs), await verdictOf(goes!)]).toEqual([['goes', 'listed'], 'almost']);
  });

  it('go nowhere when the person said no at last', async () => {
    const theirs = await prepare(goes!);
    await house.tell([merged(withoutCredit(stays!))]);
    expect([await standing(theirs), await verdictOf(goes!), await verdictOf(stays!)]).toEqual([
      404, 404, 404,
    ]);
  });

  it('leave nothing to come back with when the person said no while they were one', async () => {
    await act(leader, await prepare(goes!), 'confirm-list');
    await house.tell([merged()]);
    const { personId: subject } = stays!;
    const data = { ...withoutCredit(stays!), purpose: 'credit' };
    await house.tell([{ event: ConsentWithdrawnV1, subject, sequence: 3, data }]);
    expect(await keptAside()).toEqual([{ ids: {} }]);
    await house.tell([undone()]);
    expect([await verdictOf(goes!), await verdictOf(stays!)]).toEqual(['almost', 404]);
  });
});

describe('what is kept for an undoing', () => {
  it('goes with the undoing', async () => {
    const theirs = await prepare(goes!);
    await act(leader, theirs, 'confirm-list');
    await house.tell([merged()]);
    expect(await keptAside()).toMatchObject([
      { ids: { referrals: [theirs] }, listConfirmedOn: '2026-11-22' },
    ]);
    await house.tell([undone()]);
    expect(await keptAside()).toEqual([{ ids: {} }]);
  });

  it("stands in nobody's own file: it names the other one", async () => {
    await house.tell([merged()]);
    const officer = await house.token('registry-officer', ['15421']);
    const { status, body } = await house.get(officer, `/internal/people/${goes!.personId}/holdings`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(stays!.personId);
  });
});
