import { Injectable } from '@nestjs/common';
import { Clock, fold } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Sex } from '../domain/identity-number.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';

export interface PeopleQuery {
  /** Words of a name in any order, with or without accents, the beginning of a word is enough. */
  readonly name?: string;
  readonly nationalId?: string;
  readonly phone?: string;
  readonly limit: number;
  /** Id of the last person of the page before. */
  readonly after?: string;
}

export interface FoundPerson {
  readonly personId: string;
  readonly fullName: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly state: 'open' | 'closed';
}

const SEARCH = `
  select id as "personId", full_name as "fullName", birth_date::text as "birthDate", sex,
         commune_code as "communeCode", province_code as "provinceCode",
         case when exists (select from case_closure where person_id = person.id) then 'closed' else 'open' end as state
  from person
  where (province_code = any($1) or commune_code = any($2))
    and ' ' || name_folded like all ($3)
    and ($4::text is null or national_id = $4)
    and ($5::text is null or phone = $5)
    and ($6::uuid is null or (name_folded, id) > (select name_folded, id from person where id = $6))
  order by name_folded, id
  limit $7`;

/** Finds people of the actor's areas. The search and every person shown are logged; what was searched for is not. */
@Injectable()
export class SearchPeople {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** At most `limit` people by folded name; `more` when others follow. */
  async run(tx: Tx, query: PeopleQuery, actor: Actor): Promise<{ people: FoundPerson[]; more: boolean }> {
    const { provinces, communes } = actor.scope;
    const rows = await tx.query<FoundPerson[]>(SEARCH, [
      provinces,
      communes,
      patternsOf(query.name ?? ''),
      query.nationalId ?? null,
      query.phone ?? null,
      query.after ?? null,
      query.limit + 1,
    ]);
    const people = rows.slice(0, query.limit);
    await this.audit.add(tx, actor, this.clock.now(), [
      { act: 'people-searched' },
      ...people.map(({ personId, communeCode, provinceCode }) => ({
        act: 'person-found' as const,
        personId,
        communeCode,
        provinceCode,
      })),
    ]);
    return { people, more: rows.length > query.limit };
  }
}

/** A pattern for the beginning of each word; signs that mean something to LIKE are dropped, no name has them. */
const patternsOf = (name: string): string[] =>
  fold(name)
    .replace(/[%_\\]/g, '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `% ${word}%`);
