import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { CreateHouseTables1763769600000 } from './migrations/1763769600000-create-house-tables.js';

export type MigrationClass = new () => MigrationInterface;

export interface MigrateOptions {
  readonly url: string;
  readonly schema: string;
  /** The service's own, oldest first; the house tables come before them. */
  readonly migrations: readonly MigrationClass[];
}

/**
 * Brings one service's schema up to date and returns the names of the migrations that ran. Several copies may start at
 * once: an advisory lock lets one work while the others wait and then find nothing to do.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const lock = new Client({ connectionString: options.url });
  await lock.connect();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('chungtay-migrate'), hashtext($1))`, [options.schema]);
    await lock.query(`create schema if not exists "${options.schema}"`);
    return await runMigrations(options);
  } finally {
    await lock.end();
  }
}

async function runMigrations({ url, schema, migrations }: MigrateOptions): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    schema,
    migrations: [CreateHouseTables1763769600000, ...migrations],
    migrationsTransactionMode: 'each',
    poolSize: 2,
    extra: { options: `-c search_path=${schema},public` },
  });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
