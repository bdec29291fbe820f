import { startService, type RunningService } from '#libs/http';
import type { Clock } from '#libs/kernel';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVICES, type ServiceName } from '../src/domain/path-table.js';
import { gateway } from '../src/gateway.module.js';
import { standIn, standInIssuer, type StandIn } from './outside.js';

export interface Door {
  readonly database: TestDatabase;
  readonly issuer: Awaited<ReturnType<typeof standInIssuer>>;
  readonly services: Readonly<Record<ServiceName, StandIn>>;
  readonly gateways: readonly RunningService[];
  readonly readyFile: string;
  /** The answer is read to its end, unless it can be stopped by a signal: an unread one keeps its connection for ever. */
  ask(path: string, init?: RequestInit & { token?: string; through?: number }): Promise<Response>;
  close(): Promise<void>;
}

/** Gateways before stand-ins of everything that is not theirs. */
export async function openDoor({
  copies = 1,
  clock,
  environment = {},
}: { copies?: number; clock?: Clock; environment?: Record<string, string> } = {}): Promise<Door> {
  const [database, issuer] = await Promise.all([testDatabase(gateway), standInIssuer()]);
  const standing = await Promise.all(SERVICES.map(async (name) => [name, await standIn()] as const));
  const services = Object.fromEntries(standing) as Record<ServiceName, StandIn>;
  const folder = await mkdtemp(join(tmpdir(), 'door-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>trang</title>');
  const readyFile = join(folder, 'ready.json');
  const env = {
    ...Object.fromEntries(standing.map(([name, { url }]) => [`${name.toUpperCase()}_URL`, url])),
    DATABASE_URL: database.url,
    OIDC_ISSUER: issuer.url,
    PUBLIC_URL: 'http://house.test',
    SESSION_SECRET: 'a secret of this test, long enough to be one',
    WEB_CLIENT_ID: 'web',
    WEB_CLIENT_SECRET: 'a secret of this test',
    WEB_ROOT: folder,
    READY_FILE: readyFile,
    LOG_LEVEL: 'silent',
    ...environment,
  };
  const gateways: RunningService[] = [];
  for (let copy = 0; copy < copies; copy++)
    gateways.push(await startService(gateway, env, clock ? { clock } : {}));
  return {
    ...{ database, issuer, services, gateways, readyFile },
    async ask(path, { token, through = 0, ...init } = {}) {
      const headers = new Headers(init.headers);
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
      const url = `${gateways[through]?.url ?? ''}${path}`;
      const answer = await fetch(url, { redirect: 'manual', ...init, headers });
      if (init.signal) return answer;
      const body = await answer.arrayBuffer();
      return new Response(body.byteLength > 0 ? body : null, answer);
    },
    async close() {
      await Promise.all(gateways.map((each) => each.close()));
      await Promise.all([...Object.values(services), issuer, database].map((each) => each.close()));
    },
  };
}
