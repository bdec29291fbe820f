import { Injectable } from '@nestjs/common';
import { PersonMerges, type Tx } from '#libs/persistence';
import { Enrolments } from '../persistence/enrolments.js';
import { People } from '../persistence/people.js';
import { FillSeats } from './fill-seats.js';

const NOBODY = 'house'; // the seat was freed by no one's act

/** Lets go of everything about people but their guards; the seats they had go to those who wait. */
@Injectable()
export class ForgetPeople {
  private readonly merges = new PersonMerges();

  constructor(
    private readonly people: People,
    private readonly enrolments: Enrolments,
    private readonly fillSeats: FillSeats,
  ) {}

  /** Returns of whom something was held. */
  async run(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    const erased = await this.people.erase(tx, personIds);
    await this.merges.forget(tx, personIds);
    const intakes = await this.enrolments.erase(tx, personIds);
    for (const intakeId of [...intakes].sort()) await this.fillSeats.run(tx, intakeId, NOBODY);
    return erased;
  }
}
