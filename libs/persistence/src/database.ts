import type { Socket } from 'node:net';
import type { Client } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import type { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { openHooks, runBeforeCommit, takeAfterCommit, type Tx } from './tx.js';

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
   * Runs `work` in one READ COMMITTED transaction. Hooks added by `beforeCommit` run inside it, those of `afterCommit`
   * once it is durable. Whatever `work` throws rolls everything back and is thrown on.
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
        await runBeforeCommit(runner.manager);
        await begun;
        await client.query('COMMIT');
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

/**
 * Sends BEGIN together with the first statement, which needs no answer to it: one packet, one waking of the server. BEGIN
 * cannot fail while the connection stands; its answer is looked at before the commit all the same.
 */
function begin(client: Client): Promise<unknown> {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  const begun = client.query('BEGIN');
  begun.catch(() => undefined);
  setImmediate(() => {
    stream.uncork();
  });
  return begun;
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
