import { setTimeout as sleep } from 'node:timers/promises';
import { settle } from './books.js';
import type { DistributedHouse } from './distributed-house.js';
import { Offices } from './offices.js';
import type { Tell } from './tell.js';

const CLIENTS = 8;

interface Fault {
  /** Number in design/faults.md. */
  readonly id: string;
  readonly what: string;
  /** Without a retry, since recording must not depend on what is broken. */
  readonly unnoticed?: boolean;
  run(house: DistributedHouse): Promise<void>;
}

const LISTENING = ['employment', 'microcredit', 'training', 'reporting'];

const faults: readonly Fault[] = [
  {
    ...{ id: 'R1 R2', what: 'registry (API and relay) killed' },
    async run(house) {
      house.service('registry').kill();
      await sleep(500);
    },
  },
  {
    ...{ id: 'R3', what: 'each listening service killed once', unnoticed: true },
    async run(house) {
      for (const name of LISTENING) {
        house.service(name).kill();
        await sleep(700);
      }
      await house.allReady();
    },
  },
  {
    ...{ id: 'R4', what: 'all processes killed at once' },
    async run(house) {
      for (const service of house.services.values()) service.kill();
      await sleep(500);
      await house.allReady();
    },
  },
  {
    ...{ id: 'R5', what: 'broker killed and started again', unnoticed: true },
    async run({ rabbit }) {
      await rabbit.kill();
      await rabbit.startAgain();
    },
  },
  {
    ...{ id: 'R7', what: 'PostgreSQL stopped at once and started again' },
    async run({ postgres }) {
      await postgres.stopAtOnce();
      await sleep(500);
      await postgres.startAgain();
    },
  },
  {
    ...{ id: 'R8', what: 'all connections reset three times' },
    async run({ postgres, rabbit }) {
      for (let round = 0; round < 3; round += 1) {
        postgres.line.reset();
        rabbit.line.reset();
        await sleep(700);
      }
    },
  },
  {
    ...{ id: 'R9', what: 'line to the broker cut for 4 s', unnoticed: true },
    async run({ rabbit }) {
      rabbit.line.blackhole();
      await sleep(4_000);
      rabbit.line.heal();
    },
  },
  {
    ...{ id: 'R10', what: 'line to the database cut for 4 s: ready turns red, live stays green' },
    async run(house) {
      const registry = house.service('registry');
      house.postgres.line.blackhole();
      const [ready, live] = await Promise.all([
        registry.health('ready'),
        registry.health('live'),
        sleep(4_000),
      ]);
      house.postgres.line.heal();
      if (ready !== 503 || live !== 200) throw new Error(`ready ${String(ready)}, live ${String(live)}`);
    },
  },
];

/** Offices record without pause while one fault follows the other; afterwards the books have to balance. */
export async function drillKills(
  house: DistributedHouse,
  tell: Tell,
  { short }: { short: boolean },
): Promise<void> {
  const offices = new Offices(house.service('registry').url, house.officerToken, CLIENTS);
  for (const fault of faults) {
    const [accepted, retries] = [offices.accepted.length, offices.retries];
    let trouble: string | undefined;
    await sleep(short ? 300 : 3_000);
    await fault.run(house).catch((error: unknown) => (trouble = String(error)));
    await house.allReady();
    await sleep(short ? 300 : 3_000);
    const again = offices.retries - retries;
    if (fault.unnoticed && again > 0) trouble ??= 'recording was disturbed';
    const figures = `${String(offices.accepted.length - accepted)} accepted, ${String(again)} repeated`;
    tell(
      trouble === undefined,
      `${fault.id.padEnd(6)} ${fault.what}`,
      trouble ? `${figures}; ${trouble}` : figures,
    );
  }
  await offices.close();
  const { books, settleMs, faults: wrong } = await settle(house.postgres.url, offices.accepted, 60_000);
  tell(
    wrong.length === 0,
    'books balance after R1–R5, R7–R10',
    `${wrong.join(', ')} ${JSON.stringify(books)}`.trim(),
  );
  // the promise is ten seconds; the short drill runs beside whatever else a shared machine does
  tell(
    settleMs <= (short ? 40_000 : 10_000),
    'settled after the last fault',
    `${(settleMs / 1000).toFixed(1)} s`,
  );
  tell(offices.strange.length === 0, 'every key has one answer', offices.strange.slice(0, 3).join(' | '));
  tell(house.crashes === 0, 'no process ended by itself', `${String(house.crashes)} did`);
}
