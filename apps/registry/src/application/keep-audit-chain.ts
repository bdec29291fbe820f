import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { type AuditEntry, EMPTY_CHAIN, firstBreak, link, type SealedEntry } from '../domain/audit-chain.js';
import { type Actor, covers } from '../domain/scope.js';
import { AuditChainStore, type AuditQuery } from '../persistence/audit-chain-store.js';
import { AuditLog } from '../persistence/audit-log.js';

export interface ChainReport {
  readonly holds: boolean;
  readonly sealed: number;
  /** Written and not sealed yet; they wait for the next round of the sealer. */
  readonly unsealed: number;
  readonly headHash: string;
  /** First position at which the chain does not hold; null when it does. */
  readonly brokenAt: number | null;
}

export type ExportedLink = { readonly position: number; readonly hash: string } & Partial<
  Omit<AuditEntry, 'position'>
>;

const SEAL_ROWS = 1_000;
const VERIFY_ROWS = 5_000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Seals, verifies and shows the audit log. */
@Injectable()
export class KeepAuditChain {
  constructor(
    private readonly clock: Clock,
    private readonly chain: AuditChainStore,
    private readonly audit: AuditLog,
  ) {}

  /** Seals a batch and answers its size; 0 when nothing waits or another sealer is at work. */
  async seal(tx: Tx): Promise<number> {
    return (await this.chain.enter(tx)) ? this.sealWaiting(tx) : 0;
  }

  /** Seals whatever waits, after whoever is at it. */
  private async sealAll(tx: Tx): Promise<void> {
    await this.chain.enterInTurn(tx);
    while ((await this.sealWaiting(tx)) === SEAL_ROWS);
  }

  private async sealWaiting(tx: Tx): Promise<number> {
    const entries = await this.chain.unsealed(tx, SEAL_ROWS);
    if (entries.length > 0) await this.chain.seal(tx, link(await this.chain.head(tx), entries, sha256));
    return entries.length;
  }

  /** Walks the whole chain. */
  async verify(tx: Tx): Promise<ChainReport> {
    let head = EMPTY_CHAIN;
    for (;;) {
      const entries = await this.chain.after(tx, head.position, VERIFY_ROWS);
      const brokenAt = firstBreak(head, entries, sha256);
      const last = entries.at(-1);
      if (brokenAt === undefined && last) head = { position: Number(last.position), hash: last.hash };
      if (brokenAt !== undefined || !last) {
        return {
          holds: brokenAt === undefined,
          sealed: head.position,
          unsealed: await this.chain.countUnsealed(tx),
          headHash: head.hash,
          brokenAt: brokenAt ?? null,
        };
      }
    }
  }

  /** Notes that the log was taken along, and seals what waits: the export holds every act up to itself. */
  async noteExport(tx: Tx, actor: Actor): Promise<void> {
    await this.audit.add(tx, actor, this.clock.now(), [{ act: 'audit-exported' }]);
    await this.sealAll(tx);
  }

  /**
   * The next links after a position, in the order of the chain: whole entries of the actor's areas, of all others the
   * place and the link alone, so that whoever takes the log along can prove that nothing was changed, left out or moved.
   */
  async links(tx: Tx, after: number, { scope }: Actor): Promise<ExportedLink[]> {
    const entries = await this.chain.after(tx, after, VERIFY_ROWS);
    return entries.map(({ position, hash, ...entry }) => {
      const { communeCode, provinceCode } = entry;
      const seen = provinceCode === null || covers(scope, { communeCode: communeCode ?? '', provinceCode });
      return { position: Number(position), ...(seen ? entry : {}), hash };
    });
  }

  /**
   * Sealed entries of the actor's areas in the order of the chain; reading them is an act as well. What waits is sealed
   * first, so that an auditor sees the reading of a moment ago.
   */
  async list(tx: Tx, query: AuditQuery, actor: Actor): Promise<(SealedEntry & { previousHash: string })[]> {
    await this.sealAll(tx);
    const entries = await this.chain.list(tx, query, actor.scope);
    const { personId } = query;
    await this.audit.add(tx, actor, this.clock.now(), [
      { act: 'audit-read', ...(personId === undefined ? {} : { concerning: personId }) },
    ]);
    return entries;
  }
}
