import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { NameShares, type Share } from '../persistence/name-shares.js';

/** Keeps who may know a name because the person was introduced to them. */
@Injectable()
export class ShareNames {
  constructor(private readonly shares: NameShares) {}

  begin(tx: Tx, introduced: readonly (Share & { readonly employerAccount?: string })[]): Promise<void> {
    return this.shares.begin(
      tx,
      introduced.flatMap(({ introductionId, personId, employerAccount: account }) =>
        account === undefined ? [] : [{ introductionId, personId, account }],
      ),
    );
  }

  end(tx: Tx, ended: readonly Share[]): Promise<void> {
    return this.shares.end(tx, ended);
  }
}
