import { Injectable } from '@nestjs/common';
import { ConsentGivenV1, ConsentWithdrawnV1 } from '#libs/contracts';
import { Clock, conflict, forbidden } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import {
  type ConsentAct,
  type ConsentState,
  consentsOf,
  givenPurposes,
  type Purpose,
} from '../domain/consent.js';
import { type ConsentHeld, consentOutcome } from '../domain/consent-life.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { People } from '../persistence/people.js';
import { snapshotOf } from './snapshot.js';

const EVENT = { given: ConsentGivenV1, withdrawn: ConsentWithdrawnV1 } as const;

/**
 * Somebody agrees to a purpose or takes it back, purpose by purpose (Luật 91/2025/QH15). Saying again what already holds
 * changes nothing and tells nobody. A withdrawal takes effect with this commit: the next event has no such section.
 */
@Injectable()
export class ChangeConsent {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Throws not-found outside the actor's scope, conflict `case-closed` for a consent given to a closed case, forbidden for a
   * role that keeps no consents.
   */
  async run(
    tx: Tx,
    id: string,
    purpose: Purpose,
    act: 'given' | 'withdrawn',
    actor: Actor,
  ): Promise<ConsentState[]> {
    const file = await this.people.lockedFile(tx, id, actor.scope);
    const held = heldOf(file.consentActs, purpose);
    const name = act === 'given' ? 'give' : 'withdraw';
    const outcome = consentOutcome({ held, closed: file.closure !== null }, name, actor.role);
    if (outcome === 'role-not-allowed') throw forbidden(outcome);
    if (outcome === 'case-closed') throw conflict(outcome);
    if (outcome === 'same') return consentsOf(file.consentActs);

    const now = this.clock.now();
    const person = { ...file.person, version: file.person.version + 1 };
    await this.people.saveContact(tx, person);
    const added = await this.people.addConsentAct(tx, person, purpose, act, actor, now);
    const acts = [...file.consentActs, added];
    const { communeCode, provinceCode, version } = person;
    await this.audit.add(tx, actor, now, [
      { act: `consent-${act}`, purpose, personId: id, communeCode, provinceCode },
    ]);
    this.outbox.add(tx, EVENT[act], {
      subject: id,
      sequence: version,
      data: {
        ...snapshotOf(
          { ...file, person, consents: file.closure ? [] : givenPurposes(acts) },
          this.clock.today(),
        ),
        purpose,
      },
    });
    return consentsOf(acts);
  }
}

function heldOf(acts: readonly ConsentAct[], purpose: Purpose): ConsentHeld {
  if (!acts.some((act) => act.purpose === purpose)) return 'never';
  return givenPurposes(acts).includes(purpose) ? 'given' : 'withdrawn';
}
