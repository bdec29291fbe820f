import { Injectable } from '@nestjs/common';
import { ReleaseRecordedV1 } from '#libs/contracts';
import { Clock, conflict, forbidden, invalid, newId, type PlainDate } from '#libs/kernel';
import { type BusMessage, Outbox } from '#libs/messaging';
import type { Tx } from '#libs/persistence';
import {
  compareReadings,
  type Evidence,
  type Identity,
  LIKELY,
  POSSIBLE,
  readingOf,
} from '../domain/linkage.js';
import type { Person, Residence } from '../domain/person.js';
import { countedOn } from '../domain/release.js';
import { faultsOfReport, placeOf, type ReleaseReport } from '../domain/report.js';
import { type Actor, covers, type Place, type Scope } from '../domain/scope.js';
import { type Candidate, record, type Recording } from '../persistence/recording.js';
import { snapshotOf } from './snapshot.js';

/** Somebody already known who may be the person just recorded. */
export interface PossibleDuplicate {
  readonly personId: string;
  /** 0–1 */
  readonly score: number;
  readonly because: readonly (Evidence | 'outside-area')[];
}

export interface RecordedRelease {
  readonly id: string;
  readonly personId: string;
  readonly releaseId: string;
  readonly possibleDuplicates: readonly PossibleDuplicate[];
}

/** A release that may be recorded: checked, with its ids and the message that will tell of it. */
export interface ReleaseToRecord {
  readonly recording: Recording;
  readonly message: BusMessage;
  readonly report: ReleaseReport;
}

const DUPLICATES_SHOWN = 10;

/** Somebody came home: the person, the release, where they live, what they can do and what they agree to, told once. */
@Injectable()
export class RecordRelease {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** What there is to record. Throws invalid with every fault, forbidden `outside-area` for a home outside the officer's areas. */
  prepare(report: ReleaseReport, actor: Actor): ReleaseToRecord {
    const now = this.clock.now();
    const today = this.clock.today();
    const place = placeOrFaults(report, today);
    if (!covers(actor.scope, place)) throw forbidden('outside-area');

    const person = personOf(report, place, now);
    const profile = {
      personId: person.id,
      employment: report.employment ?? null,
      credit: report.credit ?? null,
    };
    const releaseId = newId();
    const message = this.outbox.seal(ReleaseRecordedV1, {
      subject: person.id,
      sequence: person.version,
      data: {
        ...snapshotOf({ person, profile, release: releaseOf(report), consents: report.consents }, today),
        releaseId,
        countedOn: countedOn(report.release.kind, report.release.completedOn, today),
      },
    });
    const release = {
      ...releaseOf(report),
      id: releaseId,
      personId: person.id,
      recordedAt: now,
      recordedBy: actor.subject,
      messageId: message.id,
    };
    const residence = residenceOf(report, person);
    return {
      recording: { person, profile, release, residence, consents: report.consents, actor },
      message,
      report,
    };
  }

  /** Records them all, or throws conflict `person-already-registered` when the identity number of one is known. */
  async run(tx: Tx, releases: readonly ReleaseToRecord[]): Promise<RecordedRelease[]> {
    const candidates = await record(
      tx,
      releases.map(({ recording }) => recording),
    );
    const recorded = releases.map(({ recording: { person, release, actor } }) => {
      const alike = candidates.get(person.id);
      if (!alike) throw conflict('person-already-registered');
      const possibleDuplicates = duplicatesAmong(alike, person, actor.scope);
      return { id: release.id, personId: person.id, releaseId: release.id, possibleDuplicates };
    });
    for (const { message } of releases) this.outbox.put(tx, message);
    return recorded;
  }
}

function placeOrFaults(report: ReleaseReport, today: PlainDate): Place {
  const residence = placeOf(report.residence, today);
  const faults = [...faultsOfReport(report, today), ...('fault' in residence ? [residence.fault] : [])];
  if (faults.length > 0 || 'fault' in residence) throw invalid(faults);
  return residence.place;
}

function personOf({ person }: ReleaseReport, { communeCode, provinceCode }: Place, recordedAt: Date): Person {
  return {
    id: newId(),
    fullName: person.fullName,
    birthDate: person.birthDate,
    sex: person.sex,
    nationalId: person.nationalId ?? null,
    phone: person.phone ?? null,
    communeCode,
    provinceCode,
    version: 1,
    recordedAt,
  };
}

/** What was reported of the release; what nobody said is null. */
export function releaseOf({ release }: Pick<ReleaseReport, 'release'>) {
  const { certificateNo = null, facility = null, ageAtOffence = null, crimeClass = null } = release;
  return { ...release, certificateNo, facility, ageAtOffence, crimeClass };
}

function residenceOf({ residence }: ReleaseReport, person: Person): Residence {
  return {
    id: newId(),
    personId: person.id,
    asWritten: residence.addressAsWritten ?? null,
    detail: residence.detail ?? null,
    communeCode: person.communeCode,
    provinceCode: person.provinceCode,
    since: person.recordedAt,
    version: person.version,
  };
}

/**
 * People of the officer's areas are shown with the reasons. Outside them a likely one is shown by its id alone, so that two
 * offices can talk about it: reasons would confirm, field by field, what is recorded about somebody elsewhere.
 */
function duplicatesAmong(
  candidates: readonly Candidate[],
  person: Identity,
  scope: Scope,
): PossibleDuplicate[] {
  if (candidates.length === 0) return [];
  const mine = readingOf(person);
  return candidates
    .map((candidate) => ({ candidate, ...compareReadings(readingOf(candidate), mine) }))
    .filter(({ candidate, score }) => score >= (covers(scope, candidate) ? POSSIBLE : LIKELY))
    .sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, DUPLICATES_SHOWN)
    .map(({ candidate, score, because }) =>
      covers(scope, candidate)
        ? { personId: candidate.id, score, because }
        : { personId: candidate.id, score: LIKELY, because: ['outside-area'] },
    );
}
