import { atCommit, Database, type Statement, type Tx } from '#libs/persistence';
import { ruleBroken } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { Reply } from '../replies.js';
import type { RequestKey } from './request-key.js';

interface KeptAnswer {
  request_hash: string;
  status: number;
  location: string | null;
  response: string | null;
}

/** One request and what it is answered. */
export type Answered = readonly [RequestKey, Reply];

/**
 * Makes repeating a request harmless. Work and stored answer become true in one transaction, so there is no moment in
 * which one exists without the other. Optimistic: the usual first time costs one insert and no look-up; whatever goes
 * wrong, the key is looked up afterwards, for the same request may just have succeeded elsewhere. When that cannot be known,
 * because the database is away, the answer says so: neither refused nor done.
 */
@Injectable()
export class Requests {
  constructor(private readonly database: Database) {}

  /** Throws rule-broken `idempotency-key-reused` when the key came with another request before. */
  async run(key: RequestKey, work: (tx: Tx) => Promise<Reply>): Promise<Reply> {
    try {
      const [reply] = await this.runAll(async (tx) => [[key, await work(tx)]]);
      return reply as Reply;
    } catch (error) {
      const earlier = await this.find(key);
      if (!earlier) throw error;
      if (earlier.request_hash !== key.hash) throw ruleBroken('idempotency-key-reused');
      return replay(earlier);
    }
  }

  /** Several requests in one transaction: all of them, or none and the error of one. */
  runAll(work: (tx: Tx) => Promise<readonly Answered[]>): Promise<Reply[]> {
    return this.database.transaction(async (tx) => {
      const answers = await work(tx);
      atCommit(tx, () => keep(answers));
      return answers.map(([, reply]) => reply);
    });
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
const keep = (answers: readonly Answered[]): Statement => ({
  name: 'idempotency-keep',
  text: `insert into idempotency_key (key, principal, request_hash, status, location, response)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::integer[], $5::text[], $6::text[])`,
  values: [
    answers.map(([{ key }]) => key),
    answers.map(([{ principal }]) => principal),
    answers.map(([{ hash }]) => hash),
    answers.map(([, { status }]) => status),
    answers.map(([, { location }]) => location ?? null),
    answers.map(([, { body }]) => (body === undefined ? null : JSON.stringify(body))),
  ],
});

const replay = ({ status, location, response }: KeptAnswer): Reply =>
  new Reply(status, response === null ? undefined : (JSON.parse(response) as unknown), location ?? undefined);
