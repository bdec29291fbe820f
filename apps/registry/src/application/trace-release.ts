import { Injectable } from '@nestjs/common';
import { Clock, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type Actor, covers } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { PersonSchema, ReleaseSchema } from '../persistence/schemas.js';

export interface ReleaseTrace {
  readonly releaseId: string;
  readonly personId: string;
  /** Id of the event that told of the release. */
  readonly messageId: string;
  readonly releasedAt: Date;
}

/** By which message the news of a release travels. */
@Injectable()
export class TraceRelease {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws not-found outside the actor's scope. */
  async run(tx: Tx, releaseId: string, actor: Actor): Promise<ReleaseTrace> {
    const release = await tx.getRepository(ReleaseSchema).findOneBy({ id: releaseId });
    const person = release && (await tx.getRepository(PersonSchema).findOneBy({ id: release.personId }));
    if (!person || !covers(actor.scope, person)) throw notFound();
    const { id: personId, communeCode, provinceCode } = person;
    await this.audit.add(tx, actor, this.clock.now(), [
      { act: 'journey-read', personId, concerning: releaseId, communeCode, provinceCode },
    ]);
    return { releaseId, personId, messageId: release.messageId, releasedAt: release.recordedAt };
  }
}
