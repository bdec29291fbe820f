import type { Envelope } from '#libs/contracts';
import { migrate, openDatabase } from '#libs/persistence';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Replay } from './messaging/replay.js';
import { Facts } from './persistence/facts.js';
import { readModelRows, takePseudonymsOf } from './persistence/read-model-rows.js';
import { reporting } from './reporting.module.js';

// `npm run reporting:rebuild -- events.jsonl`: makes the read model anew, in a schema of its own, from the published events
// (one CloudEvents envelope a line, in any order, some of them twice) and compares it with the running one.
const [file] = process.argv.slice(2);
const url = process.env['DATABASE_URL'];
if (!file || !url) {
  process.stderr.write('DATABASE_URL=… npm run reporting:rebuild -- events.jsonl\n');
  process.exit(2);
}
const SCHEMA = 'reporting_rebuilt';
const running = await openDatabase({ url, schema: reporting.name, poolSize: 1 });
await running.dataSource.query(`drop schema if exists ${SCHEMA} cascade`);
const rebuilt = await openDatabase({ url, schema: SCHEMA, schemas: reporting.schemas, poolSize: 1 });
try {
  await migrate({ url, schema: SCHEMA, migrations: reporting.migrations });
  await running.read((from) => rebuilt.transaction((to) => takePseudonymsOf(from, to)));
  const replay = new Replay(new Facts());
  let [events, unheard] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') continue;
    events++;
    unheard += await rebuilt.transaction((tx) => replay.run(tx, [JSON.parse(line) as Envelope<object>]));
  }
  const [now, then] = [await running.read(readModelRows), await rebuilt.read(readModelRows)];
  const known = new Set(now);
  const held = new Set(then);
  const missing = now.filter((row) => !held.has(row)).length;
  const extra = then.filter((row) => !known.has(row)).length;
  process.stdout.write(
    `${JSON.stringify({ events, unheard, rows: then.length, missing, extra, equal: missing + extra === 0 })}\n`,
  );
  if (missing + extra > 0) process.exitCode = 1;
} finally {
  await rebuilt.close();
  await running.close();
}
