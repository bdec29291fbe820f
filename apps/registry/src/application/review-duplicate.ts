import { Injectable } from '@nestjs/common';
import { Clock, conflict, DomainError, forbidden, notFound } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import {
  type DismissReason,
  refusalOf,
  type ReviewActName,
  reviewStateOf,
} from '../domain/duplicate-review.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { Duplicates } from '../persistence/duplicates.js';
import type { Duplicate } from '../persistence/duplicate-schemas.js';
import { People } from '../persistence/people.js';

/** A pair on which an act may be done now, locked. */
export interface Reviewable {
  readonly duplicate: Duplicate;
  /** Number of the act to come. */
  readonly number: number;
}

/** What an officer decides about two people who may be one. */
@Injectable()
export class ReviewDuplicate {
  constructor(
    private readonly clock: Clock,
    private readonly duplicates: Duplicates,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /** Throws forbidden, not-found, or conflict `duplicate-decided` or `not-merged`. */
  async open(tx: Tx, id: string, act: ReviewActName, actor: Actor): Promise<Reviewable> {
    const { duplicate, acts } = await this.duplicates.locked(tx, id);
    const refusal = refusalOf(reviewStateOf(acts), act, actor.role);
    if (refusal === 'role-not-allowed') throw forbidden(refusal);
    if (refusal === null) return { duplicate, number: acts.length + 1 };
    await this.seen(tx, duplicate, actor);
    throw conflict(refusal);
  }

  /** They are two: the pair is shown no more. */
  async dismiss(tx: Tx, id: string, reason: DismissReason, actor: Actor): Promise<void> {
    const { duplicate, number } = await this.open(tx, id, 'dismiss', actor);
    const at = this.clock.now();
    const files = [
      await this.people.file(tx, duplicate.personA, actor.scope),
      await this.people.file(tx, duplicate.personB, actor.scope),
    ];
    await this.duplicates.addAct(tx, id, number, {
      ...{ act: 'dismiss', reason, at, by: actor.subject, role: actor.role },
    });
    await this.audit.add(
      tx,
      actor,
      at,
      files.map(({ person: { id: personId, communeCode, provinceCode } }) => ({
        ...{ act: 'duplicate-dismissed' as const, concerning: id },
        ...{ personId, communeCode, provinceCode },
      })),
    );
  }

  /** Of a merged pair only one is left: who sees that one may know that it was decided. Throws not-found. */
  private async seen(tx: Tx, { personA, personB }: Duplicate, { scope }: Actor): Promise<void> {
    for (const id of [personA, personB]) {
      try {
        await this.people.file(tx, id, scope);
        return;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    }
    throw notFound();
  }
}
