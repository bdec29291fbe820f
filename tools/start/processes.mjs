import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** True while a process with this id runs (also one of another user; a dead one nobody has collected does not). */
export function alive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return process.platform !== 'linux' || !existsSync('/proc/self/stat');
  }
}

/** The command line of a process, '' when there is none: tells our own leftover from a stranger with a reused id. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ps(pid, 'command=');
  }
}

const parentOf = (pid) => Number(ps(pid, 'ppid=')) || 0;

function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** Process id of the npm that runs us: our parent, or the parent of the shell between. */
export function npmAbove() {
  if (!process.env.npm_lifecycle_event) return undefined;
  for (let pid = process.ppid; pid > 1; pid = parentOf(pid)) if (/\bnpm\b/.test(commandOf(pid))) return pid;
  return undefined;
}

/** Waits until the process is gone; false when it is still there after `ms`. */
export async function gone(pid, ms) {
  for (const until = Date.now() + ms; alive(pid); await pause(50)) if (Date.now() > until) return false;
  return true;
}
