import { jest } from '@jest/globals';
import { loadConfig, ServiceConfig } from '#libs/config';
import { contractOf, type Envelope, type EventClass } from '#libs/contracts';
import { FixedClock, newId } from '#libs/kernel';
import { type RunningService, startService } from '#libs/http';
import { type Bus, createBus, Outbox } from '#libs/messaging';
import type { Database } from '#libs/persistence';
import { eventually, testDatabase, type TestDatabase, testIssuer, type TestIssuer } from '#libs/testing';
import { registry } from '../src/registry.module.js';

jest.setTimeout(60_000); // a busy machine may take its time

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // the shape differs by answer
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

interface Told {
  readonly event: EventClass;
  readonly subject: string;
  readonly sequence: number;
  readonly data: object;
}

/** The registry on a database, a bus and an issuer of its own, on 22 November 2026 until a test moves the clock. */
export class House {
  readonly clock = new FixedClock(new Date('2026-11-22T03:00:00Z'));
  private service: RunningService;

  private constructor(
    readonly database: Database,
    private readonly opened: TestDatabase,
    private readonly issuer: TestIssuer,
    private readonly bus: Bus,
  ) {}

  static async open(logLevel = 'silent'): Promise<House> {
    const [opened, issuer] = await Promise.all([testDatabase(registry), testIssuer()]);
    const env = { DATABASE_URL: opened.url, OIDC_ISSUER: issuer.url, LOG_LEVEL: logLevel };
    const bus = await createBus(loadConfig(ServiceConfig, env));
    const house = new House(await opened.open(registry), opened, issuer, bus);
    house.service = await startService(registry, env, { bus, clock: house.clock });
    return house;
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.bus.close();
    await Promise.all([this.opened.close(), this.issuer.close()]);
  }

  get app(): RunningService['app'] {
    return this.service.app;
  }

  /** Somebody with a role in some areas, asking over HTTP. */
  async as(role: string, areas: readonly string[], sub = `${role}-${areas.join('-')}`): Promise<Caller> {
    return new Caller(this.service.url, await this.issuer.token({ role, areas, sub }));
  }

  rows<T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.database.read((tx) => tx.query<T[]>(sql, params));
  }

  /** Every message the registry told about `subject`, oldest first: nobody listens here, so they wait or are parked. */
  async told<T = object>(subject: string): Promise<Envelope<T>[]> {
    const rows = await this.rows<{ envelope: string }>(
      'select envelope from outbox union all select envelope from outbox_parked',
    );
    return rows
      .map(({ envelope }) => JSON.parse(envelope) as Envelope<T>)
      .filter((envelope) => envelope.subject === subject)
      .sort((a, b) => a.sequence - b.sequence);
  }

  /** Sends events as their publisher would and waits until they are handled. */
  async hears(told: readonly Told[]): Promise<void> {
    const messages = told.map(({ event, ...fact }) =>
      new Outbox(contractOf(event).publisher, this.clock, () => undefined).seal(event, fact),
    );
    await this.bus.publish(messages);
    await eventually(async () => {
      const ids = messages.map(({ id }) => id);
      const handled = await this.rows('select from inbox where message_id = any($1)', [ids]);
      if (handled.length < messages.length)
        throw new Error(`${handled.length} of ${messages.length} handled`);
    });
  }
}

export class Caller {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  get(path: string): Promise<Answer> {
    return this.call('GET', path);
  }

  post(path: string, body: unknown, key = newId()): Promise<Answer> {
    return this.call('POST', path, { body, headers: { 'idempotency-key': key } });
  }

  put(path: string): Promise<Answer> {
    return this.call('PUT', path);
  }

  delete(path: string): Promise<Answer> {
    return this.call('DELETE', path);
  }

  patch(path: string, body: unknown, ifMatch?: string): Promise<Answer> {
    return this.call('PATCH', path, { body, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } });
  }

  private async call(
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  }
}

/** The faults of a 400, `pointer code` each. */
export const faultsOf = ({ body }: Answer): string[] =>
  (body.errors as { pointer: string; code: string }[])
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .sort();
