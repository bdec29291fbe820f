import { Injectable } from '@nestjs/common';
import { ProfileChangedV1 } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { givenPurposes } from '../domain/consent.js';
import { type Learning, withLearning } from '../domain/learning.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { People } from '../persistence/people.js';
import { snapshotOf } from './snapshot.js';

const TRAINING: Actor = {
  subject: 'training',
  role: 'service',
  scope: { provinces: [], communes: [], everywhere: true },
};

/** A course was completed: the profile grows by what it taught, and whoever ranks the person hears of it as of any change. */
@Injectable()
export class LearnFromCourse {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Answers whether anything was new; a closed case learns nothing. Throws not-found for somebody unknown. */
  async run(tx: Tx, { personId, ...learning }: Learning & { readonly personId: string }): Promise<boolean> {
    const file = await this.people.lockedFile(tx, personId, TRAINING.scope);
    const employment = withLearning(file.profile.employment, learning);
    if (file.closure || employment === file.profile.employment) return false;

    const person = { ...file.person, version: file.person.version + 1 };
    const profile = { ...file.profile, employment };
    const { communeCode, provinceCode, version } = person;
    await this.people.saveContact(tx, person);
    await this.people.saveProfile(tx, profile);
    await this.audit.add(tx, TRAINING, this.clock.now(), [
      { act: 'profile-changed', purpose: 'training', personId, communeCode, provinceCode },
    ]);
    this.outbox.add(tx, ProfileChangedV1, {
      subject: personId,
      sequence: version,
      data: snapshotOf(
        { ...file, person, profile, consents: givenPurposes(file.consentActs) },
        this.clock.today(),
      ),
    });
    return true;
  }
}
