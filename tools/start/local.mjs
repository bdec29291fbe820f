import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { alive, commandOf, gone, npmAbove } from './processes.mjs';
import { diskFull, Trouble } from './trouble.mjs';

const FIRST_START_NEEDS = 300 * 2 ** 20; // bytes: a fresh cluster is 64 MB, its first log segments and the demo world as much again
const ABANDONED_ENDS_WITHIN_MS = 20_000;
const LATER_START_NEEDS = 40 * 2 ** 20; // bytes: a few log segments

/** The folder of this installation: data, secrets, who is running. See tools/start/README.md. */
export function openLocal(root, env = process.env) {
  const folder = resolve(root, env.CHUNGTAY_LOCAL ?? '.local');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const path = (name) => join(folder, name);
  return { folder, path, secrets: () => secrets(path('secrets.json')) };
}

/** Refuses to begin on a full disk: half a start is harder to understand than none. */
export function ensureRoom(local) {
  const { bavail, bsize } = statfsSync(local.folder);
  const needed = existsSync(local.path('secrets.json')) ? LATER_START_NEEDS : FIRST_START_NEEDS;
  if (bavail * bsize < needed) throw diskFull(local.folder);
}

/** Random for each installation, made once. */
function secrets(file) {
  if (existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      throw new Trouble(`${file} cannot be read; without it the data beside it cannot be opened.`, [
        'put it back from a backup, or move the whole folder away to begin anew',
      ]);
    }
  }
  const fresh = () => randomBytes(24).toString('base64url');
  const made = { postgresPassword: fresh(), sessionSecret: fresh(), webClientSecret: fresh() };
  writeWhole(file, made);
  return made;
}

/** Writes JSON so that a reader sees the old file or the new one, never half of it; for this user's eyes only. */
export function writeWhole(file, value) {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** One house per folder. A leftover whose npm was killed is ending itself: it gets some seconds. */
export async function claim(local, port) {
  const file = local.path('run.json');
  const other = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (other && alive(other.pid) && commandOf(other.pid).includes('start.mjs')) {
    const abandoned = other.npm && !alive(other.npm);
    if (!abandoned || !(await gone(other.pid, ABANDONED_ENDS_WITHIN_MS)))
      throw new Trouble(`Chung Tay is already running with this data: http://127.0.0.1:${other.port}`, [
        `stop it with Ctrl-C in its window, or with: kill ${other.pid}`,
        'a second one beside it needs its own data and port: CHUNGTAY_LOCAL=/some/folder PORT=3100 npm start',
      ]);
  }
  writeWhole(file, { pid: process.pid, port, npm: npmAbove() });
  return () => rmSync(file, { force: true });
}
