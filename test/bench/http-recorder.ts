import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Dispatcher, Pool } from 'undici';
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
    const requests = Array.from({ length: count }, () => this.request());
    const start = now();
    await Promise.all(
      Array.from({ length: clients }, async () => {
        for (let next = requests.pop(); next; next = requests.pop()) await this.send(next);
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
      waiting.push(this.send(this.request()).then((personId) => sent.push([personId, due])));
    }
    await Promise.all(waiting);
    return sent;
  }

  private request(): Dispatcher.DispatchOptions {
    return {
      ...{ path: '/api/v1/releases', method: 'POST' },
      headers: {
        ...{ authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
        'idempotency-key': newId(),
      },
      body: JSON.stringify(aReport(this.#person++)),
    };
  }

  /** As sparing as a client can be that shares two cores with what it measures: no streams. */
  private send(request: Dispatcher.DispatchOptions): Promise<string> {
    return new Promise((resolve, reject) => {
      let [status, text] = [0, ''];
      this.http.dispatch(request, {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, statusCode) => {
          status = statusCode;
        },
        onResponseData: (_controller, chunk) => {
          text += chunk.toString('utf8');
        },
        onResponseEnd: () => {
          if (status === 201) resolve((JSON.parse(text) as { personId: string }).personId);
          else reject(new Error(`${String(status)} ${text}`));
        },
        onResponseError: (_controller, error) => {
          reject(error);
        },
      });
    });
  }
}
