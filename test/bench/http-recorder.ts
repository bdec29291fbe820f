import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { newId } from '#libs/kernel';
import { eventually, freePort, testIssuer, type TestIssuer } from '#libs/testing';
import { aReport } from '../a-report.js';
import { AS_IN_THE_IMAGE, now } from './child.js';

interface Options {
  readonly database: string;
  readonly amqp: string;
  readonly prefix: string;
}

/** Records releases as an office does: POST /api/v1/releases of the registry as it is, in a process of its own. */
export class HttpRecorder {
  #person = 0;

  private constructor(
    private readonly registry: ChildProcess,
    private readonly http: Pool,
    private readonly issuer: TestIssuer,
    private readonly token: string,
  ) {}

  static async start({ database, amqp, prefix }: Options): Promise<HttpRecorder> {
    const issuer = await testIssuer();
    const port = await freePort();
    const main = new URL('../../apps/registry/src/main.js', import.meta.url);
    const registry = fork(main, {
      execArgv: AS_IN_THE_IMAGE,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...{ PATH: process.env['PATH'], PORT: String(port), DATABASE_URL: database, MIGRATE: 'true' },
        ...{
          BUS: 'rabbitmq',
          AMQP_URL: amqp,
          BUS_PREFIX: prefix,
          OIDC_ISSUER: issuer.url,
          LOG_LEVEL: 'error',
        },
      },
    });
    const http = new Pool(`http://127.0.0.1:${String(port)}`, { connections: 128 });
    const ready = async (): Promise<void> => {
      const { statusCode, body } = await http.request({ path: '/health/ready', method: 'GET' });
      await body.dump();
      if (statusCode !== 200) throw new Error(`the registry is not ready: ${String(statusCode)}`);
    };
    await eventually(ready, { timeoutMs: 60_000, everyMs: 100 });
    const token = await issuer.token({ role: 'registry-officer', areas: ['38'] });
    return new HttpRecorder(registry, http, issuer, token);
  }

  get pid(): number {
    return this.registry.pid ?? 0;
  }

  /** The methods of the writer's process that make sense here: `live` and `steady`. */
  async call<T>(method: string, ...args: unknown[]): Promise<T> {
    const [count = 0, more = 0] = args as number[];
    return (await (method === 'live' ? this.live(count, more) : this.steady(count, more))) as T;
  }

  async end(): Promise<void> {
    const ended = once(this.registry, 'exit');
    this.registry.kill('SIGKILL');
    await ended;
    await this.http.destroy();
    await this.issuer.close();
  }

  private async live(count: number, clients: number): Promise<number> {
    const start = now();
    let left = count;
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (left-- > 0) await this.record();
      }),
    );
    return start;
  }

  private async steady(perSecond: number, seconds: number): Promise<[string, number][]> {
    const sent: [string, number][] = [];
    const waiting: Promise<unknown>[] = [];
    const begin = now() + 50;
    for (let n = 0; n < perSecond * seconds; n += 1) {
      const due = begin + (n * 1000) / perSecond;
      if (due > now()) await sleep(due - now());
      waiting.push(this.record().then((personId) => sent.push([personId, due])));
    }
    await Promise.all(waiting);
    return sent;
  }

  private async record(): Promise<string> {
    const { statusCode, body } = await this.http.request({
      ...{ path: '/api/v1/releases', method: 'POST' },
      headers: {
        ...{ authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
        'idempotency-key': newId(),
      },
      body: JSON.stringify(aReport(this.#person++)),
    });
    const answer = (await body.json()) as { personId: string };
    if (statusCode !== 201) throw new Error(`${String(statusCode)} ${JSON.stringify(answer)}`);
    return answer.personId;
  }
}
