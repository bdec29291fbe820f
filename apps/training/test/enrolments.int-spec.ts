import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CompletionWithdrawnV1,
  CourseCompletedV1,
  EnrolmentChangedV1,
  type PersonSnapshot,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { ActOnEnrolment } from '../src/application/act-on-enrolment.js';
import { CancelIntake } from '../src/application/cancel-intake.js';
import { LapseWaiting } from '../src/application/lapse-waiting.js';
import { aSnapshot } from './builders.js';
import { faultsOf, House } from './house.js';
import { closed, released, withdrawn } from './told.js';

let house: House;
let coordinator: string;
let intakeId: string;

beforeAll(async () => {
  house = await House.open();
  coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set(new Date('2026-11-22T03:00:00Z'));
  intakeId = await anIntake();
});

/** 12 weeks from 7 December 2026 to 28 February 2027. */
async function anIntake(seats = 2): Promise<string> {
  const course = await house.post(coordinator, '/api/v1/courses', {
    ...{ name: 'Hàn', provider: 'Trung tâm Giả Định', occupationCode: '7212', skills: ['arc-welding'] },
    ...{ level: 'elementary', weeks: 12, communeCode: '15469', feeVnd: 0 },
  });
  const path = `/api/v1/courses/${course.body.id as string}/intakes`;
  return (await house.post(coordinator, path, { startsOn: '2026-12-07', seats })).body.id as string;
}
async function people(count: number): Promise<PersonSnapshot[]> {
  const all = Array.from({ length: count }, () => aSnapshot());
  await house.tell(all.map((person) => released(person)));
  return all;
}
const enrol = ({ personId }: { personId: string }, key = newId()) =>
  house.post(coordinator, '/api/v1/enrolments', { intakeId, personId }, key);
const act = (id: string, name: string, more: object = {}) =>
  house.post(coordinator, `/api/v1/enrolments/${id}/acts`, { act: name, ...more });
const onIntake = (body: object, token = coordinator, ifMatch = '*', of = intakeId) =>
  house.call(
    ...(['POST', token, `/api/v1/intakes/${of}/acts`] as const),
    { 'idempotency-key': newId(), 'if-match': ifMatch },
    body,
  );
const drop = (id: string, more: object = {}) => act(id, 'drop', { reason: 'found-work', ...more });
const statusOf = async (id: string) =>
  (await house.get(coordinator, `/api/v1/enrolments/${id}`)).body.status as string;
const freeSeats = async () => {
  const { body } = await house.get(coordinator, '/api/v1/courses?limit=1');
  return body.items[0].intakes[0].free as number;
};

describe('an enrolment', () => {
  it('takes a seat while there is one, and waits when there is none', async () => {
    const [a, b, c] = await people(3);
    const answers = [await enrol(a!), await enrol(b!), await enrol(c!)];
    expect(answers.map(({ status, body }) => [status, body.status])).toEqual([
      [201, 'enrolled'],
      [201, 'enrolled'],
      [201, 'waiting'],
    ]);
    expect(answers[0]?.headers.get('location')).toBe(`/api/v1/enrolments/${answers[0]?.body.id as string}`);
    expect(await freeSeats()).toBe(0);
  });

  it('is one for the last seat, when a hundred ask for it at once; the others wait in turn', async () => {
    const [first, ...hundred] = await people(101);
    await enrol(first!);
    const answers = await Promise.all(hundred.map((person) => enrol(person)));
    const statuses = answers.map(({ status, body }) => `${status} ${body.status as string}`).sort();
    expect(statuses).toEqual(['201 enrolled', ...Array<string>(99).fill('201 waiting')]);
    expect(await freeSeats()).toBe(0);
    const waiting = answers
      .flatMap(({ body }) => (body.status === 'waiting' ? [body.id as string] : []))
      .sort();
    const [seated] = answers.filter(({ body }) => body.status === 'enrolled');
    await drop(seated!.body.id as string);
    expect(await statusOf(waiting[0]!)).toBe('enrolled');
    expect(await Promise.all(waiting.slice(1, 4).map(statusOf))).toEqual(['waiting', 'waiting', 'waiting']);
  });

  it('that waits for an intake that is over waits no longer', async () => {
    const told = await house.listen(EnrolmentChangedV1);
    const [a, b, c] = await people(3);
    await enrol(a!);
    await enrol(b!);
    const id = (await enrol(c!)).body.id as string;
    house.clock.set(new Date('2027-02-28T16:00:00Z'));
    await house.part(LapseWaiting).run();
    coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
    expect(await statusOf(id)).toBe('waiting');
    house.clock.set(new Date('2027-02-28T17:00:00Z'));
    await house.part(LapseWaiting).run();
    await house.part(LapseWaiting).run();
    const { body } = await house.get(coordinator, `/api/v1/enrolments/${id}`);
    expect([body.status, body.acts.at(-1)]).toEqual([
      'dropped',
      { act: 'lapse', on: '2027-03-01', actor: 'house' },
    ]);
    await eventually(() => {
      const own = told.filter(({ subject }) => subject === id);
      expect(own.map(({ sequence, data }) => [sequence, data['status'], data['changedOn']])).toEqual([
        [1, 'waiting', '2026-11-22'],
        [2, 'dropped', '2027-03-01'],
      ]);
    });
  });

  it('that is dropped gives its seat to whoever waits longest', async () => {
    const [a, b, c, d] = await people(4);
    const ids: string[] = [];
    for (const person of [a!, b!, c!, d!]) ids.push((await enrol(person)).body.id as string);
    expect((await drop(ids[0]!)).body.status).toBe('dropped');
    expect(await Promise.all(ids.map(statusOf))).toEqual(['dropped', 'enrolled', 'enrolled', 'waiting']);
    expect((await enrol(a!)).body.status).toBe('waiting');
  });

  it('that is dropped says why, and only to who asks for it', async () => {
    const told = await house.listen(EnrolmentChangedV1);
    const [a] = await people(1);
    const id = (await enrol(a!)).body.id as string;
    expect(faultsOf(await act(id, 'drop', { reason: 'bored' }))).toEqual(['/reason unknown-value']);
    expect(faultsOf(await act(id, 'drop', { reason: 'papers-false' }))).toEqual([
      '/reason reason-of-another-act',
    ]);
    expect(await statusOf(id)).toBe('enrolled');
    expect((await drop(id, { reason: 'health' })).body.acts.at(-1)).toMatchObject({
      ...{ act: 'drop', reason: 'health' },
    });
    await eventually(() => {
      const last = told.filter(({ subject }) => subject === id).at(-1);
      expect(last?.data['status']).toBe('dropped');
      expect(JSON.stringify(last)).not.toContain('health');
    });
  });

  it('is dropped by a program that says no more than api.md asks for, and the seat goes on', async () => {
    const [a, b, c] = await people(3);
    const ids: string[] = [];
    for (const person of [a!, b!, c!]) ids.push((await enrol(person)).body.id as string);
    const answer = await act(ids[0]!, 'drop');
    expect([answer.status, answer.body.status]).toEqual([200, 'dropped']);
    expect(answer.body.acts.at(-1)).toMatchObject({ act: 'drop', reason: null });
    expect(await Promise.all(ids.map(statusOf))).toEqual(['dropped', 'enrolled', 'enrolled']);
  });

  it('is one for a person and an intake', async () => {
    const [a] = await people(1);
    const key = newId();
    const [first, again] = [await enrol(a!, key), await enrol(a!, key)];
    expect(again.body).toEqual(first.body);
    const other = await enrol(a!);
    expect([other.status, other.body.code]).toEqual([409, 'already-enrolled']);
  });

  it('completed tells what was learnt, once', async () => {
    const [a] = await people(1);
    const { body } = await enrol(a!);
    const id = body.id as string;
    const early = await act(id, 'complete');
    expect([early.status, early.body.code]).toEqual([409, 'intake-not-begun']);
    house.clock.set(new Date('2026-12-07T03:00:00Z'));
    coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
    expect((await act(id, 'attend')).body.status).toBe('enrolled');
    expect((await act(id, 'complete')).body.status).toBe('completed');
    const again = await act(id, 'complete');
    expect([again.status, again.body.code]).toEqual([409, 'act-not-in-this-state']);
    expect(await house.heard(CourseCompletedV1, id)).toMatchObject([
      { sequence: 2, data: { personId: a!.personId, skills: ['arc-welding'], completedOn: '2026-12-07' } },
    ]);
    expect(await freeSeats()).toBe(1);
  });

  it('completed by mistake loses its certificate, says so, and may be completed again', async () => {
    const [a] = await people(1);
    const { body } = await enrol(a!);
    const id = body.id as string;
    house.clock.set(new Date('2026-12-07T03:00:00Z'));
    coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
    const reason = 'entered-by-mistake';
    expect((await act(id, 'withdraw-completion', { reason })).body.code).toBe('act-not-in-this-state');
    const number = (await act(id, 'complete')).body.certificateNo as string;
    const revocation = async (no: string) =>
      (await house.get('', `/internal/certificates/${no}/revocation`)).body;
    expect(await revocation(number)).toEqual({ revocation: null });
    expect(faultsOf(await act(id, 'withdraw-completion'))).toEqual(['/reason required']);
    expect(faultsOf(await act(id, 'withdraw-completion', { reason: 'because' }))).toEqual([
      '/reason unknown-value',
    ]);
    expect(faultsOf(await act(id, 'complete', { reason }))).toEqual(['/reason not-for-this-act']);
    const withdrawn = await act(id, 'withdraw-completion', { reason });
    expect(withdrawn.body).toMatchObject({ status: 'enrolled', certificateNo: null });
    expect(withdrawn.body.acts.at(-1)).toMatchObject({ act: 'withdraw-completion', reason });
    expect(await revocation(number)).toEqual({ revocation: { on: '2026-12-07', reason } });
    expect(await house.heard(CompletionWithdrawnV1, id)).toMatchObject([
      { sequence: 3, data: { personId: a!.personId, reason, withdrawnOn: '2026-12-07' } },
    ]);
    expect((await act(id, 'withdraw-completion', { reason })).status).toBe(409);
    const again = (await act(id, 'complete')).body.certificateNo as string;
    expect([again === number, await revocation(again)]).toEqual([false, { revocation: null }]);
    expect(await revocation(number)).toMatchObject({ revocation: { reason } });
  });

  it('that waits cannot complete', async () => {
    const [a, b, c] = await people(3);
    await enrol(a!);
    await enrol(b!);
    const { body } = await enrol(c!);
    house.clock.set(new Date('2027-01-07T03:00:00Z'));
    expect((await act(body.id as string, 'complete')).status).toBe(409);
  });

  it.each([
    ['2027-02-28T16:59:59Z', 201],
    ['2027-02-28T17:00:00Z', 409],
  ])('is possible until the last day of the intake is over in Việt Nam: %s → %i', async (now, status) => {
    const [a] = await people(1);
    house.clock.set(new Date(now));
    expect((await enrol(a!)).status).toBe(status);
  });

  it('goes when consent goes or the case is closed, and its seat is given on', async () => {
    const [a, b, c, d] = await people(4);
    const ids: string[] = [];
    for (const person of [a!, b!, c!, d!]) ids.push((await enrol(person)).body.id as string);
    await house.tell([withdrawn(a!, 2)]);
    await house.tell([closed(b!, 2)]);
    expect((await house.get(coordinator, `/api/v1/enrolments/${ids[0]!}`)).status).toBe(404);
    expect(await Promise.all([statusOf(ids[2]!), statusOf(ids[3]!)])).toEqual(['enrolled', 'enrolled']);
    expect((await enrol(a!)).status).toBe(404);
  });

  it('tells every fault', async () => {
    const wrong = await house.post(coordinator, '/api/v1/enrolments', { intakeId: 'x', extra: 1 });
    expect([wrong.status, faultsOf(wrong)]).toEqual([
      400,
      ['/extra unknown-field', '/intakeId invalid-uuid', '/personId required'],
    ]);
    const [a] = await people(1);
    expect((await enrol({ personId: newId() })).status).toBe(404);
    const { body } = await enrol(a!);
    const id = body.id as string;
    for (const [more, fault] of [
      [{ on: '2026-11-23' }, '/on date-in-future'],
      [{ on: '2026-11-21' }, '/on before-the-act-before'],
      [{ on: 'today' }, '/on invalid-date'],
    ] as const) {
      const answer = await drop(id, more);
      expect([answer.status, ...faultsOf(answer)]).toEqual([400, fault]);
    }
    expect(faultsOf(await act(id, 'admit', { on: '2026-11-23' }))).toEqual([
      '/act unknown-value',
      '/on date-in-future',
    ]);
  });
});

describe('the seats of an intake', () => {
  const change = (seats: number, token = coordinator, ifMatch = '*') =>
    onIntake({ act: 'change-seats', seats }, token, ifMatch);

  it('are changed under the version that was read alone', async () => {
    const path = `/api/v1/intakes/${intakeId}`;
    const read = await house.get(coordinator, path);
    expect([read.headers.get('etag'), read.body.version]).toEqual(['"1"', 1]);
    const bare = await house.post(coordinator, `${path}/acts`, { act: 'change-seats', seats: 3 });
    expect([bare.status, bare.body.code]).toEqual([428, 'if-match-missing']);
    const [first, second] = [await change(3, coordinator, '"1"'), await change(9, coordinator, '"1"')];
    expect([first.status, first.headers.get('etag'), first.body.version]).toEqual([200, '"2"', 2]);
    expect([second.status, second.body.code]).toEqual([412, 'version-mismatch']);
    expect((await house.get(coordinator, path)).body).toEqual(first.body);
    expect((await house.get(await house.token('counsellor', ['44']), path)).status).toBe(404);
  });

  it('go at once to who waits when they grow, and never below those taken', async () => {
    const all = await people(4);
    const ids: string[] = [];
    for (const person of all) ids.push((await enrol(person)).body.id as string);
    const more = await change(3);
    expect([more.status, more.body]).toMatchObject([200, { id: intakeId, seats: 3, free: 0 }]);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['enrolled', 'enrolled', 'enrolled', 'waiting']);
    const fewer = await change(2);
    expect([fewer.status, fewer.body.code]).toEqual([409, 'seats-taken']);
    await drop(ids[3]!);
    await drop(ids[0]!);
    expect((await change(2)).body).toMatchObject({ seats: 2, free: 0 });
    expect((await change(2)).status).toBe(200);
    expect(
      await house.rows('select seats, actor from intake_act where intake_id = $1 order by number', [
        intakeId,
      ]),
    ).toEqual([3, 2].map((seats) => ({ seats, actor: 'coordinator' })));
    expect(faultsOf(await change(0))).toEqual(['/seats too-small']);
    house.clock.set(new Date('2027-03-01T03:00:00Z'));
    coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
    expect((await change(9)).body.code).toBe('intake-ended');
  });

  it.each([
    ['training-coordinator', ['15469'], 200],
    ['training-coordinator', ['15421'], 404],
    ['training-coordinator', ['44'], 404],
    ['counsellor', ['38'], 403],
    ['registry-officer', ['15469'], 403],
  ] as const)('are changed by %s of %j: %i', async (role, areas, status) => {
    expect((await change(5, await house.token(role, [...areas]))).status).toBe(status);
  });
});

describe('an intake that is called off', () => {
  const cancel = (more: object = {}) => onIntake({ act: 'cancel', reason: 'too-few-people', ...more });
  const enrolled = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (const person of await people(count)) ids.push((await enrol(person)).body.id as string);
    return ids;
  };
  const courseOf = async () =>
    (await house.get(coordinator, '/api/v1/courses?limit=1')).body.items[0] as {
      id: string;
      intakes: { id: string; free: number; cancelled: object | null }[];
    };

  it('ends the place of everybody, with the reason, and takes nobody any more', async () => {
    const ids = await enrolled(3);
    const told = await house.listen(EnrolmentChangedV1);
    const { status, body } = await cancel();
    expect({ status, ...body }).toMatchObject({
      ...{ status: 200, cancelled: { on: '2026-11-22', reason: 'too-few-people' }, version: 2, free: 2 },
    });
    for (const id of ids) {
      const { acts, next } = (await house.get(coordinator, `/api/v1/enrolments/${id}`)).body;
      expect(acts.at(-1)).toMatchObject({ act: 'call-off', reason: 'too-few-people', actor: 'coordinator' });
      expect(next).toEqual(expect.not.arrayContaining(['complete', 'attend', 'drop']));
    }
    await eventually(() => expect(told.filter(({ data }) => data.status === 'dropped')).toHaveLength(3));
    expect((await courseOf()).intakes).toMatchObject([{ id: intakeId, cancelled: { on: '2026-11-22' } }]);
    const [late] = await people(1);
    expect((await enrol(late!)).body.code).toBe('intake-cancelled');
    expect((await cancel()).body.code).toBe('intake-cancelled');
    expect((await onIntake({ act: 'change-seats', seats: 5 })).body.code).toBe('intake-cancelled');
  });

  it('gives its people to another intake in the order in which they came', async () => {
    const ids = await enrolled(4); // two seats, two wait
    await drop(ids[0]!); // the first of those who wait moves up
    const { id: courseId } = await courseOf();
    const path = `/api/v1/courses/${courseId}/intakes`;
    const there = (await house.post(coordinator, path, { startsOn: '2027-03-01', seats: 1 })).body
      .id as string;
    const already = (await house.get(coordinator, `/api/v1/enrolments/${ids[3]!}`)).body.personId as string;
    await house.post(coordinator, '/api/v1/enrolments', { intakeId: there, personId: already });
    await cancel({ moveTo: there });
    const of = async (state: string) =>
      (await house.get(coordinator, `/api/v1/enrolments?intakeId=${there}&status=${state}`)).body.items.map(
        ({ personId }: { personId: string }) => personId,
      );
    const personOf = async (id: string) =>
      (await house.get(coordinator, `/api/v1/enrolments/${id}`)).body.personId;
    expect(await of('enrolled')).toEqual([already]);
    expect(await of('waiting')).toEqual([await personOf(ids[2]!), await personOf(ids[1]!)]); // newest first
    expect(await Promise.all(ids.map(statusOf))).toEqual(['dropped', 'dropped', 'dropped', 'dropped']);
  });

  it('is refused without a reason, into an intake that is none of the course, and once it is over', async () => {
    const other = intakeId;
    intakeId = await anIntake();
    expect(faultsOf(await cancel({ reason: undefined }))).toEqual(['/reason required']);
    expect(faultsOf(await cancel({ seats: 3 }))).toEqual(['/seats not-for-this-act']);
    expect(faultsOf(await onIntake({ act: 'change-seats', moveTo: other }))).toEqual([
      ...['/moveTo not-for-this-act', '/seats required'],
    ]);
    for (const moveTo of [other, intakeId, newId()]) {
      expect(faultsOf(await cancel({ moveTo }))).toEqual(['/moveTo not-an-intake-to-move-to']);
    }
    house.clock.set(new Date('2027-03-01T03:00:00Z'));
    coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
    expect((await cancel()).body.code).toBe('intake-ended');
  });

  it('keeps who completed', async () => {
    const ids = await enrolled(2);
    const told = await house.listen(EnrolmentChangedV1);
    house.clock.set(new Date('2026-12-08T03:00:00Z'));
    coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
    await act(ids[0]!, 'complete');
    await cancel();
    expect(await Promise.all(ids.map(statusOf))).toEqual(['completed', 'dropped']);
    const reason = 'entered-by-mistake';
    // a completion that was a mistake leaves no place where there is none
    const { body } = await act(ids[0]!, 'withdraw-completion', { reason });
    expect(body).toMatchObject({ status: 'dropped', certificateNo: null, next: ['correct'] });
    expect(body.acts.slice(-2)).toMatchObject([
      { act: 'withdraw-completion', reason },
      { act: 'call-off', reason: 'too-few-people' },
    ]);
    await eventually(() => {
      const steps = told.filter(({ subject }) => subject === ids[0]).map(({ data }) => data.status);
      expect(steps).toEqual(['completed', 'enrolled', 'dropped']);
    });
  });

  it('takes nobody either who asked while it was called off', async () => {
    const [late] = await people(1);
    const { asking } = await house.database.transaction(async (tx) => {
      const cancelIntake = house.part(CancelIntake);
      const intake = await cancelIntake.find(tx, intakeId);
      const asking = enrol(late!);
      await someoneWaits();
      await cancelIntake.run(tx, intake!, { reason: 'weather' }, 'coordinator');
      return { asking };
    });
    const asked = await asking;
    expect([asked.status, asked.body.code]).toEqual([409, 'intake-cancelled']);
  });
});

/** Until somebody stands before a lock. */
const someoneWaits = () =>
  eventually(async () => {
    const waiting = await house.rows(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(waiting.length).toBeGreaterThan(0);
  });

it('a course is corrected before or after somebody completes it, never meanwhile', async () => {
  const [person] = await people(1);
  const { id, courseId } = (await enrol(person!)).body;
  house.clock.set(new Date('2026-12-08T03:00:00Z'));
  coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
  const { correcting } = await house.database.transaction(async (tx) => {
    const actOn = house.part(ActOnEnrolment);
    const enrolment = await actOn.find(tx, id);
    const correcting = house.patch(
      coordinator,
      `/api/v1/courses/${courseId as string}`,
      { weeks: 10, level: 'college' },
      '*',
    );
    await someoneWaits();
    await actOn.run(tx, enrolment!, { act: 'complete' }, 'coordinator');
    return { correcting };
  });
  const { status, body } = await correcting;
  expect([status, body.code]).toEqual([409, 'course-certified']);
  expect(await statusOf(id)).toBe('completed');
});

it('what somebody holds a certificate of stays what it is; its name and fee can be corrected', async () => {
  const [person] = await people(1);
  const { id, courseId } = (await enrol(person!)).body;
  house.clock.set(new Date('2026-12-08T03:00:00Z'));
  coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
  await act(id, 'complete');
  const correct = (body: object) =>
    house.patch(coordinator, `/api/v1/courses/${courseId as string}`, body, '*');
  for (const body of [{ skills: ['blueprint-reading'] }, { level: 'college' }, { occupationCode: '8153' }]) {
    expect((await correct(body)).body.code).toBe('course-certified');
  }
  expect((await correct({ name: 'Hàn điện', feeVnd: 5, skills: ['arc-welding'] })).status).toBe(200);
  await act(id, 'withdraw-completion', { reason: 'wrong-person' });
  expect((await correct({ level: 'college' })).status).toBe(200);
});

describe('who may withdraw a completion', () => {
  it.each([
    ['training-coordinator', ['15421'], 200],
    ['training-coordinator', ['15442'], 404],
    ['training-coordinator', ['44'], 404],
    ['counsellor', ['38'], 403],
    ['commune-leader', ['15421'], 403],
  ] as const)('%s of %j: %i', async (role, areas, status) => {
    const [a] = await people(1);
    const { body } = await enrol(a!);
    house.clock.set(new Date('2026-12-07T03:00:00Z'));
    coordinator = await house.token('training-coordinator', ['38'], 'coordinator');
    await act(body.id as string, 'complete');
    const withdraw = { act: 'withdraw-completion', reason: 'wrong-person' };
    const token = await house.token(role, [...areas]);
    const answer = await house.post(token, `/api/v1/enrolments/${body.id as string}/acts`, withdraw);
    expect(answer.status).toBe(status);
  });
});

describe('the list', () => {
  it('finds by intake, person and status, page by page', async () => {
    const all = await people(3);
    for (const person of all) await enrol(person);
    const idsOf = async (query: string): Promise<string[]> =>
      (
        (await house.get(coordinator, `/api/v1/enrolments?${query}`)).body.items as { personId: string }[]
      ).map(({ personId }) => personId);
    expect(await idsOf(`intakeId=${intakeId}`)).toEqual(all.map(({ personId }) => personId).reverse());
    expect(await idsOf(`intakeId=${intakeId}&status=waiting`)).toEqual([all[2]!.personId]);
    expect(await idsOf(`personId=${all[0]!.personId}`)).toEqual([all[0]!.personId]);
    const { body } = await house.get(coordinator, `/api/v1/enrolments?intakeId=${intakeId}&limit=2`);
    expect(await idsOf(`intakeId=${intakeId}&cursor=${body.nextCursor as string}`)).toEqual([
      all[0]!.personId,
    ]);
  });
});

describe('who may enrol', () => {
  it.each([
    ['training-coordinator', ['38'], 201],
    ['training-coordinator', ['15421', '15469'], 201],
    ['training-coordinator', ['15421'], 404], // the person, not the course
    ['training-coordinator', ['15469'], 404], // the course, not the person
    ['training-coordinator', ['44'], 404],
    ['counsellor', ['38'], 403],
    ['registry-officer', ['15421'], 403],
  ] as const)('%s of %j: %i', async (role, areas, status) => {
    const [a] = await people(1);
    const token = await house.token(role, [...areas]);
    const answer = await house.post(token, '/api/v1/enrolments', { intakeId, personId: a!.personId });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['training-coordinator', ['15421'], 200],
    ['training-coordinator', ['15442'], 404],
    ['training-coordinator', ['44'], 404],
    ['counsellor', ['38'], 403],
  ] as const)('%s of %j sees and acts: %i', async (role, areas, status) => {
    const [a] = await people(1);
    const { body } = await enrol(a!);
    const token = await house.token(role, [...areas]);
    expect((await house.get(token, `/api/v1/enrolments/${body.id as string}`)).status).toBe(status);
    const answer = await house.post(token, `/api/v1/enrolments/${body.id as string}/acts`, {
      ...{ act: 'drop', reason: 'other' },
    });
    expect(answer.status).toBe(status);
  });
});
