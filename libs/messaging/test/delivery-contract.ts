import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError, newId } from '#libs/kernel';
import type { Database } from '#libs/persistence';
import { eventually, testDatabase, type TestDatabase } from '#libs/testing';
import type { Bus } from '../src/bus/bus.js';
import { DeadLetters } from '../src/dead-letters.js';
import { deadLettersCommand } from '../src/dead-letters-command.js';
import { deliveriesOf } from '../src/deliveries-of.js';
import { Counts } from '../src/counts.js';
import { ParkedMessages } from '../src/parked-messages.js';
import { Relay } from '../src/relay.js';
import type { BusServer } from './bus-contract.js';
import {
  type Behaviour,
  count,
  HANDLER,
  kept,
  receiver,
  type Running,
  sender,
  startReceiver,
  startSender,
  type ThingDoneV1,
} from './spine.js';

/** The journey of a message from one service's transaction to another's, over a bus. */
export function itDelivers(name: string, start: () => Promise<BusServer>): void {
  describe(`over ${name}`, () => {
    let server: BusServer;
    let bus: Bus;
    let db: TestDatabase;
    let sending: Database;
    let receiving: Database;
    let running: Running[];
    const run = async <T extends Running>(service: Promise<T>): Promise<T> => {
      const started = await service;
      running.push(started);
      return started;
    };
    const letters = (): DeadLetters =>
      new DeadLetters('receiver', receiving, bus, running[0]?.counts as Running['counts']);
    const journey = (messageId: string): ReturnType<typeof deliveriesOf> =>
      receiving.read((tx) => deliveriesOf(tx, messageId));

    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server.close());
    beforeEach(async () => {
      db = await testDatabase(sender, receiver);
      [sending, receiving, bus] = await Promise.all([db.open(sender), db.open(receiver), server.connect()]);
      running = [];
    });
    afterEach(async () => {
      for (const service of running) await service.close();
      await bus.close();
      await db.close();
    });

    it('brings every told thing to its one effect, and says so in the journey', async () => {
      const { tell } = await run(startSender(sending, bus));
      const { counts } = await run(
        startReceiver(receiving, bus, (batch, ctx) => {
          for (const { id, data } of batch) ctx.summarise(id, `size ${String(data.size)}`);
        }),
      );
      const told = await tell(300);
      await eventually(async () => {
        expect(await kept(receiving)).toEqual(told.map(({ thingId }) => thingId).sort());
      });
      expect(await journey(told[7]?.messageId ?? '')).toMatchObject([
        { handler: HANDLER, status: 'done', summary: 'size 7', durationMs: expect.any(Number) },
      ]);
      // what the handler told in turn is nobody's, so it is parked and not lost
      await eventually(async () => {
        expect(await count(receiving, 'outbox_parked')).toBe(300);
      });
      expect([
        await count(sending, 'outbox'),
        await count(receiving, 'outbox'),
        counts.of('handled'),
      ]).toEqual([...[0, 0, 300]]);
      // told again it is parked again, once each, as long as nobody listens
      const parked = new ParkedMessages(receiving, () => undefined);
      const kinds = [{ type: 'receiver.thing-kept.v1', reason: 'no-queue', count: 300 }];
      expect(await parked.kinds()).toMatchObject(kinds);
      expect(await parked.publishAgain('receiver.thing-lost.v1')).toBe(0);
      expect(await parked.publishAgain('receiver.thing-kept.v1')).toBe(300);
      await eventually(() => {
        expect(counts.of('parked')).toBe(600);
      });
      await eventually(async () => {
        expect(await parked.kinds()).toMatchObject(kinds);
      });
    });

    it('tells nothing of a transaction that rolled back', async () => {
      const { tell, counts } = await run(startSender(sending, bus));
      await run(startReceiver(receiving, bus));
      await expect(tell(1, { size: -1 })).rejects.toMatchObject({
        code: 'contract-violated',
        message: '/data/size min',
      });
      await expect(tell(1, { secret: 'x' } as Partial<ThingDoneV1>)).rejects.toMatchObject({
        message: '/data/secret whitelistValidation',
      });
      const [told] = await tell(1);
      await eventually(async () => {
        expect(await kept(receiving)).toEqual([told?.thingId]);
      });
      expect(counts.of('published')).toBe(1);
    });

    it('has one effect of a message delivered three times at once, in one batch and across two processes', async () => {
      await run(startReceiver(receiving, bus));
      const second = await server.connect();
      await run(startReceiver(receiving, second));
      const outgoing = Array.from({ length: 60 }, () => aThing());
      await Promise.all([bus, second, bus].map((each) => each.publish([...outgoing, ...outgoing])));
      await eventually(async () => {
        expect(await kept(receiving)).toEqual(outgoing.map(({ thingId }) => thingId).sort());
        expect(await bus.depth(`receiver.${HANDLER}`)).toBe(0);
        const [one, two] = running.map(({ counts }) => counts.of('handled') + counts.of('duplicates'));
        expect((one ?? 0) + (two ?? 0)).toBe(360);
      });
      await running.pop()?.close();
      await second.close();
    });

    it('tries again with growing pauses, and one failing message holds up none of its batch', async () => {
      const { tell } = await run(startSender(sending, bus));
      const attempts: number[] = [];
      await run(
        startReceiver(receiving, bus, (batch) => {
          if (!batch.some(({ data }) => data.size === 20)) return;
          if (batch.length === 1) attempts.push(performance.now());
          if (attempts.length < 3) throw new Error('not today');
        }),
      );
      const told = await tell(40);
      const failing = told[20];
      await eventually(async () => {
        expect(await kept(receiving)).toHaveLength(39);
        expect(await journey(failing?.messageId ?? '')).toMatchObject([
          { status: 'retrying', summary: 'handler-failed' },
        ]);
      });
      await eventually(async () => {
        expect(await kept(receiving)).toEqual(told.map(({ thingId }) => thingId).sort());
        expect(await journey(failing?.messageId ?? '')).toMatchObject([{ status: 'done' }]);
      });
      const [first = 0, second = 0, third = 0] = attempts;
      expect(second - first).toBeGreaterThanOrEqual(50);
      expect(third - second).toBeGreaterThanOrEqual(100);
      await eventually(async () => {
        expect(await count(receiving, 'delivery_attempt')).toBe(0);
      });
      expect(await letters().list()).toEqual([]);
    });

    it('keeps what cannot be handled as a dead letter with its true cause, and replays it after the repair', async () => {
      const { tell } = await run(startSender(sending, bus));
      let repaired = false;
      const behave: Behaviour = (batch) => {
        for (const { data } of batch) {
          if (repaired || data.size > 1) continue;
          if (data.size === 0) throw new DomainError('rule-broken', 'thing-too-small', { size: 0 });
          throw new Error(`no place for "Trần Thị Mẫu 038123456789" in 'shelf'`);
        }
      };
      await run(startReceiver(receiving, bus, behave));
      const told = await tell(3);
      await eventually(async () => {
        expect(await letters().list()).toHaveLength(2);
      });
      const [hopeless, refused] = await letters().list(); // newest first: the refused one was not retried
      expect(refused).toMatchObject({
        errorCode: 'thing-too-small',
        attempts: 1,
        error: 'rule-broken {"size":0}',
      });
      expect(hopeless).toMatchObject({
        messageId: told[1]?.messageId,
        handler: HANDLER,
        type: 'sender.thing-done.v1',
        errorCode: 'handler-failed',
        attempts: 3,
        error: `Error: no place for "…" in 'shelf'`,
      });
      expect(await journey(told[0]?.messageId ?? '')).toMatchObject([
        { status: 'dead', summary: 'thing-too-small' },
      ]);
      expect(JSON.parse((await letters().show(hopeless?.id ?? '')).envelope)).toMatchObject({
        id: told[1]?.messageId,
        data: { size: 1 },
      });
      expect(await kept(receiving)).toEqual([told[2]?.thingId]);

      const command = (...words: string[]): Promise<string> => deadLettersCommand(letters(), words);
      expect((await command('list', HANDLER)).split('\n')).toHaveLength(3);
      expect(await command('show', hopeless?.id ?? '')).toContain('"errorCode": "handler-failed"');
      expect(await command('replay')).toMatch(/^npm run dead-letters/);
      repaired = true;
      expect(await command('replay', hopeless?.id ?? '')).toBe('Sent to its handler.\n');
      expect(await command('replay-all', HANDLER)).toBe('1 sent to their handler.\n');
      await eventually(async () => {
        expect(await kept(receiving)).toEqual(told.map(({ thingId }) => thingId).sort());
      });
      expect(await letters().list()).toEqual([]);
      expect(await letters().list({ all: true })).toHaveLength(2);
      expect(await deadLettersCommand(letters(), ['list'])).toBe('No dead letters wait.\n');
      // replaying what was done has no second effect
      await letters().replay(hopeless?.id ?? '');
      await eventually(() => {
        expect(running[1]?.counts.of('duplicates')).toBe(1);
      });
      expect(await kept(receiving)).toHaveLength(3);
    });

    it('buries what is unreadable or breaks its contract at once, and its neighbours go on', async () => {
      await run(startReceiver(receiving, bus));
      const good = [aThing(), aThing()];
      const [broken, foreign, wrong] = [aThing(), aThing(), aThing({ size: 'big' })];
      await bus.publish([
        ...[good[0] as BusThing, { ...broken, envelope: '{"id": "' }],
        ...[{ ...foreign, envelope: foreign.envelope.replaceAll('thing-done', 'thing-undone') }, wrong],
        good[1] as BusThing,
      ]);
      await eventually(async () => {
        expect(await kept(receiving)).toEqual(good.map(({ thingId }) => thingId).sort());
        expect(
          (await letters().list())
            .map(({ errorCode, error, messageId }) => [messageId, errorCode, error])
            .sort(),
        ).toEqual(
          [
            [broken.id, 'unreadable-envelope', 'not JSON'],
            [foreign.id, 'unexpected-type', 'the handler hears sender.thing-done.v1'],
            [wrong.id, 'contract-violated', '/data/size min, /data/size isInt'],
          ].sort(),
        );
      });
    });

    it('lets several relays empty one outbox without sending anything twice', async () => {
      const [one, two] = [await run(startSender(sending, bus)), await run(startSender(sending, bus))];
      const second = await server.connect();
      const three = await run(startSender(sending, second));
      await run(startReceiver(receiving, bus));
      const told = await Promise.all([one, two, three].map(({ tell }) => tell(500)));
      await eventually(async () => {
        expect(await kept(receiving)).toEqual(
          told
            .flat()
            .map(({ thingId }) => thingId)
            .sort(),
        );
      });
      expect([one, two, three].reduce((sum, { counts }) => sum + counts.of('published'), 0)).toBe(1500);
      expect(running.at(-1)?.counts.of('duplicates')).toBe(0);
      await three.close();
      await second.close();
    });

    it('carries a backlog of several batches at once, nothing twice and nothing left', async () => {
      const { tell, relay } = await run(startSender(sending, bus));
      await relay.stop();
      const told = (await Promise.all([tell(1_200), tell(1_100)])).flat();
      const { counts } = await run(startReceiver(receiving, bus));
      relay.start();
      await eventually(async () => {
        expect(await kept(receiving)).toEqual(told.map(({ thingId }) => thingId).sort());
      });
      await eventually(async () => {
        expect(await count(sending, 'outbox')).toBe(0);
      });
      expect([running[0]?.counts.of('published'), counts.of('duplicates')]).toEqual([2_300, 0]);
    });

    it('carries what an earlier process left as soon as it starts, without waiting for its clock', async () => {
      const { tell, relay } = await run(startSender(sending, bus));
      await run(startReceiver(receiving, bus));
      const waits: number[] = [];
      while (waits.length < 5) {
        await relay.stop();
        await tell(1);
        // a new relay knows of no signal
        const next = new Relay(sending, bus, new Counts());
        const began = performance.now();
        next.start();
        await eventually(async () => {
          expect(await count(sending, 'outbox')).toBe(0);
        });
        waits.push(performance.now() - began);
        await next.stop();
      }
      expect(Math.min(...waits)).toBeLessThan(500); // the clock strikes once a second
    });

    it('is not held up by a relay that hangs with its batch', async () => {
      const { tell, relay } = await run(startSender(sending, bus));
      await run(startReceiver(receiving, bus));
      await relay.stop();
      const told = await tell(250);
      let release: () => void = () => undefined;
      const hanging = sending.transaction(async (tx) => {
        await tx.query('select from outbox order by position limit 200 for update');
        relay.start();
        await new Promise<void>((resolve) => (release = resolve));
      });
      await eventually(async () => {
        expect(await kept(receiving)).toHaveLength(50);
      });
      release();
      await hanging;
      await eventually(async () => {
        expect(await kept(receiving)).toEqual(told.map(({ thingId }) => thingId).sort());
      });
    });

    it('finishes what is in work when it closes, and another process goes on', async () => {
      const { tell } = await run(startSender(sending, bus));
      let open: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (open = resolve));
      let inWork = 0;
      const first = await startReceiver(receiving, bus, async (batch) => {
        inWork = batch.length;
        await gate;
      });
      const told = await tell(500);
      await eventually(() => {
        expect(inWork).toBeGreaterThan(0);
      });
      const closing = first.close();
      open();
      await closing;
      expect(await kept(receiving)).toHaveLength(inWork);
      await run(startReceiver(receiving, bus));
      await eventually(async () => {
        expect(await kept(receiving)).toEqual(told.map(({ thingId }) => thingId).sort());
      });
    });
  });
}

interface BusThing {
  readonly thingId: string;
  readonly id: string;
  readonly type: string;
  readonly envelope: string;
}

/** A sealed message as the outbox would write it, with data that a test may spoil. */
function aThing(change: object = {}): BusThing {
  const [id, thingId] = [newId(), newId()];
  const type = 'sender.thing-done.v1';
  const envelope = JSON.stringify({
    ...{ specversion: '1.0', id, source: '/chungtay/sender', type, subject: thingId, sequence: 1 },
    ...{ time: new Date().toISOString(), datacontenttype: 'application/json' },
    data: { thingId, size: 1, ...change },
  });
  return { thingId, id, type, envelope };
}
