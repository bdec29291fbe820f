import { addDays, type PlainDate } from '#libs/kernel';
import { type OffersOf, vacancies, type VacancyBody } from './offers.js';
import { Random } from './random.js';
import type { Sender } from './sender.js';

/** The firm of the employer's account of each province; the other vacancies were entered by the job centre. */
const FIRMS = [
  { area: '38', name: 'Xưởng Sông Mã Ví Dụ', taxPrefix: '2899', communes: ['15469', '15421', '15412'] },
  { area: '44', name: 'Xưởng Hiền Lương Ví Dụ', taxPrefix: '3299', communes: ['19333', '19351', '19501'] },
] as const;
/** How far the best candidates of each vacancy have come, in turn. */
const STEPS: readonly (readonly string[])[] = [
  ['accept'],
  [],
  ['accept', 'invite'],
  ['accept', 'invite', 'interview'],
  ['accept', 'decline'],
  ['accept'],
];
const CANDIDATES = 2;

/** Each province's employer has vacancies of its own, made in its own pages, and knows the people introduced to them. */
export async function employersOwn(sender: Sender, today: PlainDate): Promise<void> {
  for (const firm of FIRMS) {
    const employer = await sender.signedIn(`employer-${firm.area}`);
    for (const [index, body] of offers(firm, today).entries()) {
      const made = await sender.sendAs(employer, '/vacancies', body, `own-${firm.area}-${index}`);
      if (made) await introduceBest(sender, firm.area, { id: String(made['id']), index, today });
    }
  }
}

function offers({ name, taxPrefix, communes }: (typeof FIRMS)[number], today: PlainDate): VacancyBody[] {
  const of: OffersOf = { communes, vacancies: 3, courses: 0, taxPrefix, landmarks: [name], today };
  const employer = { name, taxCode: `${taxPrefix}000001` };
  return vacancies(new Random(7), of).map((body) => ({ ...body, employer, closesOn: addDays(today, 90) }));
}

async function introduceBest(
  sender: Sender,
  area: string,
  { id: vacancyId, index, today }: { id: string; index: number; today: PlainDate },
): Promise<void> {
  const counsellor = sender.as('counsellor', area === '38' ? '15469' : '19333');
  const { status, body } = await sender.house.get(counsellor, `/vacancies/${vacancyId}/candidates?limit=20`);
  const items = status === 200 ? (body['items'] as { personId: string; outcome: string }[]) : [];
  const best = items.filter(({ outcome }) => outcome === 'suitable').slice(0, CANDIDATES);
  for (const [place, { personId }] of best.entries()) {
    const name = `own-${area}-${index}-${place}`;
    const pair = { vacancyId, personId, on: addDays(today, -4) };
    const introduction = await sender.send(counsellor, '/introductions', pair, name);
    if (!introduction) continue;
    for (const [step, act] of (STEPS[(index * CANDIDATES + place) % STEPS.length] ?? []).entries()) {
      const said = {
        act,
        on: addDays(today, step - 4),
        ...(act === 'decline' && { reason: 'not-selected' }),
      };
      await sender.send(
        counsellor,
        `/introductions/${String(introduction['id'])}/acts`,
        said,
        `${name}-${act}`,
      );
    }
  }
}
