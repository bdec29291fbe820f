import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { compare, type Evidence, explain } from '../domain/linkage.js';
import type { Actor } from '../domain/scope.js';
import { AuditLog } from '../persistence/audit-log.js';
import { Duplicates, type Known, type Merged, type Pair } from '../persistence/duplicates.js';

/** Two people side by side, with what speaks for and against their being one. */
export interface DuplicateView {
  readonly id: string;
  /** 0–1, as they stand now. */
  readonly score: number;
  readonly foundAt: Date;
  /** Each agreement or difference, with its weight in bits: below nought it speaks against. */
  readonly because: readonly { readonly code: Evidence; readonly bits: number }[];
  readonly people: readonly (Omit<Known, 'id'> & { readonly personId: string })[];
}

export interface DuplicatesQuery {
  readonly limit: number;
  readonly after?: { readonly score: number; readonly id: string };
}

const MOST_MERGES = 20;

export type MergeListed = Omit<Merged, 'survivor'> & Pick<Known, 'fullName' | 'birthDate' | 'communeCode'>;

/** Pairs waiting for review. Both people are inside the officer's areas; each of them read is logged. */
@Injectable()
export class ListDuplicates {
  constructor(
    private readonly clock: Clock,
    private readonly duplicates: Duplicates,
    private readonly audit: AuditLog,
  ) {}

  /** At most `limit` pairs, the likeliest first; `last` is where the next page goes on. */
  async run(
    tx: Tx,
    { limit, after }: DuplicatesQuery,
    actor: Actor,
  ): Promise<{ items: DuplicateView[]; last: DuplicatesQuery['after'] | null }> {
    if (!after) await this.find(tx, actor);
    const found = await this.duplicates.waiting(tx, actor.scope, limit + 1, after);
    const pairs = found.slice(0, limit);
    await this.audit.add(
      tx,
      actor,
      this.clock.now(),
      pairs.flatMap(({ id, a, b }) =>
        [a, b].map(({ id: personId, communeCode, provinceCode }) => ({
          ...{ act: 'duplicate-read' as const, concerning: id },
          ...{ personId, communeCode, provinceCode },
        })),
      ),
    );
    const end = found.length > limit ? pairs.at(-1) : undefined;
    return { items: pairs.map(viewOf), last: end ? { score: end.score, id: end.id } : null };
  }

  /** The newest merges that may still be undone; reading who it was is logged. */
  async merges(tx: Tx, actor: Actor): Promise<MergeListed[]> {
    const merged = await this.duplicates.merged(tx, actor.scope, MOST_MERGES);
    await this.audit.add(
      tx,
      actor,
      this.clock.now(),
      merged.map(({ id, survivor: { id: personId, communeCode, provinceCode } }) => ({
        ...{ act: 'duplicate-read' as const, concerning: id },
        ...{ personId, communeCode, provinceCode },
      })),
    );
    return merged.map(({ survivor: { fullName, birthDate, communeCode }, ...merge }) => ({
      ...merge,
      ...{ fullName, birthDate, communeCode },
    }));
  }

  /** Compares who was not compared yet, so that the first page is never behind. */
  private async find(tx: Tx, actor: Actor): Promise<void> {
    const alike = await this.duplicates.alike(tx, actor.scope);
    // those who are different too: or they would be compared again and again, and others never
    const pairs = alike.map(({ a, b }) => ({ a, b, ...compare(a, b) }));
    if (pairs.length > 0) await this.duplicates.add(tx, pairs, this.clock.now());
  }
}

function viewOf({ id, foundAt, a, b }: Pair): DuplicateView {
  const sides = [a, b].map(({ id: personId, ...side }) => ({ personId, ...side }));
  const because = explain(a, b).parts.map(({ level, bits }) => ({
    code: level,
    bits: Math.round(bits * 10) / 10,
  }));
  return { id, score: compare(a, b).score, foundAt, because, people: sides };
}
