import { Injectable } from '@nestjs/common';
import { Clock, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { communeOn, provinceOn } from '#libs/reference';
import { consentsOf } from '../domain/consent.js';
import type { EmploymentSection } from '../domain/person.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { People, type PersonFile } from '../persistence/people.js';
import { releaseView } from './show-release.js';

export type PersonView = ReturnType<typeof viewOf>;

/** Who is this? Each reading is logged. The release is shown to registry officers alone. */
@Injectable()
export class ShowPerson {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /** Throws not-found outside the actor's scope. */
  async run(tx: Tx, id: string, actor: Actor): Promise<PersonView> {
    const file = await this.people.file(tx, id, actor.scope);
    const { release } = file;
    const withRelease = actor.role === 'registry-officer';
    const { communeCode, provinceCode } = file.person;
    await this.audit.add(tx, actor, this.clock.now(), [
      { act: 'person-read', personId: id, communeCode, provinceCode },
      ...(withRelease && release
        ? [
            {
              act: 'release-read' as const,
              personId: id,
              concerning: release.id,
              communeCode,
              provinceCode,
            },
          ]
        : []),
    ]);
    return viewOf(file, this.clock.today(), withRelease);
  }
}

function viewOf(file: PersonFile, today: PlainDate, withRelease: boolean) {
  const { person, residence, profile, release, closure } = file;
  const { skillsLearned = [], ...employment } = profile.employment ?? {};
  return {
    id: person.id,
    version: person.version,
    fullName: person.fullName,
    birthDate: person.birthDate,
    sex: person.sex,
    nationalId: person.nationalId,
    phone: person.phone,
    state: closure ? ('closed' as const) : ('open' as const),
    closure: closure && { reason: closure.reason, on: closure.closedOn },
    residence: {
      communeCode: residence.communeCode,
      communeName: communeOn(residence.communeCode, today)?.fullName ?? null,
      provinceCode: residence.provinceCode,
      provinceName: provinceOn(residence.provinceCode, today)?.fullName ?? null,
      addressAsWritten: residence.asWritten,
      detail: residence.detail,
      since: residence.since,
    },
    employment: profile.employment && (employment as Omit<EmploymentSection, 'skillsLearned'>),
    // beside the section, so that the section can be sent back as it was read
    skillsLearned,
    credit: profile.credit,
    consents: consentsOf(file.consentActs),
    ...(withRelease && release ? { release: releaseView(release, today) } : {}),
  };
}
