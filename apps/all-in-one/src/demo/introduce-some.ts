import { addDays, type PlainDate } from '#libs/kernel';
import type { Recorded } from './fill-world.js';
import { inParallel, provinceOf, type Sender } from './sender.js';

type Said = readonly [act: string, daysAfter: number, more?: Readonly<Record<string, string>>];

interface Story {
  /** Days since the introduction. */
  readonly ago: number;
  readonly acts: readonly Said[];
  /** What was heard after the hire: days after it, outcome. */
  readonly followUps?: readonly (readonly [milestone: number, outcome: string])[];
}

const HIRED: readonly Said[] = [
  ['accept', 1],
  ['invite', 3],
  ['interview', 7],
  ['hire', 9],
];

/**
 * What became of introductions, in turn. One in three was hired, as of those counselled or introduced in Quảng Trị in 2023
 * (more than 200 of more than 600); of the hired most stay, some do not, some cannot be reached.
 */
const STORIES: readonly Story[] = [
  { ago: 0, acts: [] },
  { ago: 1, acts: [['accept', 0]] },
  { ago: 60, acts: HIRED, followUps: [[30, 'stable']] },
  { ago: 5, acts: [] },
  { ago: 12, acts: HIRED },
  { ago: 3, acts: [['decline', 1, { reason: 'too-far' }]] },
  {
    ago: 4,
    acts: [
      ['accept', 1],
      ['invite', 2],
    ],
  },
  {
    ago: 230,
    acts: HIRED,
    followUps: [
      [30, 'stable'],
      [90, 'unstable'],
      [180, 'stable'],
    ],
  },
  { ago: 10, acts: [['accept', 1]] },
  { ago: 45, acts: HIRED, followUps: [[30, 'unreachable']] },
  {
    ago: 8,
    acts: [
      ['accept', 1],
      ['invite', 2],
      ['interview', 6],
    ],
  },
  { ago: 6, acts: [['withdraw', 2, { reason: 'person-changed-mind' }]] },
  {
    ago: 150,
    acts: HIRED,
    followUps: [
      [30, 'unstable'],
      [90, 'none'],
    ],
  },
  {
    ago: 2,
    acts: [
      ['accept', 1],
      ['invite', 1],
    ],
  },
  { ago: 9, acts: [['decline', 3, { reason: 'skills-missing' }]] },
];
const PEOPLE = 150;

interface Suited {
  readonly vacancyId: string;
  readonly communeCode: string;
  readonly outcome: string;
}

/** Introduces people to the vacancy that suits them best, as the job centre has done for months; papers are entered later. */
export async function introduceSome(
  sender: Sender,
  recorded: readonly Recorded[],
  today: PlainDate,
): Promise<void> {
  const willing = recorded.filter(({ body }) => body.consents.includes('employment'));
  // evenly over the list, so that each commune has its share
  const share = Math.min(1, PEOPLE / willing.length);
  const some = willing.filter((_one, index) => Math.floor((index + 1) * share) > Math.floor(index * share));
  await inParallel(some, async ({ personId, body }, index) => {
    const counsellor = sender.as('counsellor', body.residence.communeCode);
    const { status, body: page } = await sender.house.get(
      counsellor,
      `/people/${personId}/vacancies?limit=20`,
    );
    const items = status === 200 ? (page['items'] as Suited[]) : [];
    const here = provinceOf(body.residence.communeCode);
    const best = items.find(
      ({ outcome, communeCode }) => outcome === 'suitable' && provinceOf(communeCode) === here,
    );
    const story = STORIES[index % STORIES.length];
    if (!best || !story) return;
    const began = addDays(today, -story.ago);
    const name = `introduction-${index}`;
    const pair = { vacancyId: best.vacancyId, personId, on: began };
    const introduction = await sender.send(counsellor, '/introductions', pair, name);
    if (!introduction) return;
    const path = `/introductions/${String(introduction['id'])}`;
    for (const [act, after, more] of story.acts) {
      const said = { act, on: addDays(began, after), ...more };
      await sender.send(counsellor, `${path}/acts`, said, `${name}-${act}`);
    }
    const hiredOn = addDays(began, 9);
    for (const [milestone, outcome] of story.followUps ?? []) {
      const heard = { milestone, outcome, on: addDays(hiredOn, milestone + 1) };
      await sender.send(counsellor, `${path}/follow-ups`, heard, `${name}-after-${milestone}`);
    }
  });
}
