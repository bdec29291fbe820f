import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { KeptAct } from '../domain/case.js';
import { keepingLearned } from '../domain/learning.js';
import type { EmploymentSection } from '../domain/person.js';
import { givenPurposes, PURPOSES, type Purpose } from '../domain/consent.js';
import type { Actor } from '../domain/scope.js';
import { People } from '../persistence/people.js';
import { CaseFiles } from './case-files.js';
import { type HomeOfKnown, livingAt } from './record-release-of-known.js';
import { WriteCase } from './write-case.js';

export interface ReferredAgain {
  readonly on: string;
  readonly consents: readonly Purpose[];
  /** What they say of themselves at the desk; what is left out stays as it was. */
  readonly employment?: EmploymentSection;
  readonly home?: HomeOfKnown;
}

/**
 * Somebody whose case had ended comes back of their own accord. What they agree to is asked anew, and a record that was
 * cleared counts as if there had never been one (BLHS 2015 Điều 69.1): it bars nothing and is shown to nobody.
 */
@Injectable()
export class ReferAgain {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly files: CaseFiles,
    private readonly write: WriteCase,
  ) {}

  /** Throws not-found and forbidden by area and role, conflict `act-not-allowed` for a case that has not ended. */
  async run(
    tx: Tx,
    id: string,
    { on, consents, employment, home }: ReferredAgain,
    actor: Actor,
  ): Promise<KeptAct> {
    const file = await this.files.own(tx, id, actor);
    const standing = await this.write.standing(tx, file);
    this.write.require(standing, 'refer-again', actor.role);

    const now = this.clock.now();
    const person = await livingAt(this.people, tx, file.person, home, now);
    const given = givenPurposes(file.consentActs);
    for (const purpose of PURPOSES) {
      if (given.includes(purpose) === consents.includes(purpose)) continue;
      const act = consents.includes(purpose) ? 'given' : 'withdrawn';
      await this.people.addConsentAct(tx, person, purpose, act, actor, now);
    }
    await this.people.saveContact(tx, person);
    if (employment) {
      const kept = keepingLearned(employment, file.profile.employment);
      await this.people.saveProfile(tx, { ...file.profile, employment: kept });
    }
    await this.people.reopen(tx, id);
    const detail = { cleared: file.closure?.reason === 'expunged' };
    const kept = await this.write.add(
      tx,
      standing,
      person,
      { act: 'refer-again', on, reason: null, detail },
      actor,
    );
    const picture = await this.people.file(tx, id, actor.scope);
    this.write.tellPicture(tx, picture, this.clock.today());
    return kept;
  }
}
