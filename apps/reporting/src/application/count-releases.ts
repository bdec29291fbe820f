import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { Facts, type ReleaseFact, type ResidenceFact } from '../persistence/facts.js';

export interface CountedRelease extends ReleaseFact, ResidenceFact {
  /** The person agreed to at least one purpose when they were recorded: somebody has spoken to them. */
  readonly contacted: boolean;
}

/** Counts people who came home, and where. */
@Injectable()
export class CountReleases {
  constructor(private readonly facts: Facts) {}

  async run(tx: Tx, releases: readonly CountedRelease[]): Promise<void> {
    await this.facts.addReleases(tx, releases);
    await this.facts.addResidences(tx, releases);
    const contacted = releases.filter((release) => release.contacted);
    if (contacted.length > 0) await this.facts.addSteps(tx, 'contacted', contacted);
  }
}
