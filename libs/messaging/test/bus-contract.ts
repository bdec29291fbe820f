import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { eventually } from '#libs/testing';
import type { Bus, BusMessage, Consumption, Delivery, Retry, Subscription } from '../src/bus/bus.js';

export interface BusServer {
  /** A connection of its own to the same bus, as another process would have. */
  connect(): Promise<Bus>;
  close(): Promise<void>;
}

let serial = 0;
/** A name no other test uses: queues are durable. */
const unique = (what: string): string => `${what}-${String(process.pid)}-${String(++serial)}`;

export const aMessage = (type: string, text = 'x'): BusMessage => {
  const id = newId();
  return { id, type, envelope: JSON.stringify({ id, type, text }) };
};

// the first is longer than any clock that looks for work by itself
const PAUSES = [1_300, 100] as const;

/** Reads a queue and keeps what came. */
export function recorder(
  queue: string,
  types: readonly string[],
  answer: (batch: readonly Delivery[]) => readonly Retry[] | Promise<readonly Retry[]> = () => [],
): Subscription & { readonly batches: (readonly Delivery[])[]; readonly got: () => Delivery[] } {
  const batches: (readonly Delivery[])[] = [];
  return {
    ...{ queue, types, batchSize: 50, batches },
    got: () => batches.flat(),
    async onBatch(batch) {
      batches.push(batch);
      return await answer(batch);
    },
    onAbandoned: () => Promise.resolve(),
  };
}

/** What every bus must do, whatever it is made of. */
export function itIsABus(name: string, start: () => Promise<BusServer>): void {
  describe(`${name} keeps the promises of Bus:`, () => {
    let server: BusServer;
    let bus: Bus;
    let other: Bus;
    const running: Consumption[] = [];
    const read = async (by: Bus, subscription: Subscription): Promise<Consumption> => {
      const consumption = await by.subscribe(subscription);
      running.push(consumption);
      return consumption;
    };

    beforeAll(async () => {
      server = await start();
      [bus, other] = await Promise.all([server.connect(), server.connect()]);
    });
    afterEach(async () => {
      await Promise.all(running.splice(0).map((consumption) => consumption.stop()));
    });
    afterAll(async () => {
      await Promise.all([bus, other].map((each) => each.close()));
      await server.close();
    });

    it('gives every queue that wants it a copy, whole and in order', async () => {
      const type = unique('a.thing-done');
      const [first, second] = [recorder(unique('q'), [type]), recorder(unique('q'), [type])];
      await Promise.all([read(bus, first), read(other, second)]);
      const sent = Array.from({ length: 120 }, (_, n) => aMessage(type, `đồng ${String(n)}`));
      const outcome = await bus.publish(sent);
      expect(outcome).toEqual({ unroutable: new Set(), refused: new Set() });
      for (const { got } of [first, second]) {
        await eventually(() => {
          expect(got().map(({ id, type: of, envelope }) => ({ id, type: of, envelope }))).toEqual(sent);
        });
        expect(got().every(({ failures, handedOutBefore }) => failures === 0 && handedOutBefore === 0)).toBe(
          true,
        );
      }
    });

    it('says which messages no queue wants, and sends the others', async () => {
      const [wanted, unwanted] = [unique('a.thing-wanted'), unique('a.thing-unwanted')];
      const reader = recorder(unique('q'), [wanted]);
      await read(bus, reader);
      const sent = [aMessage(unwanted), aMessage(wanted), aMessage(unwanted)];
      const { unroutable } = await other.publish(sent);
      expect(unroutable).toEqual(new Set([sent[0]?.id, sent[2]?.id]));
      await eventually(() => {
        expect(reader.got().map(({ id }) => id)).toEqual([sent[1]?.id]);
      });
    });

    it('keeps messages for a reader that is away', async () => {
      const [type, queue] = [unique('a.thing-done'), unique('q')];
      await (await bus.subscribe(recorder(queue, [type]))).stop();
      const sent = [aMessage(type), aMessage(type)];
      expect((await bus.publish(sent)).unroutable.size).toBe(0);
      await eventually(async () => {
        expect(await other.depth(queue)).toBe(2);
      });
      const late = recorder(queue, [type]);
      await read(other, late);
      await eventually(() => {
        expect(late.got().map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
      });
      await eventually(async () => {
        expect(await bus.depth(queue)).toBe(0);
      });
      expect(await bus.depth(unique('no-such-queue'))).toBe(0);
    });

    it('hands out natural batches, one at a time, never more than asked for', async () => {
      const [type, queue] = [unique('a.thing-done'), unique('q')];
      let inWork = 0;
      let most = 0;
      let open: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (open = resolve));
      const reader = recorder(queue, [type], async () => {
        most = Math.max(most, ++inWork);
        await gate;
        inWork -= 1;
        return [];
      });
      await read(bus, reader);
      await bus.publish([aMessage(type)]);
      await eventually(() => {
        expect(reader.batches.length).toBe(1);
      });
      await bus.publish(Array.from({ length: 119 }, () => aMessage(type)));
      open();
      await eventually(() => {
        expect(reader.got().length).toBe(120);
      });
      // the first alone, since it never waits for company; the rest together, since they gathered meanwhile
      const [first, ...others] = reader.batches.map((batch) => batch.length);
      expect(first).toBe(1);
      expect(Math.max(...others)).toBe(50);
      expect(others.length).toBeLessThan(10);
      expect(most).toBe(1);
    });

    it('brings a retry back after its pause, with one more failure, and holds up nobody meanwhile', async () => {
      const [type, queue] = [unique('a.thing-done'), unique('q')];
      const times: number[] = [];
      const [bad, good] = [aMessage(type), aMessage(type)];
      const reader = recorder(queue, [type], (batch) =>
        batch.flatMap((delivery) => {
          if (delivery.id !== bad.id) return [];
          times.push(performance.now());
          return delivery.failures < 2 ? [{ delivery, delayMs: PAUSES[delivery.failures] ?? 0 }] : [];
        }),
      );
      await read(bus, reader);
      await bus.publish([bad, good]);
      await eventually(() => {
        expect(
          reader
            .got()
            .filter(({ id }) => id === bad.id)
            .map(({ failures }) => failures),
        ).toEqual([0, 1, 2]);
      });
      expect(reader.got().filter(({ id }) => id === good.id)).toHaveLength(1);
      expect(reader.got().every(({ envelope }) => [bad.envelope, good.envelope].includes(envelope))).toBe(
        true,
      );
      const [first = 0, second = 0, third = 0] = times;
      expect(second - first).toBeGreaterThanOrEqual(PAUSES[0] - 1);
      expect(third - second).toBeGreaterThanOrEqual(PAUSES[1] - 1);
    });

    it('hands a batch out again that could not be handled at all', async () => {
      const [type, queue] = [unique('a.thing-done'), unique('q')];
      let failed = false;
      const reader = recorder(queue, [type], () => {
        if (failed) return [];
        failed = true;
        return Promise.reject(new Error('nothing was settled'));
      });
      await read(bus, reader);
      const sent = aMessage(type);
      await bus.publish([sent]);
      await eventually(() => {
        expect(reader.got().map(({ id, failures }) => [id, failures])).toEqual([
          [sent.id, 0],
          [sent.id, 0],
        ]);
      });
      expect(reader.got()[1]?.handedOutBefore).toBeGreaterThan(0);
    });

    it('shares a queue between two processes without doubling', async () => {
      const [type, queue] = [unique('a.thing-done'), unique('q')];
      const readers = [recorder(queue, [type]), recorder(queue, [type])] as const;
      await Promise.all([read(bus, readers[0]), read(other, readers[1])]);
      const sent = Array.from({ length: 400 }, () => aMessage(type));
      for (let at = 0; at < 400; at += 40) await bus.publish(sent.slice(at, at + 40));
      await eventually(() => {
        const ids = readers.flatMap((reader) => reader.got().map(({ id }) => id));
        expect(ids.sort()).toEqual(sent.map(({ id }) => id).sort());
      });
      await eventually(async () => {
        expect(await bus.depth(queue)).toBe(0);
      });
    });

    it('puts a message into one queue alone', async () => {
      const type = unique('a.thing-done');
      const [one, two] = [recorder(unique('q'), [type]), recorder(unique('q'), [type])];
      await Promise.all([read(bus, one), read(bus, two)]);
      const sent = aMessage(type);
      await other.sendTo(one.queue, sent);
      await eventually(() => {
        expect(one.got()).toMatchObject([{ ...sent, failures: 0 }]);
      });
      expect(two.got()).toEqual([]);
    });

    it('lets listeners follow, in every process, for as long as they listen', async () => {
      const type = unique('a.thing-done');
      const reader = recorder(unique('q'), [type]);
      await read(bus, reader);
      const heard: string[][] = [[], []];
      const taps = await Promise.all([
        bus.tap([type], ({ envelope }) => heard[0]?.push(envelope)),
        other.tap([type], ({ envelope }) => heard[1]?.push(envelope)),
      ]);
      const sent = [aMessage(type), aMessage(type), aMessage(unique('a.thing-else'))];
      await bus.publish(sent);
      const expected = sent.slice(0, 2).map(({ envelope }) => envelope);
      await eventually(() => {
        expect(heard).toEqual([expected, expected]);
      });
      await Promise.all(taps.map((tap) => tap.stop()));
      await bus.publish([aMessage(type)]);
      await eventually(() => {
        expect(reader.got()).toHaveLength(3);
      });
      expect(heard).toEqual([expected, expected]);
    });

    it('finishes the batch in work before it stops, and takes nothing new', async () => {
      const [type, queue] = [unique('a.thing-done'), unique('q')];
      let open: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (open = resolve));
      const reader = recorder(queue, [type], async () => {
        await gate;
        return [];
      });
      const consumption = await bus.subscribe(reader);
      await bus.publish([aMessage(type)]);
      await eventually(() => {
        expect(reader.batches).toHaveLength(1);
      });
      const waiting = [aMessage(type), aMessage(type)];
      await bus.publish(waiting);
      let stopped = false;
      const stop = consumption.stop().then(() => (stopped = true));
      await other.depth(queue);
      expect(stopped).toBe(false);
      open();
      await stop;
      const heir = recorder(queue, [type]);
      await read(other, heir);
      // the first was settled, the two others were not taken
      await eventually(() => {
        expect(
          heir
            .got()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(waiting.map(({ id }) => id).sort());
      });
      expect(reader.got()).toHaveLength(1);
    });
  });
}
