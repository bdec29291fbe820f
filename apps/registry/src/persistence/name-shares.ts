import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { Tx } from '#libs/persistence';

interface NameShare {
  introductionId: string;
  personId: string;
  account: string;
  ended: boolean;
  sequence: number;
}

/** To which employers' accounts a person was introduced. */
export const NameShareSchema = new EntitySchema<NameShare>({
  name: 'name_share',
  columns: {
    introductionId: { type: 'uuid', primary: true, name: 'introduction_id' },
    personId: { type: 'uuid', name: 'person_id' },
    account: { type: 'text' },
    ended: { type: 'boolean' },
    sequence: { type: 'integer' },
  },
  indices: [{ name: 'name_share_reader', columns: ['account', 'personId'], where: 'not ended' }],
});

export interface Share {
  readonly introductionId: string;
  readonly personId: string;
  /** Version of the introduction: what was told last holds, in whatever order it comes. */
  readonly sequence: number;
}

/** Who may know a name because the person was introduced to them, and is not known to have no reason any more. */
@Injectable()
export class NameShares {
  async begin(tx: Tx, shares: readonly (Share & { readonly account: string })[]): Promise<void> {
    await tx.query(
      `insert into name_share (introduction_id, person_id, account, sequence, ended)
       select distinct on (introduction_id) *, false
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[]) as told (introduction_id, person_id, account, sequence)
       order by introduction_id, sequence desc
       on conflict (introduction_id) do update
         set account = excluded.account, sequence = excluded.sequence, ended = false
         where name_share.sequence < excluded.sequence`,
      [
        shares.map(({ introductionId }) => introductionId),
        shares.map(({ personId }) => personId),
        shares.map(({ account }) => account),
        shares.map(({ sequence }) => sequence),
      ],
    );
  }

  async end(tx: Tx, shares: readonly Share[]): Promise<void> {
    await tx.query(
      `insert into name_share (introduction_id, person_id, sequence, account, ended)
       select distinct on (introduction_id) *, '', true
       from unnest($1::uuid[], $2::uuid[], $3::int[]) as told (introduction_id, person_id, sequence)
       order by introduction_id, sequence desc
       on conflict (introduction_id) do update set sequence = excluded.sequence, ended = true
         where name_share.sequence <= excluded.sequence`,
      [
        shares.map(({ introductionId }) => introductionId),
        shares.map(({ personId }) => personId),
        shares.map(({ sequence }) => sequence),
      ],
    );
  }
}
