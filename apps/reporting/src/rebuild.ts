import type { Envelope } from '#libs/contracts';
import { type Database, migrate, openDatabase, type Tx } from '#libs/persistence';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Replay } from './messaging/replay.js';
import { EventArchive, type KeptEvent } from './persistence/event-archive.js';
import { Facts } from './persistence/facts.js';
import { asTheyAre, Pseudonyms } from './persistence/pseudonyms.js';
import { holdStill, readModelRows, takeFactsOf, takePseudonymsOf } from './persistence/read-model-rows.js';
import { reporting } from './reporting.module.js';

export interface RebuildOptions {
  readonly url: string;
  /** Envelopes, one a line, in any order; the archive when left out. */
  readonly file?: string | undefined;
  /** Put the facts made anew in the place of the running ones. */
  readonly replace: boolean;
}

export interface Rebuilt {
  readonly events: number;
  /** Events that reporting does not hear. */
  readonly unheard: number;
  /** Facts older than the archive, which were taken as they are. */
  readonly takenOver: number;
  readonly rows: number;
  /** Running facts that no event tells of. */
  readonly missing: number;
  /** Facts that the running read model lacks. */
  readonly extra: number;
  readonly equal: boolean;
  readonly replaced: boolean;
}

const REBUILT = 'reporting_rebuilt';
const PAGE = 1_000;

/**
 * Makes the read model anew from its events, in a schema of its own, and compares both row by row. Nothing is counted
 * meanwhile: what is told waits.
 */
export async function rebuild({ url, file, replace }: RebuildOptions): Promise<Rebuilt> {
  const running = await openDatabase({ url, schema: reporting.name, poolSize: 1 });
  await running.dataSource.query(`drop schema if exists ${REBUILT} cascade`);
  const rebuilt = await openDatabase({ url, schema: REBUILT, schemas: reporting.schemas, poolSize: 1 });
  try {
    await migrate({ url, schema: REBUILT, migrations: reporting.migrations });
    return await running.transaction(async (from) => {
      await holdStill(from);
      await rebuilt.transaction((to) => takePseudonymsOf(from, to));
      const takenOver = file ? 0 : await takeOlder(from, rebuilt);
      const told = file ? await fromFile(file, rebuilt) : await fromArchive(from, rebuilt);
      const compared = compare(await readModelRows(from), await rebuilt.read(readModelRows));
      const replaced = replace && !compared.equal;
      if (replaced) await takeFactsOf(REBUILT, from);
      return { ...told, takenOver, ...compared, replaced };
    });
  } finally {
    await rebuilt.close();
    await running.close();
  }
}

const takeOlder = async (from: Tx, rebuilt: Database): Promise<number> => {
  const [start] = await from.query<{ keptFrom: string }[]>(
    'select kept_from::text as "keptFrom" from archive_start',
  );
  return rebuilt.transaction((to) => takeFactsOf(reporting.name, to, start?.keptFrom ?? '1970-01-01'));
};

async function fromArchive(from: Tx, rebuilt: Database): Promise<Pick<Rebuilt, 'events' | 'unheard'>> {
  const archive = new EventArchive(new Pseudonyms());
  const replay = new Replay(new Facts(asTheyAre));
  let [events, unheard] = [0, 0];
  let page: KeptEvent[] = [];
  do {
    page = await archive.after(from, page.at(-1), PAGE);
    events += page.length;
    unheard += await rebuilt.transaction((tx) => replay.run(tx, page));
  } while (page.length === PAGE);
  return { events, unheard };
}

async function fromFile(file: string, rebuilt: Database): Promise<Pick<Rebuilt, 'events' | 'unheard'>> {
  const replay = new Replay(new Facts(new Pseudonyms()));
  let [events, unheard] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') continue;
    events++;
    unheard += await rebuilt.transaction((tx) => replay.run(tx, [JSON.parse(line) as Envelope<object>]));
  }
  return { events, unheard };
}

function compare(now: readonly string[], then: readonly string[]) {
  const [known, held] = [new Set(now), new Set(then)];
  const missing = now.filter((row) => !held.has(row)).length;
  const extra = then.filter((row) => !known.has(row)).length;
  return { rows: then.length, missing, extra, equal: missing + extra === 0 };
}
