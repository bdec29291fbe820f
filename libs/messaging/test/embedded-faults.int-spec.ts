import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { eventually, testDatabase, type TestDatabase } from '#libs/testing';
import type { Bus, Delivery } from '../src/bus/bus.js';
import { openEmbeddedBus } from '../src/bus/embedded-bus.js';
import { aMessage, recorder } from './bus-contract.js';

const TYPE = 'a.thing-done';
const QUEUE = 'receiver.keep-thing-when-done';

describe('the embedded bus', () => {
  let db: TestDatabase;
  let observer: Client;
  const open: Bus[] = [];

  beforeEach(async () => {
    db = await testDatabase();
    observer = new Client({ connectionString: db.url });
    await observer.connect();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((bus) => bus.close()));
    await observer.end();
    await db.close();
  });

  const connect = async (): Promise<Bus> => {
    const bus = await openEmbeddedBus({ url: db.url });
    open.push(bus);
    return bus;
  };
  /** Ends connections by their name, as a killed process or a cut line would. */
  const cut = (name: string): Promise<unknown> =>
    observer.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and datname = current_database()`,
      [name],
    );

  it('hands out within seconds what a dead process had claimed', async () => {
    const dying = await connect();
    let release: () => void = () => undefined;
    const stuck = recorder(QUEUE, [TYPE], async () => {
      await new Promise<void>((resolve) => (release = resolve));
      return [];
    });
    const reading = await dying.subscribe(stuck);
    const sent = aMessage(TYPE);
    await dying.publish([sent]);
    await eventually(() => {
      expect(stuck.got()).toHaveLength(1);
    });
    // the lock that shows life falls with its connection; the batch is still in hand
    await cut('bus-reader');
    const heir = recorder(QUEUE, [TYPE]);
    const bus = await connect();
    const inheriting = await bus.subscribe(heir);
    await eventually(() => {
      expect(heir.got()).toMatchObject([{ id: sent.id, handedOutBefore: 1 }]);
    });
    release();
    await Promise.all([reading.stop(), inheriting.stop()]);
    await eventually(async () => {
      expect((await observer.query('select from bus.delivery')).rowCount).toBe(0);
    });
  });

  it('comes back by itself when its connections are cut, with everything that was sent meanwhile', async () => {
    const [bus, other] = [await connect(), await connect()];
    const reader = recorder(QUEUE, [TYPE]);
    await bus.subscribe(reader);
    const sent = Array.from({ length: 30 }, () => aMessage(TYPE));
    for (const [n, message] of sent.entries()) {
      if (n % 10 === 5) await Promise.all([cut('bus-reader'), cut('bus')]);
      await eventually(() => other.publish([message]));
    }
    await eventually(() => {
      expect([...new Set(reader.got().map(({ id }) => id))].sort()).toEqual(sent.map(({ id }) => id).sort());
    });
    await eventually(() => {
      expect([bus.available, other.available]).toEqual([true, true]);
    });
  });

  it('takes what no other process is just taking', async () => {
    const bus = await connect();
    const reader = recorder(QUEUE, [TYPE]);
    await (await bus.subscribe(reader)).stop();
    await bus.publish(Array.from({ length: 60 }, () => aMessage(TYPE)));
    await observer.query('begin');
    await observer.query('select from bus.delivery order by position limit 50 for update');
    await bus.subscribe(reader);
    await eventually(() => {
      expect(reader.got()).toHaveLength(10);
    });
    await observer.query('rollback');
    await eventually(() => {
      expect(new Set(reader.got().map(({ id }) => id)).size).toBe(60);
    });
  });

  it('gives a message up that was handed out twenty times without an end', async () => {
    const bus = await connect();
    const abandoned: Delivery[] = [];
    const subscription = {
      ...recorder(QUEUE, [TYPE]),
      onAbandoned: (deliveries: readonly Delivery[]) => Promise.resolve(void abandoned.push(...deliveries)),
    };
    await (await bus.subscribe(subscription)).stop();
    const [worn, fresh] = [aMessage(TYPE), aMessage(TYPE)];
    await bus.publish([worn, fresh]);
    await observer.query('update bus.delivery set handed_out = 20 where message_id = $1', [worn.id]);
    await bus.subscribe(subscription);
    await eventually(() => {
      expect([abandoned.map(({ id }) => id), subscription.got().map(({ id }) => id)]).toEqual([
        [worn.id],
        [fresh.id],
      ]);
    });
  });

  it('forgets the listeners of a dead process, and what was kept for them', async () => {
    const dying = await connect();
    await dying.tap([TYPE], () => undefined);
    const bus = await connect();
    await bus.subscribe(recorder(QUEUE, [TYPE]));
    await observer.query('update bus.subscription set tap_of = -1 where tap_of is not null');
    await observer.query('insert into bus.reader (id) overriding system value values (-1)');
    await eventually(async () => {
      expect((await observer.query('select from bus.subscription where tap_of is not null')).rowCount).toBe(
        0,
      );
    });
  });

  it('may be started by several processes at once', async () => {
    await Promise.all([connect(), connect(), connect(), connect()]);
    expect((await observer.query('select from bus.reader')).rowCount).toBe(4);
  });
});
