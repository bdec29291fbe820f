import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { aSnapshot } from './builders.js';
import { House } from './house.js';
import { released } from './told.js';

let house: House;
let coordinator: string;
/** 12 weeks from 7 December 2026 to 28 February 2027, two seats: a and b have them, c waits. */
let intakeId: string;
const [a, b, c] = [aSnapshot(), aSnapshot(), aSnapshot()];
const ids: string[] = [];

interface Line {
  kind: string;
  overdue: number;
  due: number;
  new: number;
  waiting: number;
  dueOn: string | null;
  since: string | null;
}
const today = (day: string) => house.clock.set(new Date(`${day}T03:00:00Z`));
const board = async (token = coordinator): Promise<Line[]> =>
  (await house.get(token, '/api/v1/work/training')).body.items as Line[];
const lineOf = async (kind: string, token = coordinator) =>
  (await board(token)).find((line) => line.kind === kind);
const act = (id: string | undefined, name: string) =>
  house.post(coordinator, `/api/v1/enrolments/${id ?? ''}/acts`, {
    ...{ act: name, ...(name === 'drop' && { reason: 'other' }) },
  });

beforeAll(async () => {
  house = await House.open();
  coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
  const course = await house.post(coordinator, '/api/v1/courses', {
    ...{ name: 'Hàn', provider: 'Trung tâm Giả Định', occupationCode: '7212', skills: ['arc-welding'] },
    ...{ level: 'elementary', weeks: 12, communeCode: '15469', feeVnd: 0 },
  });
  const path = `/api/v1/courses/${course.body.id as string}/intakes`;
  intakeId = (await house.post(coordinator, path, { startsOn: '2026-12-07', seats: 2 })).body.id as string;
  await house.tell([a, b, c].map((person) => released(person)));
  for (const { personId } of [a, b, c])
    ids.push((await house.post(coordinator, '/api/v1/enrolments', { intakeId, personId })).body.id as string);
});
afterAll(() => house.close());
beforeEach(() => today('2026-11-22'));

describe('the work of a training coordinator', () => {
  it('has an intake from two weeks before it begins', async () => {
    expect(await lineOf('intakes-starting')).toMatchObject({ due: 0 });
    today('2026-11-23');
    expect(await lineOf('intakes-starting')).toMatchObject({ due: 1, dueOn: '2026-12-07' });
    expect(await lineOf('intakes-with-seats')).toMatchObject({ due: 0 });
    today('2026-12-08');
    expect(await lineOf('intakes-starting')).toMatchObject({ due: 0 });
  });

  it('is nobody else’s: near misses by area and by person', async () => {
    const others = [
      await house.token('training-coordinator', ['44']),
      await house.token('training-coordinator', ['15442']),
      await house.token('training-coordinator', []),
      await house.token('person', ['38'], newId()),
      await house.token('person', ['38'], 'a-program'),
    ];
    for (const day of ['2026-11-23', '2026-12-08', '2027-03-01']) {
      today(day);
      for (const other of others)
        for (const line of await board(other))
          expect(line).toMatchObject({ overdue: 0, due: 0, new: 0, waiting: 0, dueOn: null });
    }
  });

  it('has those who wait, and tells a person of a seat or of the queue', async () => {
    expect(await lineOf('waiting-list')).toMatchObject({
      waiting: 1,
      dueOn: '2026-12-07',
      since: '2026-11-22',
    });
    const own = async (personId: string) => board(await house.token('person', [], personId));
    expect(await own(a.personId)).toMatchObject([{ due: 1, dueOn: '2026-12-07' }, { waiting: 0 }]);
    expect(await own(c.personId)).toMatchObject([{ due: 0 }, { waiting: 1, dueOn: '2026-12-07' }]);
  });

  it('has sheets to keep while the course runs and results to enter after it, as the list counts them', async () => {
    for (const day of ['2026-11-22', '2026-12-07', '2027-02-28', '2027-03-01']) {
      today(day);
      const { counts } = (await house.get(coordinator, '/api/v1/enrolments')).body as {
        counts: Record<string, number>;
      };
      expect([day, await lineOf('sheets')]).toMatchObject([day, { due: counts['due'] }]);
      expect([day, await lineOf('completions')]).toMatchObject([day, { overdue: counts['overdue'] }]);
      expect([day, await lineOf('waiting-list')]).toMatchObject([day, { waiting: counts['waiting'] }]);
    }
    expect(await lineOf('completions')).toMatchObject({ overdue: 2, dueOn: '2027-02-28' });
    today('2026-12-07');
    expect(await lineOf('sheets')).toMatchObject({ due: 2, dueOn: '2026-12-07' });
    await act(ids[0], 'attend');
    expect(await lineOf('sheets')).toMatchObject({ due: 1 });
  });

  it('has a seat that came free for three days, so that somebody tells the person', async () => {
    expect((await act(ids[1], 'drop')).status).toBe(200);
    expect(await lineOf('seats-given')).toMatchObject({ new: 1, since: '2026-11-22' });
    expect(await lineOf('waiting-list')).toMatchObject({ waiting: 0 });
    today('2026-11-24');
    expect(await lineOf('seats-given')).toMatchObject({ new: 1 });
    expect((await act(ids[2], 'drop')).status).toBe(200);
    expect(await lineOf('intakes-with-seats')).toMatchObject({ due: 1 });
    expect(await lineOf('intakes-starting')).toMatchObject({ due: 0 });
  });
});
