// RabbitMQ of its own for a test run or a drill, so that it may be killed. Linux only.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isFree } from './free-port.mjs';

/**
 * The start script inside the package's own library folder: the wrapper on the PATH changes the user when root and loses
 * the environment. Undefined when RabbitMQ is not installed.
 * @returns {string | undefined}
 */
export function findRabbit() {
  const given = process.env.RABBITMQ_BIN;
  if (given) return existsSync(given) ? given : undefined;
  const usual = '/usr/lib/rabbitmq/bin/rabbitmq-server';
  if (existsSync(usual)) return usual;
  try {
    return execFileSync('dpkg', ['-L', 'rabbitmq-server'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\n')
      .find((line) => line.endsWith('/rabbitmq/bin/rabbitmq-server'));
  } catch {
    return undefined;
  }
}

/** Ready means that the broker answers the protocol header with connection.start. */
const amqpAnswers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('AMQP\0\0\x09\x01'));
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', () => end(true));
    socket.once('error', () => end(false));
    socket.setTimeout(1000, () => end(false));
  });

const configuration = (port) => `listeners.tcp.1 = 127.0.0.1:${port}
default_user = ct
default_pass = ct
loopback_users = none
disk_free_limit.absolute = 100MB
vm_memory_high_watermark.absolute = 1GB
raft.wal_max_size_bytes = 16777216
heartbeat = 10
log.console = true
log.console.level = warning
log.file.level = warning
`;

/** Three ports in a row: AMQP, Erlang distribution, epmd. */
async function freePorts() {
  for (let i = 0; i < 20; i += 1) {
    const port = await freePort();
    const free = await Promise.all([port + 1, port + 2].map(isFree));
    if (port < 65_000 && free.every(Boolean)) return port;
  }
  throw new Error('no three free ports in a row on loopback');
}

/**
 * Starts a private broker.
 * @param {{ dir?: string, port?: number }} [options] give both to start again on the same data
 * @returns {Promise<{ url: string, port: number, dir: string, pid: number, stop: (o?: { hard?: boolean, keep?: boolean }) => Promise<void> }>}
 *   `stop({ hard: true })` kills it with SIGKILL and keeps its data
 */
export async function startRabbit(options = {}) {
  const script = findRabbit();
  if (!script)
    throw new Error('RabbitMQ is not installed: apt-get install rabbitmq-server, or give TEST_AMQP_URL');
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'chungtay-rabbit-'));
  const port = options.port ?? (await freePorts());
  for (const folder of [dir, join(dir, 'mnesia'), join(dir, 'log')]) mkdirSync(folder, { recursive: true });
  const [config, plugins, envFile] = ['rabbitmq.conf', 'enabled_plugins', 'rabbitmq-env.conf'].map((f) =>
    join(dir, f),
  );
  writeFileSync(config, configuration(port));
  writeFileSync(plugins, '[].\n');
  writeFileSync(envFile, ''); // keeps the system-wide one out
  const epmd = String(port + 2);
  const child = spawn(script, [], {
    cwd: dir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      LANG: 'C.UTF-8',
      HOME: dir, // the Erlang cookie is written there
      RUNNING_UNDER_SYSTEMD: 'true', // makes the script exec the VM, so that this child IS the broker
      RABBITMQ_NODENAME: `ct${port}@localhost`,
      RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
      RABBITMQ_NODE_PORT: String(port),
      RABBITMQ_DIST_PORT: String(port + 1),
      ERL_EPMD_PORT: epmd,
      ERL_EPMD_ADDRESS: '127.0.0.1',
      RABBITMQ_BASE: dir,
      RABBITMQ_MNESIA_BASE: join(dir, 'mnesia'),
      RABBITMQ_LOG_BASE: join(dir, 'log'),
      RABBITMQ_GENERATED_CONFIG_DIR: join(dir, 'generated'),
      RABBITMQ_CONFIG_FILE: config,
      RABBITMQ_CONF_ENV_FILE: envFile,
      RABBITMQ_ENABLED_PLUGINS_FILE: plugins,
      RABBITMQ_PID_FILE: join(dir, 'pid'),
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '+S 2:2 -kernel inet_dist_use_interface {127,0,0,1}',
    },
  });
  let output = '';
  let dead = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output = (output + String(data)).slice(-4000);
    });
  }
  const exited = new Promise((resolve) => {
    child.once('exit', () => {
      dead = true;
      resolve();
    });
  });
  const endEpmd = () => {
    try {
      execFileSync('epmd', ['-port', epmd, '-kill'], { stdio: 'ignore' });
    } catch {
      // already gone
    }
  };
  const started = Date.now();
  while (!(await amqpAnswers(port))) {
    if (dead) throw new Error(`RabbitMQ ended while starting: ${output}`);
    if (Date.now() - started > 90_000) {
      child.kill('SIGKILL');
      endEpmd();
      throw new Error(`RabbitMQ did not get ready in 90 s: ${output}`);
    }
    await sleep(100);
  }
  return {
    url: `amqp://ct:ct@127.0.0.1:${port}`,
    port,
    dir,
    pid: child.pid,
    async stop({ hard = false, keep = false } = {}) {
      if (!dead) child.kill(hard ? 'SIGKILL' : 'SIGTERM');
      await exited;
      endEpmd();
      if (!hard && !keep && !options.dir) rmSync(dir, { recursive: true, force: true });
    },
  };
}
