import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { freePort } from './ports.mjs';
import { say } from './say.mjs';
import { Trouble } from './trouble.mjs';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;
const LONGEST_PAUSE_MS = 10_000;
const WITH_PARENT = new URL('./with-parent.mjs', import.meta.url).href;

/** `npm run start:services`: each service its own process; one that ends is started again, its address stays. */
export async function openServices(env, { root, local }) {
  const dist = (path) => pathToFileURL(join(root, 'dist/apps', path)).href;
  const { INNER_SERVICES, gatewayEnvironment, publicUrlOf, serviceEnvironment } = await import(
    dist('all-in-one/src/environment.js')
  );
  mkdirSync(local.path('logs'), { recursive: true });
  const inner = {};
  for (const name of INNER_SERVICES) inner[name] = `http://127.0.0.1:${await freePort()}`;
  const running = INNER_SERVICES.map((name) =>
    supervise(name, serviceEnvironment(env, inner, Number(new URL(inner[name]).port)), { root, local }),
  );
  const close = async () => {
    await Promise.all(running.splice(0).map((service) => service.stop()));
  };
  try {
    await Promise.all(running.map((service) => service.ready()));
    const gateway = supervise('gateway', gatewayEnvironment(env, inner), { root, local });
    running.push(gateway);
    await gateway.ready();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: publicUrlOf(env),
    async close() {
      await running.pop().stop(); // the door first
      await close();
    },
  };
}

function supervise(name, env, { root, local }) {
  const logFile = local.path(`logs/${name}.log`);
  let child;
  let stopping = false;
  let waits = 500;
  const begin = () => {
    const log = openSync(logFile, 'a', 0o600);
    const main = join(root, 'dist/apps', name, 'src/main.js');
    // as in the image: see the Dockerfile
    child = spawn(process.execPath, ['--max-semi-space-size=32', '--import', WITH_PARENT, main], {
      cwd: root,
      env: { ...env, NODE_OPTIONS: env.NODE_OPTIONS ?? '' },
      detached: true, // Ctrl-C in the terminal is for the starter, which stops the services in order
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    child.once('exit', async (code, signal) => {
      if (stopping) return;
      say(`! ${name} ended (${signal ?? code}); starting it again`);
      await pause(waits);
      waits = Math.min(waits * 2, LONGEST_PAUSE_MS);
      if (!stopping) begin();
    });
  };
  begin();
  return {
    async ready() {
      const url = `http://127.0.0.1:${env.PORT}/health/ready`;
      for (const until = Date.now() + READY_WITHIN_MS; ; await pause(100)) {
        const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
        if (answer?.ok) break;
        if (child.exitCode === 78 || Date.now() > until)
          throw new Trouble(`The service ${name} does not start.`, [`its words are in ${logFile}`]);
      }
      waits = 500;
    },
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await gone;
      clearTimeout(hard);
    },
  };
}
