import { Injectable } from '@nestjs/common';
import { addDays, Clock, type Counted } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { termsOn } from '../domain/introduction-terms.js';
import type { Side } from '../domain/introduction-turn.js';
import type { Reach } from '../domain/reach.js';
import { IntroductionLists } from '../persistence/introduction-lists.js';
import { WorkCounts } from '../persistence/work-counts.js';

/** So many days ahead a vacancy that closes, and a fair, stand on the start page. Rules of the house, not of law. */
const CLOSING_DAYS = 7;
const FAIR_DAYS = 14;

/** What the start page of a role counts, in this order. */
export const KINDS: Readonly<Record<Side, readonly string[]>> = {
  counsellor: ['introductions', 'follow-ups', 'fairs', 'vacancies-closing'],
  employer: ['introductions', 'vacancies-closing'],
};
export const OWN_KINDS = ['own-interviews', 'own-introductions', 'own-follow-ups'];

/** Numbers and days only. */
@Injectable()
export class CountWork {
  constructor(
    private readonly clock: Clock,
    private readonly introductions: IntroductionLists,
    private readonly others: WorkCounts,
  ) {}

  async run(tx: Tx, reach: Reach, side: Side): Promise<Counted[]> {
    const day = this.clock.today();
    const { newFor } = termsOn(day);
    return [
      ...(await this.introductions.work(tx, { reach, side, day, newFor })),
      ...(await this.others.closing(tx, reach, day, addDays(day, CLOSING_DAYS))),
      ...('areas' in reach ? await this.others.fairs(tx, reach.areas, day, addDays(day, FAIR_DAYS)) : []),
    ];
  }

  ofPerson(tx: Tx, personId: string): Promise<Counted[]> {
    return this.others.ofPerson(tx, personId);
  }
}
