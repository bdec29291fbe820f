import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, testIssuer } from '#libs/testing';
import { settle } from './books.js';
import { Offices } from './offices.js';
import { PostgresServer } from './servers.js';
import { ServiceProcess } from './services.js';
import type { Tell } from './tell.js';

const [RELEASES, CLIENTS] = [200, 8];

/** The whole house in one process on the embedded bus: 200 releases by eight offices while it is killed again and again. */
export async function drillEmbedded(tell: Tell, { short }: { short: boolean }): Promise<void> {
  const kills = short ? 1 : 5;
  const [postgres, issuer] = await Promise.all([PostgresServer.start(), testIssuer()]);
  const port = String(await freePort());
  const secret = 'x'.repeat(40);
  const env = {
    ...{ PORT: port, DATABASE_URL: postgres.url, DATABASE_POOL: '5', LOG_LEVEL: 'fatal', JOBS: 'false' },
    ...{ OIDC_ISSUER: issuer.url, OIDC_JWKS_URL: `${issuer.url}/jwks` },
    ...{ SESSION_SECRET: secret, WEB_CLIENT_SECRET: secret, PUBLIC_URL: `http://127.0.0.1:${port}` },
  };
  const main = '../../apps/all-in-one/src/main.js';
  const house = new ServiceProcess('all-in-one', `http://127.0.0.1:${port}`, env, main).start();
  try {
    await house.ready();
    const token = (): Promise<string> => issuer.token({ role: 'registry-officer', areas: ['38'] });
    const offices = new Offices(house.url, token, { clients: CLIENTS, limit: RELEASES });
    for (let kill = 1; kill <= kills; kill += 1) {
      while (offices.accepted.length < (RELEASES * kill) / (kills + 1)) await sleep(5);
      house.kill();
    }
    await offices.done();
    const { books, settleMs, faults } = await settle(postgres.url, offices.accepted, 30_000);
    tell(
      faults.length === 0 && offices.strange.length === 0,
      `one process on the embedded bus killed ${String(kills)} × under ${String(RELEASES)} releases by ${String(CLIENTS)} offices`,
      [...faults, ...offices.strange.slice(0, 3), JSON.stringify(books)].join(', '),
    );
    tell(
      settleMs <= 10_000,
      'settled after the last release',
      `${(settleMs / 1000).toFixed(1)} s, ${String(offices.retries)} repeated requests`,
    );
  } finally {
    await house.stop();
    await Promise.all([postgres.close(), issuer.close()]);
  }
}
