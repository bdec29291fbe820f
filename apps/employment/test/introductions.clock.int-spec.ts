import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '#libs/kernel';
import { MoveIntroductionsOn } from '../src/application/move-introductions-on.js';
import { BUCKETS, bucketOf, type Side, SIDES, turnOf } from '../src/domain/introduction-turn.js';
import { termsOn } from '../src/domain/introduction-terms.js';
import { Introductions } from '../src/persistence/introductions.js';
import { AskAgain1764320000000 } from '../src/persistence/migrations/1764320000000-ask-again.js';
import { aSnapshot } from './builders.js';
import { aVacancyBody, House } from './house.js';

jest.setTimeout(60_000); // a busy machine may take its time

const DAY = '2026-11-22';
let house: House;
let employer: string;
let counsellor: string;

beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor');
  employer = await house.token('employer', ['38'], 'employer-a');
});
afterAll(() => house.close());

/** A new person introduced on the first day, with these acts on it. */
async function introduction(...acts: (readonly [string, object?])[]): Promise<string> {
  house.moveTo(DAY);
  const vacancy = await house.post(employer, '/api/v1/vacancies', aVacancyBody({ closesOn: '2027-12-31' }));
  const snapshot = aSnapshot();
  await house.release([snapshot]);
  const pair = { vacancyId: vacancy.body.id, personId: snapshot.personId };
  const { body } = await house.post(counsellor, '/api/v1/introductions', pair);
  for (const [act, more] of acts) {
    const answer = await house.post(counsellor, `/api/v1/introductions/${body.id}/acts`, { act, ...more });
    expect([act, answer.status]).toEqual([act, 200]);
  }
  return body.id;
}
const passes = async (days: number): Promise<number> => {
  house.moveTo(addDays(DAY, days));
  return house.part(MoveIntroductionsOn).run();
};
const stands = async (id: string) => {
  const { body } = await house.get(counsellor, `/api/v1/introductions/${id}`);
  return [
    body.status,
    ...body.acts.map(({ act, on }: { act: string; on: string }) => `${act} ${on.slice(5)}`),
  ];
};

describe('as days pass', () => {
  it('nobody answers: reminded once, then closed; run twice it does nothing twice', async () => {
    const id = await introduction();
    await passes(4);
    expect(await stands(id)).toEqual(['introduced']);
    await passes(5);
    expect(await passes(5)).toBe(0);
    expect(await stands(id)).toEqual(['introduced', 'chase 11-27']);
    await Promise.all([passes(15), passes(15)]);
    expect(await stands(id)).toEqual(['closed', 'chase 11-27', 'close 12-07']);
  });

  it('asleep with a reason it is left alone and comes back by itself', async () => {
    const id = await introduction(['snooze', { reason: 'illness', until: '2026-12-20' }]);
    const bucket = async () =>
      (await house.get(counsellor, `/api/v1/introductions/${id}`)).body.bucket as string;
    await passes(20);
    expect([await bucket(), await stands(id)]).toEqual(['snoozed', ['introduced', 'snooze 11-22']]);
    await passes(28);
    expect(await bucket()).toBe('waiting');
    await passes(34);
    expect([await bucket(), (await stands(id)).at(-1)]).toEqual(['overdue', 'chase 12-26']);
  });

  it('who works is asked after 30 days; who cannot be reached stays to be asked, for nobody knows', async () => {
    const id = await introduction(['accept'], ['hire']);
    const path = `/api/v1/introductions/${id}`;
    await passes(30);
    expect((await house.get(counsellor, path)).body).toMatchObject({ bucket: 'due', dueOn: '2026-12-22' });
    const unknown = await house.post(counsellor, `${path}/follow-ups`, {
      milestone: 30,
      outcome: 'unreachable',
    });
    // the question that the law asks is not answered by "nobody picked up": it stays, and late from the next day
    expect([unknown.status, unknown.body.dueOn]).toEqual([201, '2026-12-22']);
    const asked = async () => {
      const { bucket, dueOn, followUpsToCome } = (await house.get(counsellor, path)).body;
      return [bucket, dueOn, followUpsToCome[0].milestone];
    };
    await passes(31);
    expect(await asked()).toEqual(['overdue', '2026-12-22', 30]);
    await passes(100);
    expect(await asked()).toEqual(['overdue', '2026-12-22', 90]);
    const last = { outcome: 'stable', on: '2027-03-02' };
    const heard = await house.post(counsellor, `${path}/follow-ups`, { milestone: 90, ...last });
    expect([heard.status, heard.body.dueOn]).toEqual([201, '2027-05-21']);
    const again = await house.post(counsellor, `${path}/follow-ups`, { milestone: 90, outcome: 'stable' });
    expect([again.status, again.body.code]).toEqual([409, 'follow-up-recorded']);
  });
});

describe('the work lists', () => {
  it('hold each introduction once, in the list that the domain names, for either side on any day', async () => {
    await introduction();
    await introduction(['accept']);
    await introduction(['accept'], ['invite', { until: '2026-12-01' }]);
    await introduction(['decline', { reason: 'too-far' }]);
    await introduction(['accept'], ['hire']);
    const unreached = await introduction(['accept'], ['hire']);
    house.moveTo(addDays(DAY, 30));
    const nobody = { milestone: 30, outcome: 'unreachable' };
    await house.post(counsellor, `/api/v1/introductions/${unreached}/follow-ups`, nobody);
    await introduction(['withdraw']);
    await introduction(['accept'], ['snooze', { reason: 'illness', until: '2026-12-05' }]);
    const kept = await house.rows<{ id: string }>('select id from introduction');
    const all = await Promise.all(
      kept.map(({ id }) => house.database.read((tx) => house.part(Introductions).byId(tx, id))),
    );
    const tokens: Record<Side, string> = { counsellor, employer };
    for (const days of [0, 2, 3, 5, 6, 7, 8, 13, 20, 30, 31, 400]) {
      const today = addDays(DAY, days);
      house.moveTo(today);
      const terms = termsOn(today);
      for (const side of SIDES) {
        for (const bucket of BUCKETS) {
          const expected = all.flatMap((one) =>
            one && bucketOf(turnOf(one, terms), side, today, terms.newFor) === bucket ? [one.id] : [],
          );
          const { body } = await house.get(tokens[side], `/api/v1/introductions?limit=200&bucket=${bucket}`);
          const found = body.items.map(({ id }: { id: string }) => id);
          expect([side, days, bucket, found.sort()]).toEqual([side, days, bucket, expected.sort()]);
          expect(body.counts[bucket]).toBe(expected.length);
        }
      }
    }
  });

  it('are walked to the end in the order of the days, and take no cursor but their own', async () => {
    house.moveTo(DAY);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await house.get(counsellor, `/api/v1/introductions?limit=2${cursor}`);
      seen.push(...page.body.items.map(({ id }: { id: string }) => id));
      cursor = page.body.nextCursor ? `&cursor=${page.body.nextCursor}` : '';
    } while (cursor !== '');
    const rows = await house.rows<{ id: string }>(
      `select id from introduction order by coalesce(due_on, '9999-12-31'), id`,
    );
    expect(seen).toEqual(rows.map(({ id }) => id));
    const { body: vacancies } = await house.get(employer, '/api/v1/vacancies?limit=1');
    const wrong = await house.get(counsellor, `/api/v1/introductions?cursor=${vacancies.nextCursor}`);
    expect([wrong.status, wrong.body.errors?.[0]?.code]).toEqual([400, 'cursor-invalid']);
  });

  it('a house from before asks again at whom it could not reach, and moves nobody else', async () => {
    const days = () => house.rows('select id, due_on from introduction order by id');
    const before = await days();
    await house.rows(`update introduction set due_on = '2027-02-20' where id in (
      select introduction_id from follow_up group by 1 having bool_and(outcome = 'unreachable'))`);
    expect(await days()).not.toEqual(before);
    const runner = house.database.dataSource.createQueryRunner();
    await new AskAgain1764320000000().up(runner);
    await runner.release();
    expect(await days()).toEqual(before);
  });

  it('what stands beside the acts is what the acts say', async () => {
    const rows = await house.rows<{ id: string; state: string; at_work: boolean; version: number }>(
      'select id, state, at_work, version from introduction',
    );
    for (const { id, state, at_work, version } of rows) {
      const one = await house.database.read((tx) => house.part(Introductions).byId(tx, id));
      if (!one) throw new Error('gone');
      expect([state, at_work, version]).toEqual([
        turnOf(one, termsOn(DAY)).state,
        state === 'hired' && !one.followUps.some(({ outcome }) => outcome === 'none'),
        1 + one.acts.length + one.followUps.length,
      ]);
    }
  });
});
