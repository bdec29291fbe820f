import { Injectable } from '@nestjs/common';
import { Clock, countPieces, type Counted, type Pile, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { pileOf, type Turn, turnOf } from '../domain/due-step.js';
import { policyOn } from '../domain/policy.js';
import { type Referral, REFERRAL_ACTS, type ReferralActName, referralSteps } from '../domain/referral.js';
import { decision22AsPublished } from '../domain/rules-decision-22.js';
import { ComingChanges } from '../persistence/coming-changes.js';
import { Policies } from '../persistence/policies.js';
import { Referrals } from '../persistence/referrals.js';
import type { Areas } from './list-prescreens.js';

/** Loans that another office has to move on. */
export const ELSEWHERE = 'elsewhere';
export type WorkKind = ReferralActName | typeof ELSEWHERE;

/** Verdicts that the calendar alone will change. */
const CHANGES = 'verdict-changes';
const WARNED: readonly string[] = ['credit-officer', 'commune-leader'];

/** What the start page of a role counts, in the order in which a loan goes. */
export const kindsOf = (role: string): string[] => [
  ...(WARNED.includes(role) ? [CHANGES] : []),
  ...REFERRAL_ACTS.filter(
    (act) =>
      !['return', 'decline', 'withdraw'].includes(act) &&
      Object.values(referralSteps).some((steps) => steps[act]?.role === role),
  ),
  ELSEWHERE,
];
/** What the returning person's own page counts. */
export const OWN_KINDS = ['own-loan', 'own-verdict-changes'];

export interface WorkFilter {
  readonly work?: WorkKind | undefined;
  readonly pile?: Pile | undefined;
}

/** Whose turn the loans are, and what is late. */
@Injectable()
export class WeighWork {
  constructor(
    private readonly clock: Clock,
    private readonly policies: Policies,
    private readonly referrals: Referrals,
    private readonly changes: ComingChanges,
  ) {}

  /** The turn of each that is not closed, by id. */
  async turns(tx: Tx, referrals: readonly Referral[]): Promise<Map<string, Turn>> {
    const book = await this.policies.book(tx);
    const listDay = (on: PlainDate): number =>
      (policyOn(on, book)?.rules ?? decision22AsPublished).listDay.value;
    return new Map(
      referrals.flatMap((referral) => {
        const turn = turnOf(referral, listDay(referral.preparedOn));
        return turn ? [[referral.id, turn] as const] : [];
      }),
    );
  }

  /** Those of the areas that stand in a part of the work list of `role`. */
  async idsOf(tx: Tx, areas: Areas, role: string, { work, pile }: WorkFilter): Promise<string[]> {
    const today = this.clock.today();
    const turns = await this.turns(tx, await this.referrals.open(tx, areas));
    return [...turns]
      .filter(([, turn]) => work === undefined || kindOf(turn, role) === work)
      .filter(([, turn]) => pile === undefined || pileOf(turn, role, today) === pile)
      .map(([id]) => id);
  }

  async board(tx: Tx, areas: Areas, role: string): Promise<Counted[]> {
    const today = this.clock.today();
    const turns = await this.turns(tx, await this.referrals.open(tx, areas));
    const changes = WARNED.includes(role) ? await this.changes.of(tx, areas, today) : [];
    return countPieces([
      ...changes.map((change) => ({ kind: CHANGES, ...change })),
      ...[...turns.values()].map((turn) => ({
        ...{
          kind: kindOf(turn, role),
          pile: pileOf(turn, role, today),
          dueOn: turn.dueOn,
          since: turn.since,
        },
      })),
    ]);
  }

  /** What waits for one person: loans on their way, and the day on which the answer changes. */
  async ofPerson(tx: Tx, personId: string): Promise<Counted[]> {
    const turns = await this.turns(tx, await this.referrals.ofPerson(tx, personId));
    const changes = await this.changes.ofPerson(tx, personId, this.clock.today());
    return countPieces([
      ...[...turns.values()].map(({ dueOn, since }) => ({
        ...{ kind: 'own-loan', pile: 'waiting' as const, dueOn, since },
      })),
      ...changes.map((change) => ({ kind: 'own-verdict-changes', ...change })),
    ]);
  }
}

const kindOf = ({ act, role: turn }: Turn, role: string): WorkKind => (turn === role ? act : ELSEWHERE);
