import { setTimeout as sleep } from 'node:timers/promises';
import { LISTENERS, settle } from './books.js';
import { dieInConsumer, dieInRelay, dieInRequest } from './deaths.js';
import type { DistributedHouse } from './distributed-house.js';
import { Offices } from './offices.js';
import type { Tell } from './tell.js';

const CLIENTS = 8;
/** Some 300 releases a second at most, so that the machine has time for those who come back. */
const REST_MS = 25;
const CUT_MS = 4_000;
const RED_WITHIN_MS = 10_000;

interface Fault {
  /** Number in design/faults.md. */
  readonly id: string;
  readonly what: string;
  /** Without a retry, since recording must not depend on what is broken. */
  readonly unnoticed?: boolean;
  /** Answers its own figures; throws when something is not as it has to be. */
  run(house: DistributedHouse, offices: Offices): Promise<string | void>;
}

const faults: readonly Fault[] = [
  {
    ...{ id: 'R1', what: 'registry dies inside its transaction: the repeated key makes the one release' },
    run: (house, offices) => dieInRequest(house, offices, 'request-uncommitted'),
  },
  {
    ...{ id: 'R1', what: 'registry dies between commit and answer: the repeated key gets that answer' },
    run: (house, offices) => dieInRequest(house, offices, 'request-unanswered'),
  },
  {
    ...{ id: 'R2', what: 'relay dies between confirm and commit' },
    run: dieInRelay,
  },
  {
    ...{ id: 'R3', what: 'each listening service dies between commit and acknowledgement', unnoticed: true },
    async run(house) {
      return (await Promise.all(LISTENERS.map((name) => dieInConsumer(house, name)))).join(', ');
    },
  },
  {
    ...{ id: 'R4', what: 'all processes killed at once' },
    async run(house) {
      for (const service of house.services.values()) service.kill();
      await sleep(500);
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
      await sleep(CUT_MS);
      rabbit.line.heal();
    },
  },
  {
    ...{ id: 'R10', what: 'line to the database cut for 4 s: ready turns red, live stays green' },
    async run(house) {
      const cut = sleep(CUT_MS);
      house.postgres.line.blackhole();
      try {
        const red = await untilRed(house);
        await cut;
        return `red after ${(red / 1000).toFixed(1)} s`;
      } finally {
        house.postgres.line.heal();
      }
    },
  },
];

async function untilRed(house: DistributedHouse): Promise<number> {
  const [registry, start] = [house.service('registry'), performance.now()];
  for (;;) {
    const [ready, live] = await Promise.all([registry.health('ready'), registry.health('live')]);
    const after = performance.now() - start;
    if (live !== 200) throw new Error(`live ${String(live)}`);
    if (ready === 503) return after;
    if (after > RED_WITHIN_MS) throw new Error(`ready ${String(ready)} after ${(after / 1000).toFixed(1)} s`);
    await sleep(50);
  }
}

/** Offices record without pause while one fault follows the other; afterwards the books have to balance. */
export async function drillKills(
  house: DistributedHouse,
  tell: Tell,
  { short }: { short: boolean },
): Promise<void> {
  const offices = new Offices(house.service('registry').url, house.officerToken, {
    ...{ clients: CLIENTS, restMs: REST_MS },
  });
  // what the first fault does not hit by chance of its moment, the second or third may
  for (let round = 0; round < (short ? 1 : 3); round += 1) {
    for (const fault of faults) {
      await sleep(short ? 200 : 3_000);
      await endure(fault, house, offices, tell);
    }
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

async function endure(fault: Fault, house: DistributedHouse, offices: Offices, tell: Tell): Promise<void> {
  const [start, accepted, retries] = [performance.now(), offices.accepted.length, offices.retries];
  const figures: string[] = [];
  let trouble = false;
  try {
    figures.push((await fault.run(house, offices)) ?? '');
  } catch (error) {
    trouble = true;
    figures.push(String(error));
  }
  await house.allReady();
  const again = offices.retries - retries;
  if (fault.unnoticed && again > 0) {
    trouble = true;
    figures.push('recording was disturbed');
  }
  figures.push(
    `${String(offices.accepted.length - accepted)} accepted`,
    `${String(again)} repeated`,
    `longest pause ${(offices.longestPause(start) / 1000).toFixed(1)} s`,
  );
  tell(!trouble, `${fault.id.padEnd(3)} ${fault.what}`, figures.filter(Boolean).join(', '));
}
