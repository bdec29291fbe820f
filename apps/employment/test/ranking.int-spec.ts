import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { CandidateRankedV1, ProfileChangedV1, VacancyClosedV1 } from '#libs/contracts';
import { eventually } from '#libs/testing';
import { candidateOf } from '../src/application/candidate-of.js';
import { RankCandidates } from '../src/application/rank-candidates.js';
import type { Candidate } from '../src/domain/candidate.js';
import type { Vacancy } from '../src/domain/vacancy.js';
import { anyCandidate, anyVacancy } from './arbitraries.js';
import { anEmploymentSection, aSnapshot } from './builders.js';
import { aVacancyBody, faultsOf, House } from './house.js';
import { naiveLine, naiveOrder, type NaiveLine } from './naive-ranking.js';
import { snapshotOf, vacancyBodyOf } from './told.js';

jest.setTimeout(60_000); // a busy machine may take its time

const SEED = 20261122;
const DAYS = ['2026-11-22', '2026-12-31', '2028-11-16'];

let house: House;
let counsellor: string;
beforeAll(async () => {
  house = await House.open();
  counsellor = await house.token('counsellor', ['38', '44']);
});
afterAll(() => house.close());

interface Line {
  rank: number;
  personId: string;
  vacancyId: string;
  score: number;
  outcome: string;
  from?: string;
  criteria: { code: string; weight: number; points: number; because: { code: string } }[];
}

/** Walks a list to its end, `limit` lines a page. */
async function walk(path: string, limit = 7): Promise<Line[]> {
  const lines: Line[] = [];
  let cursor: string | null = '';
  do {
    const answer = await house.get(counsellor, `${path}?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    lines.push(...(answer.body.items as Line[]));
    expect(answer.body.total).toBeGreaterThanOrEqual(lines.length);
    cursor = answer.body.nextCursor as string | null;
  } while (cursor);
  expect(lines.map(({ rank }) => rank)).toEqual(lines.map((_line, index) => index + 1));
  return lines;
}

const seen = (line: Line, id: string): NaiveLine => ({
  id,
  outcome: line.outcome,
  from: line.from,
  score: line.score,
  parts: line.criteria.map(({ points }) => Math.round(points * 255)),
});

it('agrees with the naive reference, list by list, on every day and after every kind of change', async () => {
  const [before, late, changed] = [30, 15, 10].map((n, i) =>
    fc.sample(anyCandidate, { numRuns: n, seed: SEED + i }),
  );
  const offers = fc.sample(anyVacancy, { numRuns: 24, seed: SEED });
  if (!before || !late || !changed) throw new Error('no sample');

  const vacancies: Vacancy[] = [];
  const open = async (offer: Vacancy): Promise<void> => {
    const { status, body } = await house.post(counsellor, '/api/v1/vacancies', vacancyBodyOf(offer));
    if (status !== 201) throw new Error(JSON.stringify(body));
    vacancies.push({ ...offer, id: body.id, openedOn: body.openedOn });
  };
  // some vacancies meet people who are there, some people meet vacancies that are open
  for (const offer of offers.slice(0, 12)) await open(offer);
  await house.release(before.map(snapshotOf));
  for (const offer of offers.slice(12)) await open(offer);
  await house.release(late.map(snapshotOf));
  // ten people change wholly
  const people = new Map<string, Candidate>([...before, ...late].map((person) => [person.personId, person]));
  const news = changed.map((picture, i) => ({ ...picture, personId: before[i]?.personId ?? '' }));
  for (const person of news) people.set(person.personId, person);
  await house.tell(
    news.map((person) => ({
      ...{ event: ProfileChangedV1, subject: person.personId, sequence: 2, data: snapshotOf(person) },
    })),
  );
  // and a vacancy does
  const [first] = vacancies;
  if (!first) throw new Error('no vacancy');
  const change = { skillsRequired: ['forging', 'milling'], experienceYears: 4, communeCode: '15448' };
  expect((await house.patch(counsellor, `/api/v1/vacancies/${first.id}`, change, '"1"')).status).toBe(200);
  vacancies[0] = { ...first, ...change, skillsWelcome: first.skillsWelcome };

  const outcomes = new Set<string>();
  for (const day of DAYS) {
    house.moveTo(day);
    const open_ = vacancies.filter(({ closesOn }) => closesOn >= day);
    if (day === DAYS[0]) expect(open_).toHaveLength(24);
    for (const vacancy of vacancies) {
      const expected = open_.includes(vacancy)
        ? naiveOrder([...people.values()].map((person) => naiveLine(person.personId, person, vacancy, day)))
        : [];
      const lines = await walk(`/api/v1/vacancies/${vacancy.id}/candidates`);
      expect(lines.map((line) => seen(line, line.personId))).toEqual(expected);
      for (const { outcome } of lines) outcomes.add(outcome);
    }
    for (const person of [...people.values()].slice(0, 8)) {
      const expected = naiveOrder(open_.map((vacancy) => naiveLine(vacancy.id, person, vacancy, day)));
      const lines = await walk(`/api/v1/people/${person.personId}/vacancies`);
      expect(lines.map((line) => seen(line, line.vacancyId))).toEqual(expected);
    }
  }
  house.moveTo('2026-11-22');
  expect([...outcomes].sort()).toEqual(['needs-check', 'not-now', 'suitable']);
});

describe('an explained list', () => {
  it('has the shape of api.md, and its score is what its criteria say', async () => {
    const person = aSnapshot();
    await house.release([person]);
    const made = await house.post(counsellor, '/api/v1/vacancies', aVacancyBody());
    const { body } = await house.get(counsellor, `/api/v1/vacancies/${made.body.id}/candidates?limit=200`);
    expect(body).toMatchObject({ vacancyId: made.body.id, policyVersion: '2026-11-01', nextCursor: null });
    expect(body.total).toBe(body.items.length);
    const line = (body.items as Line[]).find(({ personId }) => personId === person.personId);
    expect(line?.outcome).toBe('suitable');
    expect(line?.criteria.map(({ code }) => code)).toEqual([
      ...['occupation', 'skills', 'experience', 'distance', 'wage', 'education', 'licences', 'availability'],
      ...['preferences', 'stability', 'waiting', 'learned'],
    ]);
    for (const { score, criteria } of body.items as Line[]) {
      const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
      const reached = criteria.reduce((sum, { weight, points }) => sum + weight * points, 0);
      expect(score).toBeCloseTo((100 * reached) / weights, 3);
    }
  });

  it('breaks ties by personId, also across pages, and gives twins the same parts whatever bars one', async () => {
    const bars = [
      {
        occupations: ['54'],
        worksWith: [],
        until: '2030-01-01',
        ground: 'other',
        article: 'BLHS 2015 Điều 41',
      },
    ];
    const twins = Array.from({ length: 5 }, (_one, index) =>
      aSnapshot({ employment: anEmploymentSection({ bars: index === 2 ? bars : [] }) }),
    );
    await house.release(twins);
    const ids = twins.map(({ personId }) => personId);
    const made = await house.post(counsellor, '/api/v1/vacancies', aVacancyBody());
    const lines = await walk(`/api/v1/vacancies/${made.body.id}/candidates`, 2);
    const ours = lines.filter(({ personId }) => ids.includes(personId));
    expect(ours.map(({ personId }) => personId)).toEqual([...ids].sort());
    for (const line of ours) {
      expect(line.outcome).toBe('suitable');
      expect(line.criteria).toEqual(ours[0]?.criteria);
    }
  });

  it('takes no cursor but its own', async () => {
    const of = async (path: string): Promise<string> =>
      (await house.get(counsellor, `${path}?limit=1`)).body.nextCursor as string;
    const vacancies = '/api/v1/vacancies';
    const { body } = await house.get(counsellor, vacancies);
    const open = body.items.find(({ status }: { status: string }) => status === 'open');
    const candidates = `${vacancies}/${open.id}/candidates`;
    const [first, second] = [await of(vacancies), await of(candidates)];
    for (const [path, cursor] of [
      [vacancies, second],
      [candidates, first],
      [candidates, 'x'],
      [candidates, `${second.slice(0, -2)}AA`],
    ]) {
      const answer = await house.get(counsellor, `${path}?cursor=${cursor}`);
      expect([answer.status, faultsOf(answer)]).toEqual([400, ['/cursor cursor-invalid']]);
    }
  });

  it('tells of each candidate in how many lists they stand', async () => {
    const person = aSnapshot();
    await house.release([person]);
    const lines = await walk(`/api/v1/people/${person.personId}/vacancies`, 200);
    const [told] = await house.heard(CandidateRankedV1, person.personId);
    const count = (outcome: string): number => lines.filter((line) => line.outcome === outcome).length;
    expect(told).toMatchObject({
      sequence: 1,
      data: {
        ...{ communeCode: '15421', provinceCode: '38', policyVersion: '2026-11-01' },
        counts: {
          suitable: count('suitable'),
          needsCheck: count('needs-check'),
          notNow: count('not-now'),
        },
      },
    });
    expect(lines.length).toBeGreaterThan(0);
  });

  it('shows the ground of a bar, at the end of the list, until its day has come', async () => {
    const bar = {
      ...{ occupations: ['5401'], worksWith: ['security' as const], until: '2026-12-10' },
      ...{ ground: 'court-occupation-ban', article: 'BLHS 2015 Điều 41' },
    };
    const barred = aSnapshot({
      employment: anEmploymentSection({
        bars: [bar],
        occupationsHeld: [{ code: '5401', years: 9 }],
        occupationsWanted: ['5401'],
      }),
    });
    await house.release([barred]);
    const made = await house.post(
      counsellor,
      '/api/v1/vacancies',
      aVacancyBody({ occupationCode: '5401', title: 'Bảo vệ', worksWith: ['security'] }),
    );
    const path = `/api/v1/vacancies/${made.body.id}/candidates`;
    const lineOf = async () => (await walk(path, 200)).find(({ personId }) => personId === barred.personId);

    expect(await lineOf()).toMatchObject({
      ...{ outcome: 'not-now', from: '2026-12-10' },
      bars: [{ ground: bar.ground, article: bar.article, until: '2026-12-10', certain: true }],
    });
    const order = (await walk(path, 200)).map(({ outcome }) =>
      ['suitable', 'needs-check', 'not-now'].indexOf(outcome),
    );
    expect(order).toEqual([...order].sort());
    const before = await lineOf();
    house.moveTo('2026-12-09');
    expect((await lineOf())?.outcome).toBe('not-now');
    house.moveTo('2026-12-10');
    const after = await lineOf();
    expect(after?.outcome).toBe('suitable');
    expect(after).not.toHaveProperty('bars');
    expect(after).not.toHaveProperty('from');
    // best by far, now that the law allows it
    expect([after?.rank, after?.score]).toEqual([1, before?.score]);
    house.moveTo('2026-11-22');
  });

  it('ends with the last day of its vacancy, and the others hear of it', async () => {
    const person = aSnapshot();
    await house.release([person]);
    const made = await house.post(counsellor, '/api/v1/vacancies', aVacancyBody({ closesOn: '2026-11-30' }));
    const path = `/api/v1/vacancies/${made.body.id}`;
    house.moveTo('2026-11-30');
    expect((await walk(`${path}/candidates`, 200)).length).toBeGreaterThan(0);
    expect(await house.heard(VacancyClosedV1, made.body.id)).toEqual([]);
    house.moveTo('2026-12-01');
    expect(await walk(`${path}/candidates`)).toEqual([]);
    const lists = await walk(`/api/v1/people/${person.personId}/vacancies`, 200);
    expect(lists.some(({ vacancyId }) => vacancyId === made.body.id)).toBe(false);
    expect((await house.get(counsellor, path)).body).toMatchObject({
      status: 'closed',
      closedReason: 'expired',
      acts: [{ act: 'expire', on: '2026-11-30', actorRole: 'clock', reason: 'expired' }],
    });
    const told = await house.heard(VacancyClosedV1, made.body.id);
    expect(told.map(({ data }) => data.closedOn)).toEqual(['2026-11-30']);
    house.moveTo('2026-11-22');
  });

  it('is made anew when other weights come into force', async () => {
    const made = await house.post(counsellor, '/api/v1/vacancies', aVacancyBody());
    const path = `/api/v1/vacancies/${made.body.id}/candidates`;
    const before = await walk(path, 200);
    expect(before.length).toBeGreaterThan(0);
    // as if the rows had been written under weights of an earlier day
    await house.database.transaction(async (tx) => {
      await tx.query(
        `update ranking set lost = 1, parts = '\\x000000000000000000000000' where vacancy_id = $1`,
        [made.body.id],
      );
      await tx.query(`update ranking_board set policy_version = 'an-earlier-one'`);
    });
    expect(await walk(path, 200)).toEqual(before);
  });
});

it('tells of an expired vacancy when nobody reads', async () => {
  const unread = await House.open({ LISTS_CHECK_MS: '20' });
  try {
    const token = await unread.token('counsellor');
    const { body } = await unread.post(token, '/api/v1/vacancies', aVacancyBody({ closesOn: '2026-11-22' }));
    unread.moveTo('2026-11-23');
    await eventually(async () => {
      expect(await unread.heard(VacancyClosedV1, body.id)).toHaveLength(1);
    });
  } finally {
    await unread.close();
  }
});

it('is complete when there are more people and vacancies than fit in one statement', async () => {
  const large = await House.open();
  try {
    const token = await large.token('counsellor');
    const open = async (): Promise<string> =>
      (await large.post(token, '/api/v1/vacancies', aVacancyBody())).body.id as string;
    for (let i = 0; i < 11; i++) await open();
    const news = Array.from({ length: 5_001 }, () => {
      const person = aSnapshot();
      return { personId: person.personId, sequence: 1, candidate: candidateOf(person, 1), answerOwed: false };
    });
    await large.database.transaction((tx) => large.part(RankCandidates).run(tx, news));
    const id = await open();
    const { body } = await large.get(token, `/api/v1/vacancies/${id}/candidates?limit=1`);
    expect(body.total).toBe(5_001);
  } finally {
    await large.close();
  }
});
