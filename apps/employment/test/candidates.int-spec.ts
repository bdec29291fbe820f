import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  CandidateRankedV1,
  CaseClosedV1,
  ConsentGivenV1,
  ConsentWithdrawnV1,
  contractOf,
  EmploymentPersonErasedV1,
  type EventClass,
  type PersonSnapshot,
  ProfileChangedV1,
  ReleaseRecordedV1,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import { candidateOf } from '../src/application/candidate-of.js';
import { type CandidateNews, RankCandidates } from '../src/application/rank-candidates.js';
import { anEmploymentSection, aSnapshot } from './builders.js';
import { aVacancyBody, House, type Told } from './house.js';

jest.setTimeout(60_000); // a busy machine may take its time

let house: House;
let counsellor: string;
let vacancyId: string;
beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor');
  vacancyId = await open();
});
afterAll(() => house.close());

const open = async (): Promise<string> => {
  const { status, body } = await house.post(counsellor, '/api/v1/vacancies', aVacancyBody());
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
};
const released = (snapshot: PersonSnapshot, sequence = 1): Told => ({
  ...{ event: ReleaseRecordedV1, subject: snapshot.personId, sequence },
  data: { ...snapshot, releaseId: newId(), countedOn: '2026-11-16' },
});
const changed = (snapshot: PersonSnapshot, sequence: number): Told => ({
  ...{ event: ProfileChangedV1, subject: snapshot.personId, sequence, data: snapshot },
});
const consented = (snapshot: PersonSnapshot, sequence: number): Told => ({
  ...{ event: ConsentGivenV1, subject: snapshot.personId, sequence },
  data: { ...snapshot, purpose: 'employment' },
});
/** `snapshot` as it is after the withdrawal. */
const withdrawn = (snapshot: PersonSnapshot, sequence: number, purpose = 'employment'): Told => ({
  ...{ event: ConsentWithdrawnV1, subject: snapshot.personId, sequence },
  data: { ...(purpose === 'employment' ? without(snapshot) : snapshot), purpose },
});
const closed = ({ personId, communeCode, provinceCode }: PersonSnapshot, sequence: number): Told => ({
  ...{ event: CaseClosedV1, subject: personId, sequence },
  data: { personId, communeCode, provinceCode, closedOn: '2026-11-22' },
});
const without = ({ employment: _gone, ...rest }: PersonSnapshot): PersonSnapshot => rest;
const newsOf = (snapshot: PersonSnapshot, sequence: number): CandidateNews => ({
  ...{ personId: snapshot.personId, sequence, candidate: candidateOf(snapshot, sequence), answerOwed: false },
});

/** What stands on a person in any table but the guard. */
async function heldOn(personId: string): Promise<{ candidates: number; ranks: number }> {
  const [row] = await house.rows<{ candidates: number; ranks: number }>(
    `select (select count(*) from candidate where person_id = $1)::integer as candidates,
            (select count(*) from ranking where person_id = $1)::integer as ranks`,
    [personId],
  );
  return row ?? { candidates: -1, ranks: -1 };
}
const openVacancies = async (): Promise<number> =>
  (await house.rows<{ n: number }>(`select count(*)::integer as n from vacancy where status = 'open'`))[0]
    ?.n ?? 0;
const skillsOf = async (personId: string): Promise<string[] | undefined> =>
  (await house.rows<{ skills: string[] }>('select skills from candidate where person_id = $1', [personId]))[0]
    ?.skills;
const erasures = (personId: string) => house.heard(EmploymentPersonErasedV1, personId);
const summaries = async (handler: string): Promise<string[]> =>
  (
    await house.rows<{ summary: string }>(
      'select summary from inbox where handler = $1 order by processed_at',
      [handler],
    )
  ).map(({ summary }) => summary);

describe('a candidate', () => {
  it('stands in every open list once the release is handled, and the journey can say so', async () => {
    const person = aSnapshot();
    await house.release([person]);
    expect(await heldOn(person.personId)).toEqual({ candidates: 1, ranks: await openVacancies() });
    expect((await summaries('rank-candidate-when-released')).at(-1)).toBe(
      'ranked: 1 suitable, 0 needs-check, 0 not-now',
    );
  });

  it('is ranked once however often the same message comes', async () => {
    const person = aSnapshot();
    await house.tell([released(person)], 5);
    expect(await house.heard(CandidateRankedV1, person.personId)).toHaveLength(1);
    expect(await heldOn(person.personId)).toEqual({ candidates: 1, ranks: await openVacancies() });
  });

  it('is the newest picture, in whatever order the pictures come', async () => {
    const person = aSnapshot();
    const knowing = (skills: string[]): PersonSnapshot => ({
      ...person,
      employment: anEmploymentSection({ skills }),
    });
    await house.tell([changed(knowing(['milling']), 3)]);
    await house.tell([released(knowing(['arc-welding']), 1), consented(knowing(['forging']), 2)]);
    expect(await skillsOf(person.personId)).toEqual(['milling']);
    expect((await summaries('rank-candidate-when-consent-given')).at(-1)).toBe('older');
    expect((await house.heard(CandidateRankedV1, person.personId)).map(({ sequence }) => sequence)).toEqual([
      3,
    ]);
  });

  it('is the newest picture of a batch that holds several', async () => {
    const person = aSnapshot();
    const pictures = [2, 4, 3].map((sequence) => {
      const skills = sequence === 4 ? ['milling'] : ['forging'];
      return newsOf({ ...person, employment: anEmploymentSection({ skills }) }, sequence);
    });
    await house.database.transaction((tx) => house.part(RankCandidates).run(tx, pictures));
    expect(await skillsOf(person.personId)).toEqual(['milling']);
  });

  it('moves with the person', async () => {
    const person = aSnapshot();
    await house.release([person]);
    await house.tell([changed({ ...person, communeCode: '19333', provinceCode: '44' }, 2)]);
    const path = `/api/v1/people/${person.personId}/vacancies`;
    expect((await house.get(counsellor, path)).status).toBe(404);
    expect((await house.get(await house.token('counsellor', ['44']), path)).status).toBe(200);
  });

  it('is none without consent, and becomes one with it', async () => {
    const person = aSnapshot();
    await house.release([without(person)]);
    expect(await heldOn(person.personId)).toEqual({ candidates: 0, ranks: 0 });
    expect(await erasures(person.personId)).toEqual([]);
    expect((await house.get(counsellor, `/api/v1/people/${person.personId}/vacancies`)).status).toBe(404);
    await house.tell([consented(person, 2)]);
    expect(await heldOn(person.personId)).toEqual({ candidates: 1, ranks: await openVacancies() });
  });
});

it('understands the published example of every event it hears', async () => {
  const [released_, changed_, given, withdrawn_, closed_] = [
    ReleaseRecordedV1,
    ProfileChangedV1,
    ConsentGivenV1,
    ConsentWithdrawnV1,
    CaseClosedV1,
  ].map((event, index) => {
    const data = contractOf(event as EventClass<{ personId: string }>).example;
    return { event: event, subject: data.personId, sequence: index + 1, data };
  });
  if (!released_ || !changed_ || !given || !withdrawn_ || !closed_) throw new Error('no example');
  for (const told of [released_, changed_, given, withdrawn_]) {
    await house.tell([told]);
    expect((await heldOn(told.subject)).candidates).toBe(1);
  }
  await house.tell([closed_]);
  expect(await heldOn(closed_.subject)).toEqual({ candidates: 0, ranks: 0 });
});

describe('letting go', () => {
  it('leaves nothing but the guard, answers, and says so once', async () => {
    for (const news of [withdrawn, closed]) {
      const person = aSnapshot();
      await house.release([person]);
      await house.tell([news(person, 2)], 3);
      expect(await heldOn(person.personId)).toEqual({ candidates: 0, ranks: 0 });
      expect(await erasures(person.personId)).toEqual([
        expect.objectContaining({ sequence: 2, data: { personId: person.personId, purpose: 'employment' } }),
      ]);
      const list = await house.get(counsellor, `/api/v1/vacancies/${vacancyId}/candidates?limit=200`);
      expect(JSON.stringify(list.body)).not.toContain(person.personId);
    }
  });

  it('is not undone by what was on its way', async () => {
    const person = aSnapshot();
    await house.tell([withdrawn(person, 5)]);
    await house.tell([released(person, 1), changed(person, 3), consented(person, 4)]);
    expect(await heldOn(person.personId)).toEqual({ candidates: 0, ranks: 0 });
    // nothing was held, and the answer is owed all the same
    expect(await erasures(person.personId)).toHaveLength(1);
  });

  it('is not asked for when another purpose is withdrawn', async () => {
    const person = aSnapshot();
    await house.release([person]);
    await house.tell([withdrawn(person, 2, 'credit')]);
    expect(await heldOn(person.personId)).toEqual({ candidates: 1, ranks: await openVacancies() });
    expect(await erasures(person.personId)).toEqual([]);
  });

  it('also finds what another transaction is just writing', async () => {
    const person = aSnapshot();
    const rankCandidates = house.part(RankCandidates);
    let letGo: Promise<unknown> = Promise.resolve();
    await house.database.transaction(async (tx) => {
      await rankCandidates.run(tx, [newsOf(person, 1)]);
      // the withdrawal arrives while the ranks are written and not committed: it waits for the guard row
      letGo = house.database.transaction((other) =>
        rankCandidates.run(other, [{ ...newsOf(without(person), 2), answerOwed: true }]),
      );
      await waiting(1);
    });
    await letGo;
    expect(await heldOn(person.personId)).toEqual({ candidates: 0, ranks: 0 });
    expect(await erasures(person.personId)).toHaveLength(1);
  });
});

describe('a list', () => {
  it('misses nobody when a vacancy opens while people are ranked', async () => {
    const person = aSnapshot();
    let opening: Promise<string> = Promise.resolve('');
    await house.database.transaction(async (tx) => {
      await house.part(RankCandidates).run(tx, [newsOf(person, 1)]);
      opening = open();
      await waiting(1);
    });
    const id = await opening;
    expect(await standsIn(person.personId, id)).toBe(true);
  });

  it('misses nobody when people arrive while a vacancy opens', async () => {
    const person = aSnapshot();
    let ranking: Promise<unknown> = Promise.resolve();
    const id = newId();
    await house.database.transaction(async (tx) => {
      const { OpenVacancy } = await import('../src/application/open-vacancy.js');
      const { termsOf } = await import('../src/http/vacancy-terms.js');
      const vacancy = await house
        .part(OpenVacancy)
        .run(tx, { terms: termsOf(aVacancyBody() as never), createdBy: id });
      ranking = house.database.transaction((other) =>
        house.part(RankCandidates).run(other, [newsOf(person, 1)]),
      );
      await waiting(1);
      expect(vacancy.createdBy).toBe(id);
    });
    await ranking;
    const [made] = await house.rows<{ id: string }>('select id from vacancy where created_by = $1', [id]);
    expect(await standsIn(person.personId, made?.id ?? '')).toBe(true);
  });

  it('is left by a vacancy that was closed meanwhile', async () => {
    const id = await open();
    const [early, late] = [aSnapshot(), aSnapshot()];
    let closing: Promise<{ status: number }> = Promise.resolve({ status: 0 });
    await house.database.transaction(async (tx) => {
      await house.part(RankCandidates).run(tx, [newsOf(early, 1)]);
      closing = house.post(counsellor, `/api/v1/vacancies/${id}/closures`, { reason: 'filled' });
      await waiting(1);
    });
    expect((await closing).status).toBe(201);
    await house.release([late]);
    expect(await standsIn(early.personId, id)).toBe(false);
    expect(await standsIn(late.personId, id)).toBe(false);
    expect((await house.get(counsellor, `/api/v1/vacancies/${id}/candidates`)).body).toMatchObject({
      ...{ total: 0, items: [], nextCursor: null },
    });
  });

  it('is complete after batches that share people in another order and run at once', async () => {
    const people = Array.from({ length: 9 }, () => aSnapshot()).sort((a, b) =>
      a.personId < b.personId ? -1 : 1,
    );
    const middle = people[4];
    if (!middle) throw new Error('nobody');
    const rankCandidates = house.part(RankCandidates);
    const batch = (order: readonly PersonSnapshot[], sequence: number): Promise<unknown> =>
      house.database.transaction((tx) =>
        rankCandidates.run(
          tx,
          order.map((person) => newsOf(person, sequence)),
        ),
      );
    let both: Promise<unknown> = Promise.resolve();
    await house.database.transaction(async (tx) => {
      await rankCandidates.run(tx, [newsOf(middle, 1)]);
      both = Promise.all([batch(people, 2), batch([...people].reverse(), 3)]);
      // were they to take the people as they come, each would now hold what the other needs next
      await waiting(2);
    });
    await both;
    const vacancies = await openVacancies();
    for (const { personId } of people) {
      expect(await heldOn(personId)).toEqual({ candidates: 1, ranks: vacancies });
    }
    const rows = await house.rows<{ sequence: number }>(
      'select distinct sequence from candidate where person_id = any($1)',
      [people.map(({ personId }) => personId)],
    );
    expect(rows).toEqual([{ sequence: 3 }]);
  });
});

describe('what is written', () => {
  it('holds no name, number or address, whatever a snapshot may carry', async () => {
    const canaries = {
      fullName: 'Lê Văn Thử',
      nationalId: '038090001234',
      phone: '0900000001',
      offence: 'CANARY-OFFENCE',
    };
    const person = aSnapshot();
    const bar = {
      ...{ occupations: ['5401'], worksWith: [], until: '2028-11-16' },
      ...{ ground: 'court-occupation-ban', article: 'BLHS 2015 Điều 41' },
    };
    const held = anEmploymentSection({ occupationsHeld: [{ code: '7212', years: 3 }], bars: [bar] });
    const employment = {
      ...{ ...held, ...canaries },
      occupationsHeld: held.occupationsHeld.map((one) => ({ ...one, ...canaries })),
      bars: held.bars.map((one) => ({ ...one, ...canaries })),
    };
    const careless = { ...person, ...canaries, employment } as PersonSnapshot;
    await house.database.transaction((tx) => house.part(RankCandidates).run(tx, [newsOf(careless, 1)]));
    const list = await house.get(counsellor, `/api/v1/vacancies/${vacancyId}/candidates?limit=200`);
    expect(JSON.stringify(list.body)).toContain(person.personId);
    const written = [JSON.stringify(list.body)];
    const tables = await house.rows<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'employment'`,
    );
    expect(tables.length).toBeGreaterThan(8);
    for (const { name } of tables) {
      const rows = await house.rows<{ all: string }>(
        `select coalesce(string_agg(t::text, ''), '') as all from "${name}" t`,
      );
      written.push(rows[0]?.all ?? '');
    }
    expect(written.join('')).toContain(person.personId);
    for (const canary of Object.values(canaries)) expect(written.join('')).not.toContain(canary);
  });
});

async function standsIn(personId: string, vacancy: string): Promise<boolean> {
  const rows = await house.rows('select from ranking where person_id = $1 and vacancy_id = $2', [
    personId,
    vacancy,
  ]);
  return rows.length === 1;
}

/** Until so many connections of this service wait for a lock. */
const waiting = (count: number): Promise<void> =>
  eventually(async () => {
    const [row] = await house.rows<{ n: number }>(
      `select count(*)::integer as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((row?.n ?? 0) < count) throw new Error(`${row?.n ?? 0} of ${count} wait`);
  });
