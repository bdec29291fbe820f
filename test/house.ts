import type { Clock } from '#libs/kernel';
import { freePort, testDatabase, type TestDatabase } from '#libs/testing';
import { randomBytes } from 'node:crypto';
import { openHouse, type House } from '../apps/all-in-one/src/house.js';
import { ManageClients } from '../apps/identity/src/application/manage-clients.js';
import { identity } from '../apps/identity/src/identity.module.js';
import { Clients } from '../apps/identity/src/persistence/clients.js';

export interface TestHouse {
  readonly url: string;
  readonly database: TestDatabase;
  /** A token of a program with these rights, as the issuer of the house gives it. */
  token(role: string, areas?: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

/**
 * The whole house in this process on a database of its own, without the demo world. `environment` says what is special,
 * such as another bus; `clock` what its days go by.
 */
export async function openTestHouse(
  environment: Record<string, string> = {},
  clock?: Clock,
): Promise<TestHouse> {
  const [database, port] = [await testDatabase(), await freePort()];
  const house: House = await openHouse(
    {
      DATABASE_URL: database.url,
      PORT: String(port),
      SESSION_SECRET: randomBytes(32).toString('hex'),
      WEB_CLIENT_SECRET: randomBytes(32).toString('hex'),
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
      DATABASE_POOL: '4',
      ...environment,
    },
    clock,
  );
  const accounts = await database.open(identity);
  const clients = new ManageClients(new Clients());
  const tokens = new Map<string, Promise<string>>();
  const fresh = async (role: string, areas: readonly string[]): Promise<string> => {
    const program = {
      id: `test-${role}-${areas.join('-')}`,
      secret: randomBytes(24).toString('hex'),
      role,
      areas,
    };
    await accounts.transaction((tx) => clients.saveProgram(tx, program));
    const answer = await fetch(`${house.url}/oidc/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${program.id}:${program.secret}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  return {
    url: house.url,
    database,
    token(role, areas = ['38']) {
      const key = `${role} ${areas.join()}`;
      const known = tokens.get(key) ?? fresh(role, areas);
      tokens.set(key, known);
      return known;
    },
    async close() {
      await house.close();
      await database.close();
    },
  };
}
