import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Actor } from '../domain/scope.js';
import { type CountedGroup, countWomen, type WomenCount } from '../domain/women-count.js';
import { AuditLog } from '../persistence/audit-log.js';
import { WomenCounts } from '../persistence/women-counts.js';

export interface WomenQuery {
  /** What the count is for: a job fair. */
  readonly subject: string;
  readonly groups: readonly CountedGroup[];
}

const PEOPLE = `
  select id as "personId", sex = 'female' as woman, commune_code as "communeCode", province_code as "provinceCode"
    from person
   where id = any($1) and (province_code = any($2) or commune_code = any($3))
     and (select act from consent_act where person_id = person.id and purpose = 'employment'
           order by version desc limit 1) = 'given'
     and not exists (select from case_closure where person_id = person.id)`;

interface Read {
  personId: string;
  woman: boolean;
  communeCode: string;
  provinceCode: string;
}

/**
 * How many of the people of a closed paper are women; who they are stays here. Counted once: asked again it is the same
 * answer, so that nothing can be learned from what changed between two.
 */
@Injectable()
export class CountWomen {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly counts: WomenCounts,
  ) {}

  /** Null while the areas or the consent of anybody in the groups do not allow it. */
  async run(tx: Tx, { subject, groups }: WomenQuery, actor: Actor): Promise<readonly WomenCount[] | null> {
    const before = await this.counts.of(tx, subject);
    if (before) return before;
    const { provinces, communes } = actor.scope;
    const asked = [...new Set(groups.flatMap(({ personIds }) => personIds))];
    const read = await tx.query<Read[]>(PEOPLE, [asked, provinces, communes]);
    if (read.length < asked.length) return null;
    const women = new Set(read.flatMap(({ personId, woman }) => (woman ? [personId] : [])));
    const counted = countWomen(groups, (personId) => women.has(personId));
    await this.counts.keep(tx, subject, counted);
    await this.audit.add(
      tx,
      actor,
      this.clock.now(),
      read.map(({ personId, communeCode, provinceCode }) => ({
        act: 'sex-counted' as const,
        ...{ purpose: 'employment', personId, communeCode, provinceCode, concerning: subject },
      })),
    );
    return counted;
  }
}
