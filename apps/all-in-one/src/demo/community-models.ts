import { addDays, type PlainDate } from '#libs/kernel';
import { communesOf } from '#libs/reference';
import type { Recorded } from './fill-world.js';
import { QUANG_TRI, YEN_DINH } from './proportions.js';
import { inParallel, type Sender } from './sender.js';

export interface ModelBody {
  readonly kind: string;
  readonly communeCode: string;
  readonly startedOn: PlainDate;
}

/** "23 mô hình" ran in Quảng Trị in 2023; which were where is told of one only (Gio Linh). */
const IN_QUANG_TRI = 23;
const GIO_LINH = '19495';
/** The day of the conference in Yên Định, which began the first two in each of its communes. */
const CONFERENCE = '2023-10-18';

/** The models of the two press reports, each in its commune of today. */
export function communityModels(today: PlainDate): ModelBody[] {
  const known = QUANG_TRI.map(([code]) => code);
  const others = communesOf('44', today)
    .map(({ code }) => code)
    .filter((code) => !known.includes(code));
  return [
    ...YEN_DINH.flatMap(([communeCode]) => [
      { kind: 'chung-tay', communeCode, startedOn: CONFERENCE },
      { kind: 'three-plus-one', communeCode, startedOn: CONFERENCE },
    ]),
    { kind: 'community-joins-hands', communeCode: '15421', startedOn: '2022-01-05' }, // Yên Trường
    { kind: 'sectors-and-unions', communeCode: '15457', startedOn: '2022-01-05' }, // Định Hưng, now Định Tân
    ...[...known, ...others].slice(0, IN_QUANG_TRI).map((communeCode) => ({
      ...{ kind: communeCode === GIO_LINH ? 'fatherland-front' : 'veterans', communeCode },
      startedOn: '2023-01-05',
    })),
  ];
}

/** Who helps in a model; as many as stand by one person there. */
const HELPERS: Readonly<Record<string, readonly (readonly [fullName: string, organisation: string])[]>> = {
  'three-plus-one': [
    ['Lê Văn Hòa Mẫu', 'police'],
    ['Trịnh Thị Hạnh Giả Định', 'women'],
    ['Nguyễn Hữu Sơn Ví Dụ', 'village-head'],
  ],
  'fatherland-front': [['Trần Thị Nga Mẫu', 'fatherland-front']],
};
const ONE_VETERAN = [['Phạm Đình Long Thử', 'veterans']] as const;

type Told = readonly [act: string, daysAgo: number, more?: Readonly<Record<string, unknown>>];

/** How far people of a commune are, in turn; `assign-helper` gets the helpers, `visit` the first of them. */
const STORIES: readonly (readonly Told[])[] = [
  [
    ['receive', 40],
    ['open-dossier', 38],
    ['assign-helper', 38],
    ['visit', 20, { outcome: 'met', help: ['talk', 'job'] }],
  ],
  [['receive', 8]],
  [['receive', 1]],
];
/** Free for longer than the oldest story. */
const FREE_FOR_DAYS = 45;

/** Communes run the models they are known for, have received some of those who came home, and stand by them. */
export async function runModels(
  sender: Sender,
  recorded: readonly Recorded[],
  today: PlainDate,
): Promise<void> {
  const receiving = recorded.filter(
    ({ body: { release } }) => release.completedOn <= addDays(today, -FREE_FOR_DAYS),
  );
  await inParallel(communityModels(today), async (model, index) => {
    const { kind, communeCode } = model;
    const officer = sender.as('registry-officer', communeCode);
    const made = await sender.send(officer, '/helper-models', model, `model-${index}`);
    const there = receiving.filter(({ body }) => body.residence.communeCode === communeCode);
    // every second model of a commune of Yên Định accompanies the next ones, so that nobody is received twice
    const turn = communityModels(today)
      .slice(0, index)
      .filter((one) => one.communeCode === communeCode).length;
    const people = there.slice(turn * STORIES.length, (turn + 1) * STORIES.length);
    if (!made || people.length === 0) return;
    const helperIds: string[] = [];
    for (const [place, [fullName, organisation]] of (HELPERS[kind] ?? ONE_VETERAN).entries()) {
      const helper = { fullName, organisation, since: model.startedOn };
      const path = `/helper-models/${String(made['id'])}/helpers`;
      const added = await sender.send(officer, path, helper, `helper-${index}-${place}`);
      if (added) helperIds.push(String(added['id']));
    }
    for (const [at, { personId }] of people.entries()) {
      for (const [act, daysAgo, more] of STORIES[at] ?? []) {
        const whose =
          act === 'assign-helper' ? { helperIds } : act === 'visit' ? { helperId: helperIds[0] } : {};
        const said = { act, on: addDays(today, -daysAgo), ...whose, ...more };
        await sender.send(officer, `/cases/${personId}/acts`, said, `case-${personId}-${act}`);
      }
    }
  });
}
