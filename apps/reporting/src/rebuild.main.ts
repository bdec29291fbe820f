import { parseArgs } from 'node:util';
import { rebuild } from './rebuild.js';

// `npm run reporting:rebuild -- [--replace] [events.jsonl]`: makes the read model anew from the archive of events, or from a
// file of published ones, compares it with the running one and prints what it found. Exit code 1 when they differ.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replace: { type: 'boolean' } },
});
const url = process.env['DATABASE_URL'];
if (!url || positionals.length > 1) {
  process.stderr.write('DATABASE_URL=… npm run reporting:rebuild -- [--replace] [events.jsonl]\n');
  process.exit(2);
}
const found = await rebuild({ url, file: positionals[0], replace: values.replace ?? false });
process.stdout.write(`${JSON.stringify(found)}\n`);
if (!found.equal) process.exitCode = 1;
