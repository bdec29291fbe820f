import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Trouble } from '../start/trouble.mjs';

export const has = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Only root of a Debian installs packages here; everybody else is told what to install. */
export const canInstall = () => process.getuid?.() === 0 && has('apt-get', ['--version']);

/** Installs while npm does the same beside it. */
export async function aptInstall(...packages) {
  await aptGet('update', '-qq');
  await aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

async function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const [code] = await once(spawn('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }), 'exit');
  if (code !== 0)
    throw new Trouble(`apt-get ${args[0]} did not succeed; its own message stands above.`, [
      'is the package mirror reachable? then run npm test again',
    ]);
}
