import { loadConfig, ServiceConfig } from '#libs/config';
import { contractOf, type EventClass } from '#libs/contracts';
import { FixedClock, newId } from '#libs/kernel';
import { type Bus, createBus, Outbox } from '#libs/messaging';
import { type RunningService, startService } from '#libs/http';
import { eventually, testDatabase, type TestDatabase, testIssuer, type TestIssuer } from '#libs/testing';
import type { Database } from '#libs/persistence';
import { training } from '../src/training.module.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // the shape differs by answer
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface Told {
  readonly event: EventClass;
  readonly subject: string;
  readonly sequence: number;
  readonly data: object;
}

/** The service on a database, a bus and an issuer of its own, on 22 November 2026 until a test moves the clock. */
export class House {
  readonly clock = new FixedClock(new Date('2026-11-22T03:00:00Z'));

  private constructor(
    readonly service: RunningService,
    readonly database: Database,
    private readonly testDatabase: TestDatabase,
    private readonly issuer: TestIssuer,
    private readonly bus: Bus,
  ) {}

  static async open(): Promise<House> {
    const [database, issuer] = await Promise.all([testDatabase(training), testIssuer()]);
    const env = { DATABASE_URL: database.url, OIDC_ISSUER: issuer.url, LOG_LEVEL: 'silent' };
    const bus = await createBus(loadConfig(ServiceConfig, env));
    const house = new House(undefined as never, await database.open(training), database, issuer, bus);
    const service = await startService(training, env, { bus, clock: house.clock });
    return Object.assign(house, { service });
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.bus.close();
    await Promise.all([this.testDatabase.close(), this.issuer.close()]);
  }

  token(role: string, areas: string[], sub = `${role}-${areas.join('-')}`): Promise<string> {
    return this.issuer.token({ role, areas, sub });
  }

  /** Sends events as their publisher would, `copies` of each; returns the ids of the messages. */
  async send(told: readonly Told[], copies = 1): Promise<string[]> {
    const messages = told.map(({ event, ...fact }) => {
      const outbox = new Outbox(contractOf(event).publisher, this.clock, () => undefined);
      return outbox.seal(event, fact);
    });
    for (let copy = 0; copy < copies; copy++) await this.bus.publish(messages);
    return messages.map(({ id }) => id);
  }

  /** Sends events and waits until each has been handled. */
  async tell(told: readonly Told[], copies = 1): Promise<void> {
    const ids = await this.send(told, copies);
    await eventually(async () => {
      const [row] = await this.database.read((tx) =>
        tx.query<{ done: string }[]>('select count(*) as done from inbox where message_id = any($1)', [ids]),
      );
      if (Number(row?.done) < ids.length) throw new Error(`${row?.done ?? 0} of ${ids.length} handled`);
    });
  }

  /** What the service told, oldest first: it waits in the bus or the outbox, for nobody listens here. */
  async heard<T extends object>(
    event: EventClass<T>,
    subject: string,
  ): Promise<{ sequence: number; data: T }[]> {
    const rows = await this.database.read((tx) =>
      tx.query<{ envelope: string }[]>(
        `select envelope from outbox where type = $1 union all select envelope from outbox_parked where type = $1`,
        [contractOf(event).name],
      ),
    );
    return rows
      .map(({ envelope }) => JSON.parse(envelope) as { subject: string; sequence: number; data: T })
      .filter((envelope) => envelope.subject === subject)
      .sort((a, b) => a.sequence - b.sequence);
  }

  rows<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.database.read((tx) => tx.query<T[]>(sql, params));
  }

  get(token: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('GET', token, path, headers);
  }

  post(token: string, path: string, body: unknown, key = newId()): Promise<Answer> {
    return this.call(
      'POST',
      token,
      path,
      { 'content-type': 'application/json', 'idempotency-key': key },
      body,
    );
  }

  private async call(
    method: string,
    token: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Answer> {
    const answer = await fetch(`${this.service.url}${path}`, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  }
}

/** The codes of a 400, each with its pointer. */
export const faultsOf = (answer: Answer): string[] =>
  (answer.body.errors as { pointer: string; code: string }[])
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .sort();
