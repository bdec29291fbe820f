import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { communeOn, provinceOn } from '#libs/reference';
import { consentsOf } from '../domain/consent.js';
import { erasureStates } from '../domain/erasures.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { People } from '../persistence/people.js';

/** Who a printed paper about somebody is about: the slip of what they agreed to, or the file of all that is held on them. */
@Injectable()
export class OpenPapers {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly audit: AuditLog,
  ) {}

  /** The reading is logged as `act`. Throws not-found outside the actor's scope. */
  async run(tx: Tx, id: string, act: 'file-read' | 'consent-slip-read', actor: Actor) {
    const { person, residence, consentActs, closure } = await this.people.file(tx, id, actor.scope);
    const { communeCode, provinceCode } = person;
    const today = this.clock.today();
    await this.audit.add(tx, actor, this.clock.now(), [{ act, personId: id, communeCode, provinceCode }]);
    return {
      ...{ personId: id, fullName: person.fullName, birthDate: person.birthDate, sex: person.sex },
      ...{
        nationalId: person.nationalId,
        phone: person.phone,
        detail: residence.detail,
        communeCode,
        provinceCode,
      },
      communeName: communeOn(communeCode, today)?.fullName ?? communeCode,
      provinceName: provinceOn(provinceCode, today)?.fullName ?? provinceCode,
      ...{ asOf: today, consents: consentsOf(consentActs) },
      acts: consentActs.map(({ purpose, act: done, at, role }) => ({ purpose, act: done, at, role })),
      erasures: erasureStates(consentActs, closure, await this.people.erasuresOf(tx, id)),
    };
  }
}
