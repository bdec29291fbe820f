import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { EntitySchema } from 'typeorm';
import { type Database, migrate, type MigrationClass, openDatabase } from '#libs/persistence';

/** What the testing library needs to know of a service; a ServiceDefinition fits. */
export interface TestedService {
  readonly name: string;
  readonly migrations: readonly MigrationClass[];
  readonly schemas?: readonly EntitySchema[];
}

export interface TestDatabase {
  readonly url: string;
  /** Opens a service's schema in it; closed together with the test database. */
  open(service: TestedService): Promise<Database>;
  /** Closes what was opened and drops the database. */
  close(): Promise<void>;
}

const serverUrl = (): string => {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url)
    throw new Error(
      'TEST_DATABASE_URL is missing: name the spec *.int-spec.ts, *.e2e-spec.ts or *.alone-spec.ts',
    );
  return url;
};

const databaseUrl = (name: string): string => {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
};

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * A database of one's own with every given service migrated. It is cloned from a template that the first caller of a
 * run makes (27 ms a clone), so a spec may take one for each test.
 */
export async function testDatabase(...services: readonly TestedService[]): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await onServer(async (client) => {
    // one at a time: a template must not be in use while it is copied
    await client.query(`select pg_advisory_lock(hashtext('chungtay-template'))`);
    const template = await templateFor(client, services);
    await client.query(`create database ${name} template ${template}`);
  });
  const opened: Database[] = [];
  return {
    url: databaseUrl(name),
    async open(service) {
      const database = await openDatabase({
        url: databaseUrl(name),
        schema: service.name,
        schemas: service.schemas ?? [],
        poolSize: 5,
      });
      opened.push(database);
      return database;
    },
    async close() {
      await Promise.all(opened.map((database) => database.close()));
      await onServer((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function templateFor(client: Client, services: readonly TestedService[]): Promise<string> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(services.map((s) => [s.name, s.migrations.map((m) => [m.name, String(m)])])))
    .digest('hex')
    .slice(0, 16);
  const template = `tpl_${fingerprint}`;
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount) return template;
  const unfinished = `${template}_new`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  for (const { name, migrations } of services) {
    await migrate({ url: databaseUrl(unfinished), schema: name, migrations });
  }
  await client.query(`alter database ${unfinished} rename to ${template}`);
  return template;
}
