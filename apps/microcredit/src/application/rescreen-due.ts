import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { policyOn, rowsOf } from '../domain/policy.js';
import { prescreen } from '../domain/prescreen.js';
import { People } from '../persistence/people.js';
import { Policies } from '../persistence/policies.js';
import { RescreenPeople } from './rescreen-people.js';
import { answered, factsOf } from './screen-people.js';

/**
 * Pre-screens again those whose answer the calendar or a new policy may have changed, and looks ahead anew for those whom a
 * row of policy to come concerns. Returns how many; call again until it is none.
 */
@Injectable()
export class RescreenDue {
  constructor(
    private readonly people: People,
    private readonly policies: Policies,
    private readonly rescreen: RescreenPeople,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, limit = 1000): Promise<number> {
    const today = this.clock.today();
    const book = await this.policies.book(tx);
    const policy = policyOn(today, book);
    if (!policy) throw new Error(`no credit policy in force on ${today}`);
    const due = await this.people.dueOn(tx, today, policy.version, limit);
    if (due.length > 0) return this.rescreen.run(tx, due, 'rescreen-due');
    const older = await this.people.withOlderBook(tx, rowsOf(book), limit);
    const known = await this.people.byIds(tx, older);
    // today's answer stands, so there is no new decision and no news: only the day to come is looked up again
    const lookedUp = known.map((applicant) => {
      const facts = factsOf(applicant);
      const { screenedOn } = applicant;
      return { ...answered(applicant, facts, prescreen(facts, policy, today), book), screenedOn };
    });
    await this.people.save(tx, lookedUp);
    if (known.length === 0) await this.people.warn(tx, today);
    return known.length;
  }
}
