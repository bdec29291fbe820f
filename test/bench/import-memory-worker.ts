import { parse } from 'csv-parse/sync';
import excel from 'exceljs';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startService } from '#libs/http';
import { registry } from '../../apps/registry/src/registry.module.js';
import { serve } from './child.js';

// A process of its own for each file, so that what it holds is of that file: the registry, or a reader of whole files.

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const LOOK_MS = 500;
const MB = 1024 * 1024;

/** What is held now: objects and buffers, rubbish collected. */
function held(): number {
  collect();
  collect(); // what the first one freed is given back by the second
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

let [before, most] = [0, 0];
const look = (): number => (most = Math.max(most, held()));
const kept: unknown[] = [];

serve({
  async start(environment: Record<string, string> | null) {
    if (environment) await startService(registry, environment);
  },
  watch() {
    before = most = held();
    setInterval(look, LOOK_MS);
  },
  /** The same file as libraries read it: all rows at once. */
  async readWhole(path: string) {
    const file = readFileSync(path);
    if (path.endsWith('.csv')) kept.push(parse(file, { bom: true }));
    else {
      const book = new excel.Workbook();
      // its types are of a Node of before
      await book.xlsx.load(file as unknown as excel.Buffer);
      kept.push(book);
    }
    look();
    return kept.length;
  },
  /** MB beyond what the process held when it began to be watched, at most since this was asked last, and its largest resident set. */
  result() {
    const grown = (look() - before) / MB;
    most = 0;
    return { grown, resident: process.resourceUsage().maxRSS / 1024 };
  },
});
