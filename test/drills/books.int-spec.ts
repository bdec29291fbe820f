import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { Pool } from 'pg';
import { employment } from '../../apps/employment/src/employment.module.js';
import { microcredit } from '../../apps/microcredit/src/microcredit.module.js';
import { registry } from '../../apps/registry/src/registry.module.js';
import { pseudonymOf } from '../../apps/reporting/src/persistence/pseudonym.js';
import { reporting } from '../../apps/reporting/src/reporting.module.js';
import { training } from '../../apps/training/src/training.module.js';
import { faultsOf, readBooks } from './books.js';

const SERVICES = [registry, employment, microcredit, training, reporting];
const [PERSON, RELEASE, OTHER] = [newId(), newId(), newId()];

/** Takes every rule but the keys from the tables, so that a row needs only what the books look at. */
const WITHOUT_RULES = `
  do $$ declare each record; begin
    for each in select conrelid::regclass as tab, conname from pg_constraint
                where contype in ('f', 'c') and connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
    loop execute format('alter table %s drop constraint %I', each.tab, each.conname); end loop;
    for each in select a.attrelid::regclass as tab, attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relkind = 'r' and attnum > 0 and attnotnull and attidentity = '' and not attisdropped
                  and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                  and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and attnum = any(i.indkey))
    loop execute format('alter table %s alter column %I drop not null', each.tab, each.attname); end loop;
  end $$`;

describe('the books of the drill', () => {
  let database: TestDatabase;
  let pool: Pool;
  const accepted = [{ releaseId: RELEASE }];
  const faults = async (of = accepted): Promise<string[]> => faultsOf(await readBooks(database.url, of));

  const put = (table: string, row: Record<string, unknown>): Promise<unknown> => {
    const columns = Object.keys(row);
    return pool.query(
      `insert into ${table} (${columns.join()}) values (${columns.map((_, i) => `$${String(i + 1)}`).join()})`,
      Object.values(row),
    );
  };

  /** What the books say while this row stands too. */
  async function faultsWith(table: string, row: Record<string, unknown>): Promise<string[]> {
    await put(table, row);
    const told = await faults();
    const [name] = Object.keys(row);
    await pool.query(`delete from ${table} where ${name ?? ''} = $1`, [Object.values(row)[0]]);
    return told;
  }

  async function faultsWithout(table: string): Promise<string[]> {
    await pool.query(`create temporary table kept as select * from ${table}`);
    await pool.query(`delete from ${table}`);
    const told = await faults();
    await pool.query(`insert into ${table} select * from kept`);
    await pool.query('drop table kept');
    return told;
  }

  beforeAll(async () => {
    database = await testDatabase(...SERVICES);
    pool = new Pool({ connectionString: database.url, max: 1 });
    await pool.query(WITHOUT_RULES);
    await put('registry.person', { id: PERSON, version: 2 });
    await put('registry.release', { id: RELEASE, person_id: PERSON });
    for (const table of ['employment.candidate', 'microcredit.applicant', 'training.learner'])
      await put(table, { person_id: PERSON });
    await pool.query(`update reporting.pseudonym_key set key = 'k'`);
    await put('reporting.release', { release_id: pseudonymOf(Buffer.from('k'), RELEASE) });
    for (const service of ['employment', 'microcredit', 'training'])
      await put(`${service}.person_guard`, { person_id: PERSON, sequence: 2 });
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  it('balance when every service has the one effect of the one release', async () => {
    expect(await faults()).toEqual([]);
  });

  it('tell of a release that was accepted and is not there, or is there and was not accepted', async () => {
    expect(await faults([{ releaseId: OTHER }])).toEqual(['lost 1']);
    expect(await faults([])).toEqual(['released 1 ≠ accepted 0']);
  });

  it.each(['employment.candidate', 'microcredit.applicant', 'training.learner', 'reporting.release'])(
    'tell of a zombie when %s lacks the effect',
    async (table) => {
      expect(await faultsWithout(table)).toEqual(['zombies 1']);
    },
  );

  it.each(['employment.candidate', 'microcredit.applicant', 'training.learner', 'reporting.release'])(
    'tell of a ghost when %s has an effect of nothing',
    async (table) => {
      const key = table === 'reporting.release' ? 'release_id' : 'person_id';
      expect(await faultsWith(table, { [key]: OTHER })).toEqual(['ghosts 1']);
    },
  );

  it('tell of an effect that was had twice, by the decisions and by the facts told', async () => {
    await put('microcredit.decision', { id: newId(), person_id: PERSON, sequence: 2 });
    expect(await faultsWith('microcredit.decision', { id: newId(), person_id: PERSON, sequence: 2 })).toEqual(
      ['doubled 1'],
    );
    for (const step of ['ranked', 'prescreened', 'advised']) {
      await put('reporting.inbox', { message_id: newId(), handler: `count-when-${step}` });
      const twice = { message_id: newId(), handler: `count-when-${step}` };
      expect(await faultsWith('reporting.inbox', twice)).toEqual(['doubled 1']);
    }
  });

  it.each(['employment', 'microcredit', 'training'])(
    'tell that %s holds an older version',
    async (service) => {
      await pool.query(`update ${service}.person_guard set sequence = 1`);
      expect(await faults()).toEqual(['stale 1']);
      await pool.query(`update ${service}.person_guard set sequence = 2`);
    },
  );

  it.each(SERVICES.map(({ name }) => name))(
    'tell what %s buried, parked or still has to do',
    async (service) => {
      expect(await faultsWith(`${service}.dead_letter`, { id: newId() })).toEqual(['dead 1']);
      expect(await faultsWith(`${service}.outbox_parked`, { id: newId() })).toEqual(['dead 1']);
      expect(await faultsWith(`${service}.outbox`, { id: newId() })).toEqual(['left 1']);
      const retrying = { message_id: newId(), handler: 'x', status: 'retrying' };
      expect(await faultsWith(`${service}.delivery_attempt`, retrying)).toEqual(['left 1']);
    },
  );
});
