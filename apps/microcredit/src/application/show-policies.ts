import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/persistence';
import { POLICY_SERIES, type PolicySeries } from '../domain/amend-policy.js';
import { Policies } from '../persistence/policies.js';

export interface ShownRow {
  readonly series: PolicySeries;
  readonly version: string;
  readonly row: object;
  /** Null for a row that came with the code. */
  readonly recordedBy: string | null;
}

/** The whole policy book, series by series in the order of writing. */
@Injectable()
export class ShowPolicies {
  constructor(private readonly policies: Policies) {}

  async run(tx: Tx): Promise<ShownRow[]> {
    const [book, written] = [await this.policies.book(tx), await this.policies.written(tx)];
    const writers = new Map(written.map(({ version, recordedBy }) => [version, recordedBy]));
    return (Object.keys(POLICY_SERIES) as PolicySeries[]).flatMap((series) =>
      book[series].map((row) => ({
        ...{ series, version: row.version, row, recordedBy: writers.get(row.version) ?? null },
      })),
    );
  }
}
