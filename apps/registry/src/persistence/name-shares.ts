import { Injectable } from '@nestjs/common';
import { EntitySchema } from 'typeorm';
import type { Tx } from '#libs/persistence';

interface NameShare {
  introductionId: string;
  personId: string;
  account: string;
  ended: boolean;
}

/** To which employers' accounts a person was introduced. */
export const NameShareSchema = new EntitySchema<NameShare>({
  name: 'name_share',
  columns: {
    introductionId: { type: 'uuid', primary: true, name: 'introduction_id' },
    personId: { type: 'uuid', name: 'person_id' },
    account: { type: 'text' },
    ended: { type: 'boolean' },
  },
  indices: [{ name: 'name_share_reader', columns: ['account', 'personId'], where: 'not ended' }],
});

export interface Share {
  readonly introductionId: string;
  readonly personId: string;
}

/** Who may know a name because the person was introduced to them. An end that comes first stays the end. */
@Injectable()
export class NameShares {
  async begin(tx: Tx, shares: readonly (Share & { readonly account: string })[]): Promise<void> {
    await tx.query(
      `insert into name_share (introduction_id, person_id, account, ended)
       select *, false from unnest($1::uuid[], $2::uuid[], $3::text[])
       on conflict (introduction_id) do nothing`,
      [
        shares.map(({ introductionId }) => introductionId),
        shares.map(({ personId }) => personId),
        shares.map(({ account }) => account),
      ],
    );
  }

  async end(tx: Tx, shares: readonly Share[]): Promise<void> {
    await tx.query(
      `insert into name_share (introduction_id, person_id, account, ended)
       select distinct *, '', true from unnest($1::uuid[], $2::uuid[])
       on conflict (introduction_id) do update set ended = true`,
      [shares.map(({ introductionId }) => introductionId), shares.map(({ personId }) => personId)],
    );
  }
}
