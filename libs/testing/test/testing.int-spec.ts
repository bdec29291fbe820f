import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm';
import { afterCommit, atCommit, type Database } from '#libs/persistence';
import { schemaDifference, type TestDatabase, testDatabase, type TestedService } from '../src/index.js';

class CreateThing1763769600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table thing (id integer primary key, name text not null)');
  }
  down(): Promise<void> {
    return Promise.resolve();
  }
}

const columns = { id: { type: 'integer', primary: true }, name: { type: 'text' } } as const;
const thing = new EntitySchema<{ id: number; name: string }>({ name: 'thing', columns });
const probe: TestedService = { name: 'probe', migrations: [CreateThing1763769600001], schemas: [thing] };

describe('a database per spec', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await testDatabase(probe);
    database = await test.open(probe);
  });
  afterAll(() => test.close());

  const count = (): Promise<number> => database.read((tx) => tx.getRepository(thing).count());

  it('has the tables of the service and of the house, on the search path', async () => {
    const rows = await database.read((tx) => tx.query('select (select count(*)::int from outbox) as o'));
    expect(rows).toEqual([{ o: 0 }]);
  });

  it('commits work with its last statements and rolls both back together', async () => {
    const told: string[] = [];
    await database.transaction(async (tx) => {
      await tx.query(`insert into thing values (1, 'one')`);
      for (const name of ['first', 'second']) {
        afterCommit(tx, 'tell', () => told.push(name));
      }
      atCommit(tx, () => ({ text: 'insert into thing values (2, $1)', values: ['two'] }));
    });
    expect([await count(), told]).toEqual([2, ['first']]);

    const failing = database.transaction(async (tx) => {
      await tx.query(`insert into thing values (3, 'three')`);
      afterCommit(tx, 'tell', () => told.push('never'));
      atCommit(tx, () => ({ text: `insert into thing values (1, 'again')`, values: [] }));
      atCommit(tx, () => ({ text: `insert into thing values (4, 'four')`, values: [] }));
    });
    await expect(failing).rejects.toThrow('duplicate key');
    expect([await count(), told]).toEqual([2, ['first']]);
  });

  it('says so when the work went on after a statement that had failed', async () => {
    const careless = database.transaction(async (tx) => {
      await tx.query(`insert into thing values (1, 'again')`).catch(() => undefined);
    });
    await expect(careless).rejects.toThrow('not committed');
    expect(await count()).toBe(2);
  });

  it('gives the next caller an empty one', async () => {
    const other = await testDatabase(probe);
    try {
      const fresh = await other.open(probe);
      expect(await fresh.read((tx) => tx.getRepository(thing).count())).toBe(0);
    } finally {
      await other.close();
    }
  });
});

describe('schemaDifference', () => {
  it('is empty when migrations and schemas agree, and names a surplus column when they do not', async () => {
    expect(await schemaDifference(probe)).toEqual([]);
    const more = new EntitySchema({
      name: 'thing',
      columns: { ...columns, colour: { type: 'text', nullable: true } },
    });
    expect((await schemaDifference({ ...probe, schemas: [more] })).join()).toContain('colour');
  });
});
