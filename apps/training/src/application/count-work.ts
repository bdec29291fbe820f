import { Injectable } from '@nestjs/common';
import { addDays, Clock, type Counted } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { WorkCounts } from '../persistence/work-counts.js';

/** An intake stands on the start page so many days before it begins; a seat that came free is new for so many. House rules. */
const STARTING_DAYS = 14;
const NEW_DAYS = 3;

/** What the start page of a coordinator counts, in this order. */
export const KINDS = [
  ...['completions', 'sheets', 'seats-given', 'waiting-list'],
  ...['intakes-with-seats', 'intakes-starting'],
];
export const OWN_KINDS = ['own-courses', 'own-waiting'];

/** Numbers and days only. */
@Injectable()
export class CountWork {
  constructor(
    private readonly clock: Clock,
    private readonly counts: WorkCounts,
  ) {}

  async run(
    tx: Tx,
    areas: { readonly provinces: readonly string[]; readonly communes: readonly string[] },
  ): Promise<Counted[]> {
    const today = this.clock.today();
    return [
      ...(await this.counts.people(tx, areas, today, NEW_DAYS)),
      ...(await this.counts.intakes(tx, areas, today, addDays(today, STARTING_DAYS))),
    ];
  }

  ofPerson(tx: Tx, personId: string): Promise<Counted[]> {
    return this.counts.ofPerson(tx, personId, this.clock.today());
  }
}
