import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { migrate } from '#libs/persistence';
import { startPostgres, startRabbit } from '#libs/testing';
import { Child } from './child.js';
import { cpuMs } from './cpu.js';
import { commitFloor } from './database-floor.js';
import { HttpRecorder } from './http-recorder.js';
import { type Figures, nothing, print } from './report.js';

// npm run bench:spine [-- --short] [-- --repeats 5]: the way of a release from its commit to three committed effects, over
// RabbitMQ, beside its floor and the textbook's way, in one run on one machine. Ratios are what counts.

const SERVICES = ['employment', 'microcredit', 'training'] as const;
const CLIENTS = 32;
/** Offices that record at once, each waiting for its answer: they find the most a registry can do. */
const HTTP_CLIENTS = 128;
const short = process.argv.includes('--short');
const repeats = Number(process.argv[process.argv.indexOf('--repeats') + 1]) || (short ? 1 : 3);
const SIZE: Size = short
  ? {
      live: 3_000,
      drain: 6_000,
      seconds: 4,
      warm: [
        [500, 2],
        [500, CLIENTS],
      ],
    }
  : {
      live: 8_000,
      drain: 20_000,
      seconds: 10,
      warm: [
        [4_000, 2],
        [2_000, CLIENTS],
      ],
    };

interface Size {
  readonly live: number;
  readonly drain: number;
  readonly seconds: number;
  /** Releases and clients of the warm-up, the same for every way. */
  readonly warm: readonly (readonly [number, number])[];
}

const postgres = await startPostgres({ durable: true });
const rabbit = await startRabbit();
let serial = 0;

/** A database with the house tables of every service. */
async function freshDatabase(): Promise<string> {
  const name = `bench${String(++serial)}`;
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  for (const schema of ['registry', ...SERVICES]) await migrate({ url: url.href, schema, migrations: [] });
  return url.href;
}

const worker = (name: string): URL => new URL(`./${name}-worker.js`, import.meta.url);
const servers = (): number[] => [rabbit.pid, postgres.pid() ?? 0];

/** Waits until every reader has seen so many; answers when the last of them had. */
async function allSeen(readers: readonly Child[], count: number): Promise<number> {
  for (;;) {
    const states = await Promise.all(
      readers.map((reader) => reader.call<{ seen: number; last: number }>('seen')),
    );
    if (states.every(({ seen }) => seen >= count)) return Math.max(...states.map(({ last }) => last));
    await sleep(50);
  }
}

interface Run {
  readonly perSecond: number;
  readonly cpuUs: number;
  /** Where the CPU went, µs a release: our processes, the broker, PostgreSQL. */
  readonly parts: readonly number[];
}

async function measured(
  count: number,
  children: readonly { readonly pid: number }[],
  work: () => Promise<[number, number]>,
): Promise<Run> {
  const families = [...children.map(({ pid }) => [pid]), ...servers().map((pid) => [pid])];
  const before = families.map(cpuMs);
  const [start, end] = await work();
  const parts = families.map((family, at) => ((cpuMs(family) - (before[at] ?? 0)) * 1000) / count);
  const perSecond = (count * 1000) / (end - start);
  return { perSecond, cpuUs: parts.reduce((sum, part) => sum + part, 0), parts };
}

async function plainAmqp(): Promise<Run> {
  const exchange = `floor${String(++serial)}`;
  const options = { url: rabbit.url, exchange };
  const readers = await Promise.all(
    SERVICES.map((name) => Child.start(worker('floor'), { ...options, queue: `${exchange}.${name}` })),
  );
  const publisher = await Child.start(worker('floor'), options);
  const warm = 500;
  await publisher.call('publish', warm);
  await allSeen(readers, warm);
  const run = await measured(SIZE.drain, [...readers, publisher], async () => {
    const start = await publisher.call<number>('publish', SIZE.drain);
    return [start, await allSeen(readers, warm + SIZE.drain)];
  });
  await Promise.all([...readers, publisher].map((child) => child.end()));
  return run;
}

interface Way {
  readonly kind: 'ours' | 'textbook';
  /** Where releases are recorded: one statement of the benchmark, or POST /releases of the real registry. */
  readonly http: boolean;
  /** Parts of the size to run: the textbook is slow. */
  readonly part: number;
}

async function fanOut({ kind, http, part }: Way): Promise<Figures> {
  const [database, prefix] = [await freshDatabase(), `${kind}${String(++serial)}-`];
  const options = { database, amqp: rabbit.url, prefix, kind };
  const readers = await Promise.all(
    SERVICES.map((service) => Child.start(worker('service'), { ...options, service })),
  );
  const writer = http ? await HttpRecorder.start(options) : await Child.start(worker('writer'), options);
  const children = [...readers, writer];
  let expected = 0;
  const [live, drain] = [SIZE.live * part, SIZE.drain * part];
  // V8 compiles what has run some thousand times and a service runs for days: many small batches first, then the load itself
  if (!http) await writer.call('carry');
  for (const [warm, clients] of SIZE.warm) {
    await writer.call('live', warm, clients);
    await allSeen(readers, (expected += warm));
  }
  let drained: Run | undefined;
  if (!http) {
    await writer.call('halt');
    await writer.call('preload', drain);
    drained = await measured(drain, children, async () => {
      return [await writer.call<number>('carry'), await allSeen(readers, (expected += drain))];
    });
  }
  // one by one, and first twice as long as they are measured
  expected += (await writer.call<[string, number][]>('steady', 200, SIZE.seconds * 2)).length;
  await allSeen(readers, expected);
  for (const reader of readers) await reader.call('times');
  const sent = new Map(await writer.call<[string, number][]>('steady', 200, SIZE.seconds));
  await allSeen(readers, (expected += sent.size));
  const slowest = new Map<string, number>();
  for (const reader of readers) {
    for (const [id, at] of await reader.call<[string, number][]>('times')) {
      slowest.set(id, Math.max(at - (sent.get(id) ?? at), slowest.get(id) ?? 0));
    }
  }
  const lived = await measured(live, children, async () => {
    const start = await writer.call<number>('live', live, http ? HTTP_CLIENTS : CLIENTS);
    return [start, await allSeen(readers, (expected += live))];
  });
  const round = (run?: Run): string => run?.parts.map((part) => part.toFixed(0)).join(' ') ?? '–';
  process.stderr.write(
    `${kind}${http ? ' http' : ''}: CPU µs of services ×3, writer, broker, PostgreSQL: live ${round(lived)}, drain ${round(drained)}\n`,
  );
  const latencies = [...slowest.values()].sort((a, b) => a - b);
  await Promise.all(children.map((child) => child.end()));
  return {
    ...{ live: lived.perSecond, liveCpu: lived.cpuUs, drain: drained?.perSecond, drainCpu: drained?.cpuUs },
    p50: latencies[Math.floor(latencies.length * 0.5)] ?? Number.NaN,
    p99: latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
  };
}

/** What cannot be beaten: one commit, seven rows in batches, one publish with three deliveries, one after the other. */
async function composedFloor(amqp: Run): Promise<Figures> {
  const database = await freshDatabase();
  const pid = postgres.pid() ?? 0;
  const commit = await commitFloor(database, pid, { clients: CLIENTS, rows: 1, commits: SIZE.live * 2 });
  const row = await commitFloor(database, pid, { clients: 1, rows: 100, commits: SIZE.live / 20 });
  const drain = 7 / row.perSecond + 1 / amqp.perSecond;
  const drainCpu = 7 * row.cpuUs + amqp.cpuUs;
  return {
    ...{ live: 1 / (drain + 1 / commit.perSecond), liveCpu: drainCpu + commit.cpuUs },
    ...{ drain: 1 / drain, drainCpu, p50: undefined, p99: undefined },
  };
}

const runs: Record<string, Figures[]> = {};
try {
  for (let repeat = 1; repeat <= repeats; repeat += 1) {
    process.stderr.write(`repeat ${String(repeat)} of ${String(repeats)}\n`);
    const amqp = await plainAmqp();
    const add = (name: string, figures: Figures): void => {
      (runs[name] ??= []).push(figures);
    };
    add('plain amqplib', { ...nothing, drain: amqp.perSecond, drainCpu: amqp.cpuUs });
    add('composed floor', await composedFloor(amqp));
    add('textbook outbox', await fanOut({ kind: 'textbook', http: false, part: 0.2 }));
    add('ours from the bus inward', await fanOut({ kind: 'ours', http: false, part: 1 }));
    add('ours through HTTP and Nest', await fanOut({ kind: 'ours', http: true, part: 0.5 }));
  }
  process.stdout.write(print(runs));
} finally {
  await Promise.all([rabbit.stop(), postgres.stop()]);
}
