import { Injectable } from '@nestjs/common';
import { CounsellingWithdrawnV1, PersonCounselledV1 } from '#libs/contracts';
import { Clock, newId, notFound, type PlainDate } from '#libs/kernel';
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
    private readonly clock: Clock,
  ) {}

  introduced(tx: Tx, { id, personId, version, ...place }: KeptIntroduction, counselledOn: PlainDate): void {
    if (!personId) return;
    const { communeCode, provinceCode } = place;
    this.outbox.add(tx, PersonCounselledV1, {
      ...{ subject: id, sequence: version },
      data: { personId, communeCode, provinceCode, at: 'introduction', counselledOn, counsellingId: id },
    });
  }

  /** A talk of its own, with neither a fair nor an introduction around it. */
  atTheCentre(tx: Tx, candidate: Candidate, counselledOn: PlainDate): void {
    const { personId, communeCode, provinceCode } = candidate;
    const counsellingId = newId();
    this.outbox.add(tx, PersonCounselledV1, {
      ...{ subject: counsellingId, sequence: 1 },
      data: { personId, communeCode, provinceCode, at: 'job-centre', counselledOn, counsellingId },
    });
  }

  /** Returns the id by which it may be taken back. */
  async guest(tx: Tx, { id, day, acts }: Fair, personId: string): Promise<string> {
    const counsellingId = newId();
    this.outbox.add(tx, PersonCounselledV1, {
      ...{ subject: id, sequence: acts.length + 1 },
      data: { ...(await this.placeOf(tx, personId)), at: 'fair', counselledOn: day, counsellingId },
    });
    return counsellingId;
  }

  /** It was a mistake. */
  async guestAfterAllNot(
    tx: Tx,
    { id, acts }: Fair,
    { personId, counsellingId }: { personId: string; counsellingId: string },
  ): Promise<void> {
    this.outbox.add(tx, CounsellingWithdrawnV1, {
      ...{ subject: id, sequence: acts.length + 1 },
      data: { ...(await this.placeOf(tx, personId)), counsellingId, withdrawnOn: this.clock.today() },
    });
  }

  /** A guest is a candidate: who is not held any more has left every fair. */
  private async placeOf(tx: Tx, personId: string) {
    const candidate = await this.candidates.byId(tx, personId);
    if (!candidate) throw notFound();
    const { communeCode, provinceCode } = candidate;
    return { personId, communeCode, provinceCode };
  }
}
