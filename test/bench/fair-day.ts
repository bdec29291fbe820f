import { performance } from 'node:perf_hooks';
import { startPostgres } from '#libs/testing';
import { Candidates } from '../../apps/employment/src/persistence/candidates.js';
import { Vacancies } from '../../apps/employment/src/persistence/vacancies.js';
import { employment } from '../../apps/employment/src/employment.module.js';
import { ServiceHouse, standUp } from '../service-house.js';
import { invented, type Size } from './fair-questions.js';

export interface Day {
  /** Drawing up the timetable, as whoever asks for it over HTTP waits: ranking, solver and database included. */
  readonly planMs: number;
  /** Each mark of somebody absent or late, the new timetable included. */
  readonly markMs: readonly number[];
  /** How good the timetable said it was. */
  readonly plan: { status: string; gap: number; appointments: number };
  readonly replanGap: number;
}

const hours = (slots: number): string =>
  `${String(8 + Math.floor((slots * 10) / 60)).padStart(2, '0')}:${String((slots * 10) % 60).padStart(2, '0')}`;

/** A fair in the house: an employment service with a PostgreSQL of its own, asked over HTTP. */
export async function dayInTheHouse(size: Size, marks: number): Promise<Day> {
  const postgres = await startPostgres();
  process.env['TEST_DATABASE_URL'] = postgres.url;
  const house = new ServiceHouse(await standUp(employment));
  try {
    return await heldIn(house, size, marks);
  } finally {
    await house.close();
    await postgres.stop();
  }
}

async function heldIn(house: ServiceHouse, size: Size, marks: number): Promise<Day> {
  const { candidates, vacancies } = invented(size);
  await house.database.transaction(async (tx) => {
    const [people, offers] = [house.part(Candidates), house.part(Vacancies)];
    await people.apply(
      tx,
      candidates.map((candidate) => ({ personId: candidate.personId, sequence: 1, candidate })),
    );
    for (const vacancy of vacancies) await offers.add(tx, vacancy);
  });
  const token = await house.token('counsellor');
  const ask = async (path: string, body: object) => {
    const begun = performance.now();
    const { status, body: answer } = await house.post(token, `/api/v1/job-fairs${path}`, body);
    if (status >= 300) throw new Error(`${path} ${String(status)} ${JSON.stringify(answer)}`);
    return { ms: performance.now() - begun, answer };
  };
  const drawn = await ask('', {
    ...{ name: 'Phiên giả định', day: '2026-11-23', startsAt: '08:00', endsAt: hours(size.slots) },
    ...{ slotMinutes: 10, communeCode: '15469', leastInterviews: 3, mostInterviews: 6, places: size.people },
    tables: vacancies.map(({ id, employerName }) => ({ employer: employerName, vacancyIds: [id] })),
  });
  const fair = `/${String(drawn.answer.id)}`;
  await ask(`${fair}/invitations`, { personIds: candidates.map(({ personId }) => personId) });
  const planned = await ask(`${fair}/timetable`, {});
  house.clock.set(new Date('2026-11-23T01:45:00Z')); // 08:45 in Việt Nam
  await ask(`${fair}/acts`, { act: 'begin' });
  const marked: Awaited<ReturnType<typeof ask>>[] = [];
  for (const { personId } of candidates.slice(0, marks)) {
    const late = marked.length % 2 === 1;
    const said = late ? { attendance: 'late', from: '09:10' } : { attendance: 'absent' };
    marked.push(await ask(`${fair}/attendance`, { personId, ...said }));
  }
  return {
    planMs: planned.ms,
    markMs: marked.map(({ ms }) => ms),
    plan: planned.answer.plan,
    replanGap: marked.at(-1)?.answer.plan.gap,
  };
}
