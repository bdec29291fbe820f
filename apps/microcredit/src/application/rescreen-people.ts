import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { People } from '../persistence/people.js';
import type { Applicant } from '../persistence/schemas.js';
import { ScreenPeople } from './screen-people.js';

/** Pre-screens people of whom we learnt something ourselves: a confirmed list, a day that has come. */
@Injectable()
export class RescreenPeople {
  constructor(
    private readonly people: People,
    private readonly screenPeople: ScreenPeople,
  ) {}

  /** `change` is what was learnt; it goes into our copy. Returns how many people were still there. */
  async run(
    tx: Tx,
    personIds: readonly string[],
    cause: string,
    change: Partial<Pick<Applicant, 'listConfirmedOn'>> = {},
  ): Promise<number> {
    const versions = await this.people.advance(tx, personIds);
    const known = await this.people.byIds(tx, [...versions.keys()]);
    const screenings = known.flatMap((applicant) => {
      const version = versions.get(applicant.personId);
      return version ? [{ applicant: { ...applicant, ...change }, ...version }] : [];
    });
    if (screenings.length > 0) await this.screenPeople.run(tx, screenings, cause);
    return screenings.length;
  }
}
