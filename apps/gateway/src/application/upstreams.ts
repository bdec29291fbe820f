import { DomainError } from '#libs/kernel';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'undici';
import { onceMoreIfCutOff } from './once-more.js';
import { GatewayConfig } from '../config.js';
import type { ServiceName } from '../domain/path-table.js';

const CONNECTIONS = 64;
const CONNECT_TIMEOUT_MS = 2_000;
const ANSWER_TIMEOUT_MS = 30_000;

/** Who asks and in which words; goes along to every service, which decides by itself. */
export interface Caller {
  readonly authorization: string;
  readonly 'accept-language': string;
  readonly traceparent: string;
}

/** A service's own refusal, handed on as it is. */
export class UpstreamProblem extends Error {
  constructor(
    readonly status: number,
    readonly body: string,
    readonly headers: Readonly<Record<string, string>>,
  ) {
    super(`upstream answered ${status}`);
    this.name = 'UpstreamProblem';
  }
}

/** The services behind the door. */
@Injectable()
export class Upstreams implements OnApplicationShutdown {
  private readonly pools: Readonly<Record<ServiceName, Pool>>;
  readonly identity: Pool | undefined;

  constructor(config: GatewayConfig) {
    this.pools = {
      registry: poolTo(config.REGISTRY_URL),
      employment: poolTo(config.EMPLOYMENT_URL),
      training: poolTo(config.TRAINING_URL),
      microcredit: poolTo(config.MICROCREDIT_URL),
      reporting: poolTo(config.REPORTING_URL),
    };
    this.identity = config.IDENTITY_URL === undefined ? undefined : poolTo(config.IDENTITY_URL);
  }

  pool(service: ServiceName): Pool {
    return this.pools[service];
  }

  /** Reads only, also where the question is long and therefore a POST. Throws UpstreamProblem for everything but 2xx, DomainError unavailable when the service does not answer. */
  async json<T>(service: ServiceName, path: string, caller: Caller, body?: object): Promise<T> {
    const answer = await this.ask(service, path, caller, body);
    if (answer.status >= 200 && answer.status < 300) return JSON.parse(answer.text) as T;
    throw new UpstreamProblem(answer.status, answer.text, answer.headers);
  }

  /** False also when nothing answers. */
  async answers(service: ServiceName | 'identity', path: string): Promise<boolean> {
    const pool = service === 'identity' ? this.identity : this.pools[service];
    if (!pool) return true;
    try {
      const { statusCode, body } = await pool.request({
        method: 'GET',
        path,
        headersTimeout: CONNECT_TIMEOUT_MS,
      });
      await body.dump();
      return statusCode === 200;
    } catch {
      return false;
    }
  }

  private async ask(service: ServiceName, path: string, caller: Partial<Caller>, body?: object) {
    const once = async () => {
      const answer = await this.pools[service].request({
        method: body ? 'POST' : 'GET',
        path,
        headers: { ...caller, ...(body && { 'content-type': 'application/json' }) },
        body: body ? JSON.stringify(body) : null,
      });
      return { status: answer.statusCode, headers: plain(answer.headers), text: await answer.body.text() };
    };
    try {
      return await onceMoreIfCutOff(once);
    } catch {
      throw new DomainError('unavailable', 'service-unavailable');
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const pools = [...Object.values(this.pools), ...(this.identity ? [this.identity] : [])];
    await Promise.all(pools.map((pool) => pool.destroy()));
  }
}

function poolTo(url: string): Pool {
  return new Pool(new URL(url).origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: ANSWER_TIMEOUT_MS,
    bodyTimeout: ANSWER_TIMEOUT_MS,
  });
}

/** Of a refusal only what its reader needs. */
function plain(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const kept = ['content-type', 'content-language', 'retry-after', 'www-authenticate', 'allow'];
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
