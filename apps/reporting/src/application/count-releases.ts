import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { Facts, type ReleaseFact, type ResidenceFact } from '../persistence/facts.js';

/** Counts people who came home, and where. */
@Injectable()
export class CountReleases {
  constructor(private readonly facts: Facts) {}

  async run(tx: Tx, releases: readonly (ReleaseFact & ResidenceFact)[]): Promise<void> {
    await this.facts.addReleases(tx, releases);
    await this.facts.addResidences(tx, releases);
  }
}
