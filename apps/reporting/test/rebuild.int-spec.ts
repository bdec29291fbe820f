import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CompletionWithdrawnV1,
  CounsellingWithdrawnV1,
  CourseCompletedV1,
  HelperAssignedV1,
  LoanDisbursedV1,
  PeopleMergedV1,
  PersonCounselledV1,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { ForgetOldEvents } from '../src/jobs/forget-old-events.js';
import { CountedPeople } from '../src/persistence/counted-people.js';
import { rebuild } from '../src/rebuild.js';
import { advised, closed, moved, prescreened, ranked, released, returns } from './builders.js';
import { House } from './house.js';

let house: House;
const people = returns(30);
const [first, second] = people as [(typeof people)[number], (typeof people)[number]];

beforeAll(async () => {
  house = await House.open();
  await house.tell(
    [
      ...people.map((person) => released(person, '2026-03-02', '2026-03-02T03:00:00.123Z')),
      ...people.slice(0, 20).map((person) => ranked(person, '2026-04-02T03:00:00Z')),
      ...people.slice(0, 12).map(prescreened),
      ...people.slice(0, 9).map(advised),
      ...people.slice(20).map((person) => moved({ ...person, communeCode: '15442' })),
      ...people.slice(25).map((person) => closed(person)),
      ...people.slice(5, 15).map((person) => ({
        ...{ event: HelperAssignedV1, subject: person.personId, sequence: 3 },
        data: { ...person, on: '2026-11-20', modelId: newId(), modelKind: 'veterans' },
      })),
      ...people.slice(0, 7).map((person, index) => {
        const referralId = newId();
        const place = { communeCode: person.communeCode, provinceCode: person.provinceCode };
        return {
          ...{ event: LoanDisbursedV1, subject: referralId, sequence: 5 },
          data: {
            ...{ referralId, personId: person.personId, ...place, purpose: 'production', tranche: 1 },
            ...{ amount: 10_000_000 + index, disbursedOn: '2026-11-20' },
          },
        };
      }),
      ...people.slice(2, 11).flatMap((person, index) => {
        const [subject, counsellingId] = [newId(), newId()];
        const told = { ...person, at: 'fair', counselledOn: '2026-11-20' };
        const withdrawn = { ...person, counsellingId, withdrawnOn: '2026-11-20' };
        return [
          ...(index === 0 ? [{ event: PersonCounselledV1, subject: newId(), sequence: 3, data: told }] : []),
          { event: PersonCounselledV1, subject, sequence: 4, data: { ...told, counsellingId } },
          ...(index < 3 ? [{ event: CounsellingWithdrawnV1, subject, sequence: 5, data: withdrawn }] : []),
        ];
      }),
      ...people.slice(0, 8).flatMap((person, index) => {
        const enrolment = { ...person, enrolmentId: newId(), courseId: newId() };
        const head = { subject: enrolment.enrolmentId };
        const learnt = { occupationCode: '7212', skills: ['arc-welding'], level: 'elementary' };
        const completed = { ...enrolment, ...learnt, completedOn: '2026-11-20' };
        const withdrawn = { ...enrolment, reason: 'entered-by-mistake', withdrawnOn: '2026-11-21' };
        return [
          { ...head, event: CourseCompletedV1, sequence: 2, data: completed },
          ...(index < 3 ? [{ ...head, event: CompletionWithdrawnV1, sequence: 3, data: withdrawn }] : []),
        ];
      }),
      {
        ...{ event: PeopleMergedV1, subject: second.personId, sequence: 9 },
        data: { personId: second.personId, intoPersonId: first.personId },
      },
    ],
    2,
  );
}, 120_000);
afterAll(() => house.close());

const url = (): string => house.databaseUrl;
/** Every figure of every commune, month and model. */
const figures = () =>
  house.database.read((tx) =>
    new CountedPeople().byCommuneAndMonth(tx, { fromYear: 2020, toYear: 2026, asOf: '2026-11-22' }),
  );

describe('the read model made anew from the archive', () => {
  it('is the running one, row for row', async () => {
    const found = await rebuild({ url: url(), replace: false });
    expect(found).toMatchObject({ unheard: 0, takenOver: 0, missing: 0, extra: 0, equal: true });
    expect(found.events).toBe(30 + 20 + 12 + 9 + 10 + 5 + 10 + 7 + 9 + 1 + 3 + 8 + 3 + 1);
    expect(found.rows).toBeGreaterThan(100);
  });

  it('takes the place of a damaged one, and the figures are what they were', async () => {
    const before = await figures();
    expect(before.length).toBeGreaterThan(2);
    await house.rows(`delete from step_taken where step in ('ranked', 'borrowers')`);
    await house.rows('update residence set commune_code = $1', ['15469']);
    await house.rows('delete from tranche');
    await house.rows('delete from helped');
    await house.rows('update completion set stands = true');
    await house.rows('update counselling set stands = true');
    expect(await figures()).not.toEqual(before);
    const found = await rebuild({ url: url(), replace: true });
    expect(found).toMatchObject({ equal: false, replaced: true });
    expect([found.missing, found.extra].every((count) => count > 0)).toBe(true);
    expect(await figures()).toEqual(before);
    expect(await rebuild({ url: url(), replace: true })).toMatchObject({ equal: true, replaced: false });
  });

  it('keeps counting afterwards', async () => {
    const more = returns(6);
    await house.tell(more.map((person) => released(person)));
    expect(await rebuild({ url: url(), replace: false })).toMatchObject({ equal: true });
  });
});

describe('the archive', () => {
  it('names nobody and keeps nothing but what is counted', async () => {
    const rows = await house.rows<{ row: string }>(
      'select row_to_json(archived_event)::text as row from archived_event',
    );
    const text = JSON.stringify(rows);
    expect(people.filter(({ personId }) => text.includes(personId))).toEqual([]);
    const names = new Set(rows.flatMap(({ row }) => Object.keys((JSON.parse(row) as { data: object }).data)));
    expect([...names].sort()).toEqual([
      ...[
        'amount',
        'communeCode',
        'counsellingId',
        'countedOn',
        'enrolmentId',
        'intoPersonId',
        'modelKind',
        'personId',
      ],
      ...['provinceCode', 'referralId', 'releaseId', 'tranche'],
    ]);
  });

  it('lets go of what is older than six years; the facts stay, and the rest can still be made anew', async () => {
    const before = await figures();
    const [held] = await house.rows<{ n: number }>('select count(*)::int as n from archived_event');
    house.clock.set(new Date('2032-03-03T03:00:00Z'));
    await house.part(ForgetOldEvents).run();
    const [left] = await house.rows<{ n: number }>('select count(*)::int as n from archived_event');
    expect(held!.n - left!.n).toBe(30);
    expect(await figures()).toEqual(before);
    const found = await rebuild({ url: url(), replace: false });
    // 30 releases and 30 residences
    expect(found).toMatchObject({ equal: true, takenOver: 60, events: left!.n });
    house.clock.set(new Date('2026-11-22T03:00:00Z'));
  });
});
