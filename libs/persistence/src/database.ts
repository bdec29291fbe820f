import type { Socket } from 'node:net';
import type { Client } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import type { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { lastStatements, openHooks, takeAfterCommit, type Statement, type Tx } from './tx.js';

export interface DatabaseOptions {
  /** `postgres://` address. */
  readonly url: string;
  /** The service's schema; first on the search path, so SQL names its tables without it. */
  readonly schema: string;
  readonly schemas?: readonly EntitySchema[];
  /** Connections at most. */
  readonly poolSize?: number;
  /** Shown by PostgreSQL in `pg_stat_activity`. */
  readonly applicationName?: string;
}

/** One service's database. Only the service that owns the schema writes in it. */
export class Database {
  constructor(
    readonly dataSource: DataSource,
    readonly schema: string,
  ) {}

  /**
   * Runs `work` in one READ COMMITTED transaction. Statements of `atCommit` are its last, hooks of `afterCommit` run once
   * it is durable. Whatever `work` throws rolls everything back and is thrown on.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner() as PostgresQueryRunner;
    try {
      const client = (await runner.connect()) as Client;
      const begun = begin(client);
      runner.isTransactionActive = true;
      openHooks(runner.manager);
      try {
        const answer = await work(runner.manager);
        await begun;
        await commit(client, lastStatements(runner.manager));
        const after = takeAfterCommit(runner.manager);
        for (const hook of after) hook();
        return answer;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        runner.isTransactionActive = false;
      }
    } finally {
      await runner.release();
    }
  }

  /** Reads outside a transaction: each statement sees what is committed when it starts. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(this.dataSource.manager);
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** What is written to the connection until the next turn of the event loop leaves in one packet. */
function inOnePacket(client: Client): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  setImmediate(() => {
    stream.uncork();
  });
}

/**
 * Sends BEGIN together with the first statement, which needs no answer to it: one packet, one waking of the server. BEGIN
 * cannot fail while the connection stands; its answer is looked at before the commit all the same.
 */
function begin(client: Client): Promise<unknown> {
  inOnePacket(client);
  const begun = client.query('BEGIN');
  begun.catch(() => undefined);
  return begun;
}

/** PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK; the statement that failed says why. */
async function commit(client: Client, last: readonly Statement[]): Promise<void> {
  if (last.length > 0) inOnePacket(client);
  const answers = await Promise.allSettled([
    ...last.map(({ name, text, values }) => client.query({ ...(name && { name }), text, values })),
    client.query('COMMIT'),
  ]);
  for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
  const end = answers.at(-1);
  if (end?.status === 'fulfilled' && end.value.command !== 'COMMIT')
    throw new Error('the transaction was not committed: a statement of it had failed');
}

/** Opens the pool; fails when PostgreSQL does not answer within five seconds. Does not migrate. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    schema: options.schema,
    entities: [...(options.schemas ?? [])],
    synchronize: false,
    migrationsRun: false,
    logging: false,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? options.schema,
    connectTimeoutMS: 5_000,
    // A connection that broke while idle is thrown away and replaced; the next user of the pool gets a fresh one.
    poolErrorHandler: () => undefined,
    parseInt8: false,
    extra: {
      options: `-c search_path=${options.schema},public -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000`,
      keepAlive: true,
      pipeline: true,
    },
  });
  await dataSource.initialize();
  return new Database(dataSource, options.schema);
}
