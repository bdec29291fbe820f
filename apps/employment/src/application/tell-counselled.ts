import { Injectable } from '@nestjs/common';
import { PersonCounselledV1 } from '#libs/contracts';
import { newId, type PlainDate } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import type { Candidate } from '../domain/candidate.js';
import type { Fair } from '../domain/fair/fair.js';
import { Candidates } from '../persistence/candidates.js';
import type { KeptIntroduction } from '../persistence/introductions.js';

/**
 * Tells that a person was counselled. Whoever is only put forward was not: an introduction counts once the person has
 * answered yes to it, for then somebody has spoken with them.
 */
@Injectable()
export class TellCounselled {
  constructor(
    private readonly candidates: Candidates,
    private readonly outbox: Outbox,
  ) {}

  introduced(tx: Tx, { id, personId, version, ...place }: KeptIntroduction, counselledOn: PlainDate): void {
    if (!personId) return;
    const { communeCode, provinceCode } = place;
    this.outbox.add(tx, PersonCounselledV1, {
      ...{ subject: id, sequence: version },
      data: { personId, communeCode, provinceCode, at: 'introduction', counselledOn },
    });
  }

  /** A talk of its own, with neither a fair nor an introduction around it. */
  atTheCentre(tx: Tx, candidate: Candidate, counselledOn: PlainDate): void {
    const { personId, communeCode, provinceCode } = candidate;
    this.outbox.add(tx, PersonCounselledV1, {
      ...{ subject: newId(), sequence: 1 },
      data: { personId, communeCode, provinceCode, at: 'job-centre', counselledOn },
    });
  }

  async guest(tx: Tx, { id, day, acts }: Fair, personId: string): Promise<void> {
    const candidate = await this.candidates.byId(tx, personId);
    if (!candidate) return;
    const { communeCode, provinceCode } = candidate;
    this.outbox.add(tx, PersonCounselledV1, {
      ...{ subject: id, sequence: acts.length + 1 },
      data: { personId, communeCode, provinceCode, at: 'fair', counselledOn: day },
    });
  }
}
