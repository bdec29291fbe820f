import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { eventually, freePort } from '#libs/testing';

const ROOT = resolve(import.meta.dirname, '..');
const FIRST_START_MS = 120_000;
const LATER_START_MS = 15_000 * 2; // the target is 15 s on an idle machine; here other specs run beside it
const RUNNING = 'Chung Tay is running';

interface Demo {
  baseUrl: string;
  clients: { clientId: string; clientSecret: string; role: string; areas: string[] }[];
  users: { username: string; password: string; role: string; areas: string[] }[];
}

/** One run of the starter and what it said. */
class Run {
  said = '';
  readonly child: ChildProcess;

  constructor(local: string, port: number, ...args: string[]) {
    const env = { ...process.env, CHUNGTAY_LOCAL: local, PORT: String(port), NODE_OPTIONS: '' };
    this.child = spawn(process.execPath, ['tools/start.mjs', ...args], { cwd: ROOT, env });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
  }

  until(text: string, timeoutMs: number): Promise<void> {
    const look = (): void => {
      if (this.child.exitCode !== null) throw new Stopped(this.said);
      if (!this.said.includes(text)) throw new Error(`never said "${text}" but:\n${this.said}`);
    };
    return eventually(look, { timeoutMs, everyMs: 50 });
  }

  async end(signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> {
    this.child.kill(signal);
    return this.exitCode();
  }

  async exitCode(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}

class Stopped extends Error {}

const here = mkdtempSync(join(tmpdir(), 'chungtay-start-'));
chmodSync(here, 0o755); // as root the server runs as another user
const local = join(here, 'local');
const postmaster = join(local, 'postgres/postmaster.pid');
let port: number;
let run: Run | undefined;

const demo = (): Demo => JSON.parse(readFileSync(join(local, 'demo.json'), 'utf8')) as Demo;

async function count(table: string): Promise<number> {
  const { postgresPassword: password } = JSON.parse(
    readFileSync(join(local, 'secrets.json'), 'utf8'),
  ) as Record<string, string>;
  const database = {
    host: '127.0.0.1',
    port: Number(readFileSync(postmaster, 'utf8').split('\n')[3]),
    database: 'chungtay',
  };
  const client = new Client({ ...database, user: 'postgres', password: password ?? '' });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>(`select count(*) from ${table}`);
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  port = await freePort();
});

afterAll(async () => {
  await run?.end('SIGINT');
  rmSync(here, { recursive: true, force: true });
});

describe('npm start', () => {
  it(
    'goes on with the demo world when it was killed while making it',
    async () => {
      const killed = new Run(local, port);
      await killed.until('100 of 419 people', FIRST_START_MS);
      await killed.end('SIGKILL');
      expect(existsSync(join(local, 'demo.json'))).toBe(false);

      run = new Run(local, port);
      await run.until(RUNNING, FIRST_START_MS);
      expect(run.said).toContain('taking over the database server of an earlier run');
      expect(run.said).not.toContain('refused');
      expect(await count('registry.person')).toBe(419);
      // 85 of the job centres and three of each of two employers who sign in themselves
      expect(await count('employment.vacancy')).toBe(91);
    },
    2 * FIRST_START_MS,
  );

  it('tells who may enter, for this user only, as api.md says', async () => {
    expect(statSync(join(local, 'demo.json')).mode & 0o777).toBe(0o600);
    const { baseUrl, clients, users } = demo();
    expect(baseUrl).toBe(`http://127.0.0.1:${port}`);
    for (const list of [clients, users]) {
      const areas = (role: string): string[] =>
        list.filter((each) => each.role === role).flatMap((each) => each.areas);
      const communes = ['15409', '15412', '15421', '15442', '15448', '15457', '15469', '19333'];
      expect(areas('registry-officer')).toEqual(communes);
      expect(areas('commune-leader')).toEqual(communes);
      for (const role of ['counsellor', 'employer', 'credit-officer', 'auditor', 'operator', 'person'])
        expect(areas(role)).toEqual(['38', '44']);
    }
    expect((await fetch(`${baseUrl}/api/openapi.json`)).status).toBe(200);
  });

  it('prints a first release that works in sh, and only once', () => {
    const command = run?.said.slice(run.said.indexOf('curl -s ')) ?? '';
    const answers = [1, 2].map(() =>
      execFileSync('/bin/sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' }),
    );
    expect(JSON.parse(answers[0] ?? '')).toMatchObject({
      personId: expect.any(String),
      releaseId: expect.any(String),
    });
    expect(answers[1]).toBe(answers[0]);
  });

  it('says who is there when it is started twice, or when the port is taken', async () => {
    const second = new Run(local, await freePort());
    expect(await second.exitCode()).toBe(1);
    expect(second.said).toContain(`already running with this data: http://127.0.0.1:${port}`);

    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port: taken } = other.address() as { port: number };
    const refused = new Run(join(here, 'other'), taken);
    expect(await refused.exitCode()).toBe(1);
    expect(refused.said).toContain(`Port ${taken} is in use`);
    expect(refused.said).toContain(`PORT=${taken + 100} npm start`);
    other.close();
  });

  it('stops at Ctrl-C with nothing left running, and goes on with the same data', async () => {
    const before = {
      file: readFileSync(join(local, 'demo.json'), 'utf8'),
      people: await count('registry.person'),
    };
    expect(await run?.end('SIGINT')).toBe(0);
    expect(existsSync(postmaster)).toBe(false);

    const began = Date.now();
    run = new Run(local, port);
    await run.until(RUNNING, LATER_START_MS);
    expect(Date.now() - began).toBeLessThan(LATER_START_MS);
    expect(readFileSync(join(local, 'demo.json'), 'utf8')).toBe(before.file);
    expect(await count('registry.person')).toBe(before.people);
  }, 60_000);

  it('runs each service as a process of its own, and starts again one that was killed', async () => {
    expect(await run?.end('SIGINT')).toBe(0);
    run = new Run(local, port, '--services');
    await run.until(RUNNING, 2 * LATER_START_MS);
    const { baseUrl } = demo();
    expect((await fetch(`${baseUrl}/api/openapi.json`)).status).toBe(200);
    const children = execFileSync('pgrep', ['-P', String(run.child.pid), '-f', 'main.js'], {
      encoding: 'utf8',
    });
    const [victim] = children.trim().split('\n').map(Number);
    process.kill(victim ?? 0, 'SIGKILL');
    await run.until('ended (SIGKILL); starting it again', 10_000);
    const open = async (): Promise<void> =>
      expect((await fetch(`${baseUrl}/api/openapi.json`)).status).toBe(200);
    await eventually(open, { timeoutMs: LATER_START_MS });
  }, 120_000);
});

describe('a data folder that cannot be opened', () => {
  it.each([
    ['a foreign one', { 'letter.txt': 'dear diary' }, 'no data folder of Chung Tay'],
    ['one of another version', { PG_VERSION: '15\n' }, 'was made by PostgreSQL 15'],
  ])(
    'is told plainly: %s',
    async (name, files, words) => {
      const folder = join(here, name.replaceAll(' ', '-'));
      mkdirSync(join(folder, 'postgres'), { recursive: true });
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'postgres', file), text);
      const failed = new Run(folder, await freePort());
      expect(await failed.exitCode()).toBe(1);
      expect(failed.said).toContain(words);
      expect(failed.said).toContain('→');
      for (const file of Object.keys(files)) expect(existsSync(join(folder, 'postgres', file))).toBe(true);
    },
    60_000,
  );

  it('is told plainly when it is damaged, and works again once it is mended', async () => {
    expect(await run?.end('SIGINT')).toBe(0);
    const control = join(local, 'postgres/global/pg_control');
    renameSync(control, `${control}.away`);
    const failed = new Run(local, port);
    expect(await failed.exitCode()).toBe(1);
    expect(failed.said).toContain('it seems damaged');
    renameSync(`${control}.away`, control);
    run = new Run(local, port);
    await run.until(RUNNING, LATER_START_MS);
  }, 60_000);
});
