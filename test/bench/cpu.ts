import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10; // USER_HZ is 100 on every Linux

interface Stat {
  readonly parent: number;
  /** CPU of the process in ms, with that of its ended children. */
  readonly ms: number;
}

function stat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, ...rest] = fields.slice(1);
    // utime, stime, cutime, cstime are fields 14–17 of proc(5)
    return { parent, ms: rest.slice(9, 13).reduce((sum, ticks) => sum + ticks, 0) * TICK_MS };
  } catch {
    return undefined; // ended
  }
}

/** CPU time that these processes and all below them have used so far, in ms. Linux only. */
export function cpuMs(pids: readonly number[]): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), stat(Number(name))] as const);
  const family = new Set(pids);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, known] of all) {
      if (known && !family.has(pid) && family.has(known.parent)) grown = Boolean(family.add(pid));
    }
  }
  return all.reduce((sum, [pid, known]) => sum + (known && family.has(pid) ? known.ms : 0), 0);
}
