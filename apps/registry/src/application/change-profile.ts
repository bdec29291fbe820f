import { Injectable } from '@nestjs/common';
import { ProfileChangedV1 } from '#libs/contracts';
import { Clock, conflict, invalid, newId } from '#libs/kernel';
import { Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import { givenPurposes } from '../domain/consent.js';
import { keepingLearned } from '../domain/learning.js';
import type { CreditSection, EmploymentSection, Person, Residence } from '../domain/person.js';
import { creditFaults, placeOf, type ReportedResidence } from '../domain/report.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { People, type PersonFile } from '../persistence/people.js';
import { snapshotOf } from './snapshot.js';

/** What changed; a section that is given replaces the whole section. */
export interface ProfileChange {
  readonly phone?: string;
  readonly residence?: ReportedResidence;
  readonly employment?: EmploymentSection;
  readonly credit?: CreditSection;
  readonly release?: { readonly obligationsSettled: boolean };
}

/**
 * What is known of somebody changed, or where they live. A move may lead outside the officer's areas: the office that
 * knows a person is the one to let them go, and sees them no more (TT 10/2024/TT-BCA Điều 15).
 */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Answers the new version. `requireVersion` is told the version that was found and throws when it is not the one that
   * the caller had read. Throws not-found outside the actor's scope, conflict `case-closed`, invalid with every fault.
   */
  async run(
    tx: Tx,
    id: string,
    change: ProfileChange,
    actor: Actor,
    requireVersion: (actual: number) => void,
  ): Promise<number> {
    const file = await this.people.lockedFile(tx, id, actor.scope);
    requireVersion(file.person.version);
    if (file.closure) throw conflict('case-closed');
    if (Object.values(change).every((part) => part === undefined)) {
      throw invalid([{ pointer: '', code: 'nothing-to-change' }]);
    }

    const now = this.clock.now();
    const changed = changedFile(file, change, this.clock.today(), now);
    await this.people.saveContact(tx, changed.person);
    await this.people.saveProfile(tx, changed.profile);
    if (changed.residence !== file.residence) await this.people.move(tx, changed.residence);
    if (changed.release && changed.release !== file.release) {
      await this.people.settleObligations(tx, changed.release.id, changed.release.obligationsSettled);
    }
    const { communeCode, provinceCode, version } = changed.person;
    await this.audit.add(tx, actor, now, [
      { act: 'profile-changed', personId: id, communeCode, provinceCode },
    ]);
    this.outbox.add(tx, ProfileChangedV1, {
      subject: id,
      sequence: version,
      data: snapshotOf({ ...changed, consents: givenPurposes(file.consentActs) }, this.clock.today()),
    });
    return version;
  }
}

function changedFile(file: PersonFile, change: ProfileChange, today: string, now: Date): PersonFile {
  const moved = change.residence ? placeOf(change.residence, today) : undefined;
  const faults = [
    ...(moved && 'fault' in moved ? [moved.fault] : []),
    ...(change.credit ? creditFaults(change.credit, '/credit') : []),
    ...(change.release && !file.release ? [{ pointer: '/release', code: 'no-release' }] : []),
  ];
  if (faults.length > 0) throw invalid(faults);

  const version = file.person.version + 1;
  const place = moved && 'place' in moved ? moved.place : undefined;
  const person: Person = { ...file.person, ...place, phone: change.phone ?? file.person.phone, version };
  const residence: Residence = place
    ? {
        id: newId(),
        personId: person.id,
        asWritten: change.residence?.addressAsWritten ?? null,
        detail: change.residence?.detail ?? null,
        ...place,
        since: now,
        version,
      }
    : file.residence;
  const { employment, credit } = file.profile;
  return {
    ...file,
    person,
    residence,
    profile: {
      personId: person.id,
      employment: change.employment ? keepingLearned(change.employment, employment) : employment,
      credit: change.credit ?? credit,
    },
    release: change.release && file.release ? { ...file.release, ...change.release } : file.release,
  };
}
