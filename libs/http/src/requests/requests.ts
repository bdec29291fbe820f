import { ruleBroken } from '#libs/kernel';
import { Database, type Tx } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { Reply } from '../replies.js';
import type { RequestKey } from './request-key.js';

interface KeptAnswer {
  request_hash: string;
  status: number;
  location: string | null;
  response: string | null;
}

/**
 * Makes repeating a request harmless. Work and stored answer become true in one transaction, so there is no moment in
 * which one exists without the other. Optimistic: the usual first time costs one insert and no look-up; whatever goes
 * wrong, the key is looked up afterwards, for the same request may just have succeeded elsewhere.
 */
@Injectable()
export class Requests {
  constructor(private readonly database: Database) {}

  /** Throws rule-broken `idempotency-key-reused` when the key came with another request before. */
  async run(key: RequestKey, work: (tx: Tx) => Promise<Reply>): Promise<Reply> {
    try {
      return await this.database.transaction(async (tx) => {
        const reply = await work(tx);
        await keep(tx, key, reply);
        return reply;
      });
    } catch (error) {
      const earlier = await this.find(key).catch(() => undefined);
      if (!earlier) throw error;
      if (earlier.request_hash !== key.hash) throw ruleBroken('idempotency-key-reused');
      return replay(earlier);
    }
  }

  private async find(key: RequestKey): Promise<KeptAnswer | undefined> {
    const rows = await this.database.read((tx) =>
      tx.query<KeptAnswer[]>(
        'select request_hash, status, location, response from idempotency_key where key = $1 and principal = $2',
        [key.key, key.principal],
      ),
    );
    return rows[0];
  }
}

/** A second insert of the same key waits for the first to commit and then fails, which undoes the repeated work. */
async function keep(
  tx: Tx,
  { key, principal, hash }: RequestKey,
  { status, location, body }: Reply,
): Promise<void> {
  await tx.query(
    `insert into idempotency_key (key, principal, request_hash, status, location, response)
     values ($1, $2, $3, $4, $5, $6)`,
    [key, principal, hash, status, location ?? null, body === undefined ? null : JSON.stringify(body)],
  );
}

const replay = ({ status, location, response }: KeptAnswer): Reply =>
  new Reply(status, response === null ? undefined : (JSON.parse(response) as unknown), location ?? undefined);
