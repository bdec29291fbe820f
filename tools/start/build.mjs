import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './packages.mjs';
import { step } from './say.mjs';

const SOURCES = ['apps', 'libs', 'package-lock.json', '.swcrc', 'tools/build-web.mjs'];

/** Compiles when a source was changed, added or removed since the last build. */
export async function ensureBuilt(root) {
  const stamp = join(root, 'dist/.built');
  const now = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  await step('Building the services and the pages', () => npm(root, ['run', '--silent', 'build']));
  writeFileSync(stamp, now);
}

/** One hash over name, size and time of every source file. */
function fingerprint(root) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(join(root, path));
    if (!stat.isDirectory()) return hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    for (const name of readdirSync(join(root, path)).sort())
      if (name !== 'node_modules') visit(`${path}/${name}`);
  };
  SOURCES.filter((path) => existsSync(join(root, path))).forEach(visit);
  return hash.digest('hex');
}
