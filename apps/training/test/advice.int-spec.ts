import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AdviceGivenV1, type PersonSnapshot, TrainingPersonErasedV1 } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { Board } from '../src/persistence/board.js';
import { aSnapshot, aVacancy, withoutTraining } from './builders.js';
import { House } from './house.js';
import { altered, changed, closed, consented, filled, opened, released, withdrawn } from './told.js';

let house: House;
let coordinator: string;
let welding: { id: string };

beforeAll(async () => {
  house = await House.open();
  coordinator = await house.token('training-coordinator', ['38']);
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.rows(`truncate course, vacancy, learner cascade`);
  await house.rows(`update board set version = version + 1`);
  welding = await addCourse();
});

const aCourseBody = (over: Record<string, unknown> = {}) => ({
  ...{
    name: 'Hàn hồ quang sơ cấp',
    provider: 'Trung tâm Giả Định',
    occupationCode: '7212',
    skills: ['arc-welding'],
  },
  ...{ level: 'elementary', weeks: 12, communeCode: '15469', feeVnd: 2_000_000 },
  ...over,
});
/** Adds a course and waits until the service has heard of it. */
async function addCourse(over: Record<string, unknown> = {}): Promise<{ id: string }> {
  const done = async () =>
    Number(
      (
        await house.rows<{ n: string }>(
          `select count(*) as n from inbox where handler = 'advise-when-course-added'`,
        )
      )[0]?.n,
    );
  const before = await done();
  const { status, body } = await house.post(coordinator, '/api/v1/courses', aCourseBody(over));
  expect(status).toBe(201);
  await eventually(async () => {
    expect(await done()).toBe(before + 1);
  });
  return body;
}
const adviceOf = async (person: PersonSnapshot, token = coordinator) =>
  (await house.get(token, `/internal/people/${person.personId}/advice`)).body.items as {
    courseId: string;
    opens: number;
    because: { code: string; vacancies?: number; skills?: string[] }[];
    name: string;
    nextIntakeOn: string | null;
  }[];
const opensOf = async (person: PersonSnapshot) =>
  (await adviceOf(person)).map(({ courseId, opens }) => [courseId, opens]);
const toldOf = async (person: PersonSnapshot) =>
  (await house.heard(AdviceGivenV1, person.personId)).map(({ sequence, data }) => [
    sequence,
    data.courseId,
    data.opens,
  ]);

describe('a release', () => {
  it('is advised the course that opens most, without anyone doing anything', async () => {
    await house.tell([
      opened(aVacancy()),
      opened(aVacancy({ skillsRequired: ['arc-welding', 'blueprint-reading'] })),
    ]);
    const both = await addCourse({ skills: ['arc-welding', 'blueprint-reading'], weeks: 20 });
    const person = aSnapshot();
    await house.tell([released(person)]);
    const advice = await adviceOf(person);
    expect(advice.map(({ courseId, opens }) => [courseId, opens])).toEqual([
      [both.id, 2],
      [welding.id, 1],
    ]);
    expect(advice[1]).toMatchObject({
      name: 'Hàn hồ quang sơ cấp',
      nextIntakeOn: null,
      because: [
        { code: 'teaches-missing-skills', skills: ['arc-welding'], vacancies: 1 },
        { code: 'takes-weeks', weeks: 12 },
        { code: 'lies-at' },
      ],
    });
    expect(await toldOf(person)).toEqual([[1, both.id, 2]]);
  });

  it('for whom no course opens anything is told as such', async () => {
    const person = aSnapshot({}, { skills: ['arc-welding'] });
    await house.tell([opened(aVacancy())]);
    await house.tell([released(person)]);
    expect(await adviceOf(person)).toEqual([]);
    expect(await toldOf(person)).toEqual([[1, undefined, 0]]);
  });

  it('told three times has one effect', async () => {
    await house.tell([opened(aVacancy())]);
    const person = aSnapshot();
    await house.tell([released(person)], 3);
    await house.tell([released(aSnapshot())]); // behind the copies in the same queue
    expect(await toldOf(person)).toHaveLength(1);
  });

  it('without consent to training leaves no trace', async () => {
    const person = withoutTraining(aSnapshot());
    await house.tell([released(person)]);
    expect(await adviceOf(person)).toEqual([]);
    expect(await house.rows('select * from learner')).toEqual([]);
    expect(await house.heard(TrainingPersonErasedV1, person.personId)).toEqual([]);
  });

  it('is not advised work that the law bars', async () => {
    const bars = [
      {
        occupations: ['72'],
        worksWith: [],
        until: '2028-11-16',
        ground: 'court-occupation-ban',
        article: 'BLHS Điều 41',
      },
    ];
    const person = aSnapshot({}, { bars });
    await house.tell([opened(aVacancy())]);
    await house.tell([released(person)]);
    expect(await adviceOf(person)).toEqual([]);
  });
});

describe('when the board changes', () => {
  it('whoever is concerned is advised anew, and nobody else is told', async () => {
    const [near, skilled] = [aSnapshot(), aSnapshot({}, { skills: ['arc-welding'] })];
    const far = aSnapshot({ communeCode: '19333', provinceCode: '44' });
    await house.tell([released(near), released(skilled), released(far)]);
    const vacancy = aVacancy();
    await house.tell([opened(vacancy)]);
    expect(await opensOf(near)).toEqual([[welding.id, 1]]);
    expect(await toldOf(near)).toEqual([
      [1, undefined, 0],
      [2, welding.id, 1],
    ]);
    expect([await toldOf(skilled), await toldOf(far)].map((told) => told.length)).toEqual([1, 1]);

    const another = aVacancy();
    await house.tell([opened(another)]);
    expect(await opensOf(near)).toEqual([[welding.id, 2]]);
    expect(await toldOf(near)).toHaveLength(2); // the best course is the same
    await house.tell([filled(another, 2)]);

    await house.tell([altered({ ...vacancy, skillsRequired: ['tig-welding'] }, 2)]);
    expect(await opensOf(near)).toEqual([]);
    await house.tell([altered(vacancy, 3)]);
    expect(await opensOf(near)).toEqual([[welding.id, 1]]);
    await house.tell([filled(vacancy, 4)]);
    expect(await opensOf(near)).toEqual([]);
    expect((await toldOf(near)).map(([, , opens]) => opens)).toEqual([0, 1, 0, 1, 0]);
  });

  it('a vacancy that was closed stays closed, whatever comes late', async () => {
    const person = aSnapshot();
    const vacancy = aVacancy();
    await house.tell([released(person)]);
    await house.tell([filled(vacancy, 3)]);
    await house.tell([opened(vacancy, 1)]);
    await house.tell([altered(vacancy, 2)]);
    expect(await opensOf(person)).toEqual([]);
    expect(await house.rows('select * from vacancy')).toEqual([]);
  });

  it('the newest word of one batch counts', async () => {
    const person = aSnapshot();
    const vacancy = aVacancy({ skillsRequired: ['tig-welding'] });
    await house.tell([released(person)]);
    await house.tell([altered({ ...vacancy, skillsRequired: ['arc-welding'] }, 3), altered(vacancy, 2)]);
    expect(await opensOf(person)).toEqual([[welding.id, 1]]);
  });

  it('a new course is advised to those whom it helps', async () => {
    const person = aSnapshot();
    await house.tell([opened(aVacancy({ skillsRequired: ['industrial-sewing'] }))]);
    await house.tell([released(person)]);
    expect(await opensOf(person)).toEqual([]);
    const sewing = await addCourse({ skills: ['industrial-sewing'], occupationCode: '8153' });
    expect(await opensOf(person)).toEqual([[sewing.id, 1]]);
  });

  it('a corrected course is advised to whom it helps now, and to nobody whom it helped as it was', async () => {
    const [sewer, welder] = [aSnapshot(), aSnapshot({ provinceCode: '44', communeCode: '19333' })];
    const course = await addCourse({ skills: ['industrial-sewing'], occupationCode: '8153' });
    await house.tell([
      opened(aVacancy({ skillsRequired: ['industrial-sewing'] })),
      opened(
        aVacancy({
          communeCode: '19333',
          provinceCode: '44',
          occupationCode: '8153',
          skillsRequired: ['industrial-sewing'],
        }),
      ),
      released(sewer),
      released(welder),
    ]);
    expect(await opensOf(sewer)).toEqual([[course.id, 1]]);
    // it lies in the other province in truth
    const both = await house.token('training-coordinator', ['38', '44']);
    const moved = await house.patch(both, `/api/v1/courses/${course.id}`, { communeCode: '19333' }, '*');
    expect(moved.body).toMatchObject({ provinceCode: '44', version: 2 });
    await eventually(async () => {
      expect((await toldOf(sewer)).at(-1)?.slice(1)).toEqual([undefined, 0]);
      expect((await toldOf(welder)).at(-1)?.slice(1)).toEqual([course.id, 1]);
    });
    const list = await house.get(both, `/api/v1/training-advice?courseId=${course.id}`);
    expect(list.body.items.map(({ personId }: { personId: string }) => personId)).toEqual([welder.personId]);
  });

  it('a vacancy past its last day opens nothing', async () => {
    await house.tell([
      opened(aVacancy({ closesOn: '2026-11-22' })),
      opened(aVacancy({ closesOn: '2026-11-21' })),
    ]);
    const person = aSnapshot();
    await house.tell([released(person)]);
    expect(await opensOf(person)).toEqual([[welding.id, 1]]);
  });

  it('a vacancy waits for people who are being advised', async () => {
    const vacancy = aVacancy();
    await house.database.transaction(async (tx) => {
      await new Board().hold(tx, '2026-11-22');
      await house.send([opened(vacancy)]);
      await eventually(async () => {
        const waiting = await house.rows(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(waiting).not.toEqual([]);
      });
    });
    await eventually(async () => {
      expect(
        await house.rows(`select 1 from vacancy where vacancy_id = $1`, [vacancy.vacancyId]),
      ).toHaveLength(1);
    });
  });

  it('people and vacancies that come at once miss each other never', async () => {
    const people = Array.from({ length: 40 }, () => aSnapshot());
    const vacancies = Array.from({ length: 40 }, () => aVacancy());
    await Promise.all([
      ...people.map((person) => house.tell([released(person)])),
      ...vacancies.map((vacancy) => house.tell([opened(vacancy)])),
    ]);
    const opens = await Promise.all(people.map(async (person) => (await opensOf(person))[0]?.[1]));
    expect(new Set(opens)).toEqual(new Set([40]));
  });
});

describe('later news of a person', () => {
  it('is answered for by the newest word, in whatever order it comes', async () => {
    await house.tell([opened(aVacancy())]);
    const person = aSnapshot();
    await house.tell([changed({ ...person, training: { ...person.training!, skills: ['arc-welding'] } }, 2)]);
    await house.tell([released(person, 1)]);
    expect(await opensOf(person)).toEqual([]);
    await house.tell([
      changed(person, 4),
      changed({ ...person, communeCode: '19333', provinceCode: '44' }, 3),
    ]);
    expect(await opensOf(person)).toEqual([[welding.id, 1]]);
  });

  it('consent given later brings advice', async () => {
    await house.tell([opened(aVacancy())]);
    const person = aSnapshot();
    await house.tell([released(withoutTraining(person), 1)]);
    await house.tell([consented(person, 2)]);
    expect(await opensOf(person)).toEqual([[welding.id, 1]]);
  });

  it('consent withdrawn leaves nothing but the guard, says so, and no late word brings it back', async () => {
    const person = aSnapshot();
    await house.tell([released(person, 1)]);
    await house.tell([withdrawn(person, 3)]);
    await house.tell([changed(person, 2)]);
    expect(await house.rows('select * from learner')).toEqual([]);
    expect(await house.heard(TrainingPersonErasedV1, person.personId)).toMatchObject([
      { sequence: 2, data: { personId: person.personId, purpose: 'training' } },
    ]);
  });

  it('a withdrawal that was overtaken is still reported', async () => {
    const person = aSnapshot();
    await house.tell([changed(withoutTraining(person), 5)]);
    await house.tell([withdrawn(person, 4)]);
    expect(await house.heard(TrainingPersonErasedV1, person.personId)).toHaveLength(1);
  });

  it('a closed case leaves nothing, and a new release begins anew', async () => {
    const person = aSnapshot();
    await house.tell([released(person, 1)]);
    await house.tell([closed(person, 2)]);
    expect(await house.rows('select * from learner')).toEqual([]);
    expect(await house.heard(TrainingPersonErasedV1, person.personId)).toHaveLength(1);
    await house.tell([released(person, 3)]);
    expect(await house.rows('select * from learner')).toHaveLength(1);
  });
});

describe('the list of the advised', () => {
  it('walks through everyone of the area once and filters by course', async () => {
    await house.tell([opened(aVacancy())]);
    const people = Array.from({ length: 5 }, () => aSnapshot({ personId: newId() }));
    const skilled = aSnapshot({ personId: newId() }, { skills: ['arc-welding'] });
    await house.tell([...people, skilled].map((person) => released(person)));
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await house.get(coordinator, `/api/v1/training-advice?limit=2${cursor}`);
      seen.push(...body.items.map(({ personId }: { personId: string }) => personId));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${body.nextCursor as string}`;
    }
    expect(seen).toEqual([...people, skilled].map(({ personId }) => personId).reverse());
    const { body } = await house.get(coordinator, `/api/v1/training-advice?courseId=${welding.id}`);
    expect(body.items).toHaveLength(5);
    expect(body.items[0]).toMatchObject({ courseName: 'Hàn hồ quang sơ cấp', opens: 1, weeks: 12 });
    expect(body.items[0].because[0]).toMatchObject({ code: 'teaches-missing-skills', vacancies: 1 });
  });
});
