import { setTimeout as pause } from 'node:timers/promises';
import type { PlainDate } from '#libs/kernel';
import type { ReleaseBody } from './people.js';
import { inParallel, type Sender } from './sender.js';
import { inventWorld } from './world.js';

const SETTLED_WITHIN_MS = 60_000;
/** The newest releases are the last that the services hear of. */
const LAST = 8;

/** Officers of the conference's communes that have no entrance of their own; gone when the world is made. */
export const MAKER_AREAS = ['44'];

export interface Recorded {
  readonly personId: string;
  readonly releaseId: string;
  readonly body: ReleaseBody;
}

export interface Filled {
  readonly vacancies: { id: string; communeCode: string }[];
  readonly intakes: { id: string; communeCode: string }[];
  readonly recorded: Recorded[];
}

/**
 * Enters the invented world through the public door, so that every event flows as in real life, and waits until the
 * services have heard of it. `say` hears how far it is.
 */
export async function fillWorld(
  sender: Sender,
  today: PlainDate,
  say: (text: string) => void,
): Promise<Filled> {
  const world = inventWorld(today);
  const vacancies = await inParallel(world.vacancies, async (body, index) => {
    const as = sender.as('counsellor', body.communeCode);
    const answer = await sender.send(as, '/vacancies', body, `vacancy-${index}`);
    return answer && { id: String(answer['id']), communeCode: body.communeCode };
  });
  const intakes = await inParallel(world.courses, async ({ course, intake }, index) => {
    const as = sender.as('training-coordinator', course.communeCode);
    const made = await sender.send(as, '/courses', course, `course-${index}`);
    const path = `/courses/${String(made?.['id'])}/intakes`;
    const answer = made && (await sender.send(as, path, intake, `intake-${index}`));
    return answer && { id: String(answer['id']), communeCode: course.communeCode };
  });
  say(`${vacancies.length} vacancies, ${intakes.length} courses`);
  const recorded = await inParallel(world.releases, async (body, index) => {
    const as = sender.as('registry-officer', body.residence.communeCode);
    const answer = await sender.send(as, '/releases', body, `release-${index}`);
    if ((index + 1) % 100 === 0) say(`${index + 1} of ${world.releases.length} people`);
    return answer && { personId: String(answer['personId']), releaseId: String(answer['releaseId']), body };
  });
  await settled(sender, recorded);
  return { vacancies, intakes, recorded };
}

/** Waits until the last news has reached every service, so that the first visitor meets a house at rest. */
async function settled(sender: Sender, recorded: readonly Recorded[]): Promise<void> {
  const until = Date.now() + SETTLED_WITHIN_MS;
  for (const { releaseId, body } of recorded.slice(-LAST)) {
    const officer = sender.as('registry-officer', body.residence.communeCode);
    while (Date.now() < until) {
      const { body: journey } = await sender.house.get(officer, `/releases/${releaseId}/journey`);
      const steps = (journey['steps'] ?? []) as { status: string }[];
      if (steps.length > 0 && steps.every(({ status }) => status === 'done')) break;
      await pause(100);
    }
  }
}
