// `npm run reference`: writes the generated references anew. The event reference comes from the event classes; the interface
// reference from a house that is started for it (bounded, on free ports of loopback, gone afterwards), since only a
// running one knows every service's operations.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { format } from 'prettier';
import { asyncApiDocument } from '../dist/libs/contracts/src/index.js';
import { freePort } from '../dist/libs/testing/src/free-port.mjs';
import { startPostgres } from '../dist/libs/testing/src/postgres.mjs';

const READY_WITHIN_MS = 120_000;

const write = async (file, document) => {
  writeFileSync(file, await format(JSON.stringify(document), { parser: 'json', printWidth: 110 }));
  console.log(`wrote ${file}`);
};

/** The interface as the whole house describes it. */
async function openApiDocument() {
  const [postgres, port] = await Promise.all([startPostgres(), freePort()]);
  const url = `http://127.0.0.1:${port}`;
  const house = fork(new URL('../dist/apps/all-in-one/src/main.js', import.meta.url), {
    env: {
      PATH: process.env.PATH,
      ...{ PORT: String(port), DATABASE_URL: postgres.url, PUBLIC_URL: url, LOG_LEVEL: 'error' },
      ...{ JOBS: 'false', SESSION_SECRET: randomBytes(32).toString('hex') },
      WEB_CLIENT_SECRET: randomBytes(32).toString('hex'),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    return await describedBy(house, url);
  } finally {
    if (house.exitCode === null && house.signalCode === null) {
      const ended = once(house, 'exit');
      house.kill('SIGKILL');
      await ended;
    }
    await postgres.stop();
  }
}

async function describedBy(house, url) {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (house.exitCode !== null) throw new Error(`the house ended with ${house.exitCode}`);
    const answer = await fetch(`${url}/api/openapi.json`).catch(() => undefined);
    if (answer?.ok) return { ...(await answer.json()), servers: [{ url: '/' }] };
    await answer?.body?.cancel();
    await sleep(200);
  }
  throw new Error(`the house was not ready in ${READY_WITHIN_MS / 1000} s`);
}

await write('docs/reference/asyncapi.json', asyncApiDocument());
await write('docs/reference/openapi.json', await openApiDocument());
