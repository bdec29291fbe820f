import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from './say.mjs';
import { Trouble } from './trouble.mjs';

/** Installs the packages of the lock file when they are missing or others than it names. */
export async function ensurePackages(root) {
  if (!outdated(root)) return;
  await step('Installing packages (npm ci; a minute or two, once)', () =>
    npm(root, ['ci', '--no-audit', '--no-fund', '--loglevel=error']),
  );
}

/** By content, not by date: a copied or freshly checked out folder must not be installed again for its time stamps. */
export function outdated(root) {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return true;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).some(
    ([path, { version, optional }]) => path && !optional && there[path]?.version !== version,
  );
}

/** Runs npm with its output shown; the npm that started us when there is one. */
export function npm(root, args) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return new Promise((resolve, reject) => {
    spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
      .once('error', () =>
        reject(new Trouble('npm was not found.', ['it comes with Node.js: https://nodejs.org'])),
      )
      .once('exit', (code) =>
        code === 0
          ? resolve()
          : reject(
              new Trouble(`npm ${args[0]} did not succeed; its own message stands above.`, [
                'is the package registry reachable? then run npm start again, it goes on where it stopped',
              ]),
            ),
      );
  });
}
