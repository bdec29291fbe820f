import { setTimeout as pause } from 'node:timers/promises';
import { v5 } from 'uuid';
import type { Making } from './entrances.js';
import type { Caller, HouseClient } from './house-client.js';
import { inventWorld } from './world.js';

/** Requests under way at once: enough to keep two cores busy, far below the rate limit of a program. */
const AT_ONCE = 8;
const SETTLED_WITHIN_MS = 60_000;

export interface Filled {
  readonly vacancies: number;
  readonly courses: number;
  readonly releases: number;
  /** Refused requests: path, status and code, one each. */
  readonly refused: string[];
}

/** Officers of the conference's communes that have no entrance of their own; gone when the world is made. */
export const MAKER_AREAS = ['44'];

/**
 * Enters the invented world through the public door, so that every event flows as in real life. Each request has its
 * own idempotency key: a second run repeats nothing. `say` hears how far it is.
 */
export async function fillWorld(
  house: HouseClient,
  making: Making,
  maker: Caller,
  say: (text: string) => void,
): Promise<Filled> {
  const world = inventWorld(making.today);
  const refused: string[] = [];
  const client = (role: string, area: string): Caller =>
    making.clients.find((each) => each.role === role && each.areas[0] === area) ?? maker;
  const send = async (as: Caller, path: string, body: unknown, name: string): Promise<string | undefined> => {
    const { status, body: answer } = await house.post(as, path, body, v5(name, making.id));
    if (status < 300) return String(answer['id'] ?? answer['releaseId']);
    if (answer['code'] !== 'person-already-registered')
      refused.push(`${path} ${status} ${String(answer['code'])}`);
    return undefined;
  };
  const province = (communeCode: string): string => (communeCode.startsWith('19') ? '44' : '38');

  await inParallel(world.vacancies, async (body, index) => {
    await send(client('counsellor', province(body.communeCode)), '/vacancies', body, `vacancy-${index}`);
  });
  await inParallel(world.courses, async ({ course, intake }, index) => {
    const as = client('training-coordinator', province(course.communeCode));
    const id = await send(as, '/courses', course, `course-${index}`);
    if (id) await send(as, `/courses/${id}/intakes`, intake, `intake-${index}`);
  });
  say(`${world.vacancies.length} vacancies and ${world.courses.length} courses`);
  const releases: [Caller, string][] = [];
  await inParallel(world.releases, async (body, index) => {
    const as = client('registry-officer', body.residence.communeCode);
    const id = await send(as, '/releases', body, `release-${index}`);
    if (id) releases.push([as, id]);
    if ((index + 1) % 100 === 0) say(`${index + 1} of ${world.releases.length} people`);
  });
  await settled(house, releases.slice(-AT_ONCE));
  const { vacancies, courses } = world;
  return { vacancies: vacancies.length, courses: courses.length, releases: world.releases.length, refused };
}

/** Waits until the last news has reached every service, so that the first visitor meets a house at rest. */
async function settled(house: HouseClient, last: readonly (readonly [Caller, string])[]): Promise<void> {
  const until = Date.now() + SETTLED_WITHIN_MS;
  for (const [as, id] of last) {
    while (Date.now() < until) {
      const { body } = await house.get(as, `/releases/${id}/journey`);
      const steps = (body['steps'] ?? []) as { status: string }[];
      if (steps.every(({ status }) => status === 'done')) break;
      await pause(100);
    }
  }
}

async function inParallel<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) await work(item, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
