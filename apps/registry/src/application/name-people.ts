import { Injectable } from '@nestjs/common';
import { Clock, forbidden } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Purpose } from '../domain/consent.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';

export interface NamesQuery {
  readonly personIds: readonly string[];
  readonly purpose: Purpose;
  /** What the names are read for: the vacancy, the referral. */
  readonly subject?: string;
}

export interface NamedPerson {
  readonly personId: string;
  readonly fullName: string;
}

/** Who works under which purpose and may therefore know names of those who agreed to it. */
const ROLES_OF_PURPOSE: Readonly<Record<Purpose, readonly string[]>> = {
  employment: ['counsellor', 'employer'],
  training: ['training-coordinator', 'counsellor'],
  credit: ['credit-officer', 'commune-leader', 'registry-officer'],
};

const NAMES = `
  select id as "personId", full_name as "fullName", commune_code as "communeCode", province_code as "provinceCode"
  from person
  where id = any($1)
    and case when $5::text is null then province_code = any($2) or commune_code = any($3)
        else exists (select from name_share where person_id = person.id and account = $5 and not ended) end
    and (select act from consent_act where person_id = person.id and purpose = $4 order by version desc limit 1) = 'given'
    and not exists (select from case_closure where person_id = person.id)`;

/**
 * Names for a list that another service made of ids. Whoever lies outside area or consent is left out, for an employer
 * whoever was not introduced to its account; the rest is logged.
 */
@Injectable()
export class NamePeople {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** Throws forbidden `purpose-not-allowed` when the actor's role does not work under the purpose. */
  async run(tx: Tx, { personIds, purpose, subject }: NamesQuery, actor: Actor): Promise<NamedPerson[]> {
    if (!ROLES_OF_PURPOSE[purpose].includes(actor.role)) throw forbidden('purpose-not-allowed');
    const { provinces, communes } = actor.scope;
    const rows = await tx.query<(NamedPerson & { communeCode: string; provinceCode: string })[]>(NAMES, [
      personIds,
      provinces,
      communes,
      purpose,
      actor.role === 'employer' ? actor.subject : null,
    ]);
    await this.audit.add(
      tx,
      actor,
      this.clock.now(),
      rows.map(({ personId, communeCode, provinceCode }) => ({
        act: 'name-read' as const,
        ...{ purpose, personId, communeCode, provinceCode },
        ...(subject === undefined ? {} : { concerning: subject }),
      })),
    );
    return rows.map(({ personId, fullName }) => ({ personId, fullName }));
  }
}
