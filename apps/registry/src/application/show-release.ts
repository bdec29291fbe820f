import { Injectable } from '@nestjs/common';
import { Clock, notFound, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { barsOf } from '../domain/bars.js';
import { clearanceOf } from '../domain/clearance.js';
import type { Release } from '../domain/release.js';
import { type Actor, covers } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { PersonSchema, ReleaseSchema } from '../persistence/schemas.js';

export type ReleaseView = ReturnType<typeof releaseView> & { readonly personId: string };

/** One release, for registry officers of the area. */
@Injectable()
export class ShowRelease {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws not-found outside the actor's scope. */
  async run(tx: Tx, id: string, actor: Actor): Promise<ReleaseView> {
    const release = await tx.getRepository(ReleaseSchema).findOneBy({ id });
    const person = release && (await tx.getRepository(PersonSchema).findOneBy({ id: release.personId }));
    if (!person || !covers(actor.scope, person)) throw notFound();
    const { id: personId, communeCode, provinceCode } = person;
    await this.audit.add(tx, actor, this.clock.now(), [
      { act: 'release-read', personId, concerning: id, communeCode, provinceCode },
    ]);
    return { ...releaseView(release, this.clock.today()), personId };
  }
}

/** A release with what follows from it by law on `today`. */
export function releaseView(release: Release, today: PlainDate) {
  const { id, kind, completedOn, certificateNo, facility, sentenceMonths, offenceGroup, intentional } =
    release;
  const { ageAtOffence, crimeClass, obligationsSettled, additionalPenalties, recordedAt } = release;
  return {
    ...{ id, kind, completedOn, certificateNo, facility, sentenceMonths, offenceGroup, intentional },
    ...{ ageAtOffence, crimeClass, obligationsSettled, additionalPenalties, recordedAt },
    clearance: clearanceOf(release, today),
    bars: barsOf(release, today),
  };
}
