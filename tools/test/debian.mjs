import { execFileSync, spawnSync } from 'node:child_process';

export const has = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Only root of a Debian installs packages here; everybody else is told what to install. */
export const canInstall = () => process.getuid?.() === 0 && has('apt-get', ['--version']);

export function aptInstall(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}
