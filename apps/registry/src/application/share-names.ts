import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { MergedPeople } from '../persistence/merged-people.js';
import { NameShares, type Share } from '../persistence/name-shares.js';

/** Keeps who may know a name because the person was introduced to them. */
@Injectable()
export class ShareNames {
  constructor(
    private readonly shares: NameShares,
    private readonly merged: MergedPeople,
  ) {}

  async begin(tx: Tx, introduced: readonly (Share & { readonly employerAccount?: string })[]): Promise<void> {
    const shares = introduced.flatMap(({ employerAccount: account, ...share }) =>
      account === undefined ? [] : [{ ...share, account }],
    );
    await this.shares.begin(tx, await this.followed(tx, shares));
  }

  async end(tx: Tx, ended: readonly Share[]): Promise<void> {
    await this.shares.end(tx, await this.followed(tx, ended));
  }

  /** Whose record went over to another meanwhile is known by that one; an undoing takes the share back along. */
  private async followed<S extends Share>(tx: Tx, shares: readonly S[]): Promise<S[]> {
    const gone = await this.merged.goneAmong(
      tx,
      shares.map(({ personId }) => personId),
    );
    const followed = shares.filter(({ personId }) => !gone.has(personId));
    for (const share of shares.filter(({ personId }) => gone.has(personId))) {
      const { id: personId, via } = await this.merged.headOf(tx, share.personId);
      await this.merged.alsoMoved(tx, via, 'shares', [share.introductionId]);
      followed.push({ ...share, personId });
    }
    return followed;
  }
}
