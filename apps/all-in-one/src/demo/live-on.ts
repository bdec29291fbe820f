import { addYears, type PlainDate } from '#libs/kernel';
import { runModels } from './community-models.js';
import { employersOwn } from './employers-own.js';
import type { Filled, Recorded } from './fill-world.js';
import { introduceSome } from './introduce-some.js';
import { inParallel, provinceOf, type Sender } from './sender.js';

/** Loans on their way: who does which step after the list was prepared. */
const WAY = [
  ['confirm-list', 'commune-leader'],
  ['endorse', 'commune-leader'],
  ['submit', 'registry-officer'],
  ['approve', 'credit-officer'],
  ['disburse', 'credit-officer'],
  ['check-use', 'credit-officer'],
] as const;
/** How many of those steps the loans have behind them, in turn. */
const STEPS_DONE = [0, 1, 1, 2, 3, 4, 5, 6];
const REFERRALS = 40;

const ENROLMENTS = 40;

/** Some months of work in the new world: loans at every stage, introductions, places in courses, people accompanied. */
export async function liveOn(sender: Sender, { intakes, recorded }: Filled, today: PlainDate): Promise<void> {
  await referrals(sender, recorded, today);
  await introduceSome(sender, recorded, today);
  await employersOwn(sender, today);
  await enrolments(sender, intakes, recorded);
  await runModels(sender, recorded, today);
}

async function referrals(sender: Sender, recorded: readonly Recorded[], today: PlainDate): Promise<void> {
  const oldest = addYears(today, -5);
  const asking = recorded.filter(({ body: { credit, release, residence } }) => {
    const may = credit?.purpose === 'production' && credit.amount <= 100_000_000 && !credit.samePurposeDebt;
    const inTime = release.kind !== 'conditional' && release.completedOn > oldest;
    return may && credit.householdRepresentative && inTime && residence.communeCode.startsWith('15');
  });
  await inParallel(asking.slice(0, REFERRALS), async ({ personId, body }, index) => {
    const { communeCode } = body.residence;
    const asked = { personId, purpose: 'production', amount: body.credit?.amount, termMonths: 36 };
    const officer = sender.as('registry-officer', communeCode);
    const referral = await sender.send(officer, '/credit-referrals', asked, `referral-${index}`);
    if (!referral) return;
    for (const [act, role] of WAY.slice(0, STEPS_DONE[index % STEPS_DONE.length])) {
      const path = `/credit-referrals/${String(referral['id'])}/acts`;
      await sender.send(sender.as(role, communeCode), path, { act }, `referral-${index}-${act}`);
    }
  });
}

/** People who consented to the training purpose take places in courses of their own province. */
async function enrolments(
  sender: Sender,
  intakes: Filled['intakes'],
  recorded: readonly Recorded[],
): Promise<void> {
  const learners = recorded.filter(({ body }) => body.consents.includes('training')).slice(0, ENROLMENTS);
  await inParallel(learners, async ({ personId, body }, index) => {
    const { communeCode } = body.residence;
    const near = intakes.filter((intake) => provinceOf(intake.communeCode) === provinceOf(communeCode));
    if (near.length === 0) return;
    const enrolment = { intakeId: near[index % near.length]?.id, personId };
    const coordinator = sender.as('training-coordinator', communeCode);
    await sender.send(coordinator, '/enrolments', enrolment, `enrolment-${index}`);
  });
}
