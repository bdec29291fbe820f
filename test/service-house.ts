import { loadConfig, ServiceConfig } from '#libs/config';
import { contractOf, type Envelope, type EventClass } from '#libs/contracts';
import { type RunningService, type ServiceDefinition, startService } from '#libs/http';
import { FixedClock, newId } from '#libs/kernel';
import { type Bus, createBus, Outbox } from '#libs/messaging';
import { Database } from '#libs/persistence';
import { eventually, testDatabase, type TestDatabase, testIssuer, type TestIssuer } from '#libs/testing';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // the shape differs by answer
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** The faults of a 400, each `pointer code`. */
export const faultsOf = ({ body }: Answer): string[] =>
  (body.errors as { pointer: string; code: string }[])
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .sort();

export interface Told {
  readonly event: EventClass;
  readonly subject: string;
  readonly sequence: number;
  readonly data: object;
  /** When it became true; the house's clock when left out. */
  readonly at?: string;
}

export interface HouseParts {
  service: RunningService;
  readonly bus: Bus;
  readonly own: TestDatabase;
  readonly issuer: TestIssuer;
  readonly clock: FixedClock;
  readonly start: () => Promise<RunningService>;
}

/** Starts a service on a database, a bus and an issuer of its own, on 22 November 2026 until a test moves the clock. */
export async function standUp(
  definition: ServiceDefinition,
  more: Record<string, string> = {},
): Promise<HouseParts> {
  const [own, issuer] = await Promise.all([testDatabase(definition), testIssuer()]);
  const clock = new FixedClock(new Date('2026-11-22T03:00:00Z'));
  const env = { DATABASE_URL: own.url, OIDC_ISSUER: issuer.url, LOG_LEVEL: 'silent', ...more };
  const bus = await createBus(loadConfig(ServiceConfig, env));
  const start = (): Promise<RunningService> => startService(definition, env, { bus, clock });
  return { service: await start(), bus, own, issuer, clock, start };
}

/** One service as its specs use it: told things over the bus, asked over HTTP, looked into by SQL. */
export class ServiceHouse {
  constructor(private readonly parts: HouseParts) {}

  async close(): Promise<void> {
    const { service, bus, own, issuer } = this.parts;
    await service.close();
    await bus.close();
    await Promise.all([own.close(), issuer.close()]);
  }

  /** Ends the service in the middle of whatever it does and starts it again on the same data. */
  async restart(): Promise<void> {
    await this.parts.service.close();
    this.parts.service = await this.parts.start();
  }

  get service(): RunningService {
    return this.parts.service;
  }

  get clock(): FixedClock {
    return this.parts.clock;
  }

  get database(): Database {
    return this.part(Database);
  }

  /** For programs that come to the data from outside. */
  get databaseUrl(): string {
    return this.parts.own.url;
  }

  /** One of the service's own parts. */
  part<T>(type: new (...args: never[]) => T): T {
    return this.service.app.get(type);
  }

  token(role: string, areas: readonly string[] = ['38'], sub?: string): Promise<string> {
    return this.parts.issuer.token({ role, areas, sub: sub ?? `${role}-${areas.join('-')}` });
  }

  /** Sends events as their publisher would, in the order given, `copies` of each; returns the ids of the messages. */
  async send(told: readonly Told[], copies = 1): Promise<string[]> {
    const messages = told.map(({ event, at, ...fact }) => {
      const clock = at ? new FixedClock(new Date(at)) : this.clock;
      return new Outbox(contractOf(event).publisher, clock, () => undefined).seal(event, fact);
    });
    for (let copy = 0; copy < copies; copy++) await this.parts.bus.publish(messages);
    return messages.map(({ id }) => id);
  }

  /** Sends events and waits until each has been handled. */
  async tell(told: readonly Told[], copies = 1): Promise<void> {
    const ids = await this.send(told, copies);
    await eventually(async () => {
      const done = await this.rows('select from inbox where message_id = any($1)', [ids]);
      if (done.length < ids.length) throw new Error(`${done.length} of ${ids.length} handled`);
    });
  }

  /** What the service told, oldest first: it waits in the outbox or was parked, for nobody listens here. */
  async told<T = object>(subject: string, event?: EventClass): Promise<Envelope<T>[]> {
    const rows = await this.rows<{ envelope: string }>(
      'select envelope from outbox union all select envelope from outbox_parked',
    );
    return rows
      .map(({ envelope }) => JSON.parse(envelope) as Envelope<T>)
      .filter((each) => each.subject === subject && (!event || each.type === contractOf(event).name))
      .sort((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1));
  }

  heard<T extends object>(event: EventClass<T>, subject: string): Promise<Envelope<T>[]> {
    return this.told<T>(subject, event);
  }

  /** Hears these from now on, as a live page does; for events that nobody has to hear. */
  async listen<T = Record<string, unknown>>(event: EventClass): Promise<Envelope<T>[]> {
    const told: Envelope<T>[] = [];
    await this.parts.bus.tap([contractOf(event).name], ({ envelope }) => {
      told.push(JSON.parse(envelope) as Envelope<T>);
    });
    return told;
  }

  rows<T = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.database.read((tx) => tx.query<T[]>(sql, params));
  }

  get(token: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('GET', token, path, headers);
  }

  post(token: string, path: string, body: unknown, key: string = newId()): Promise<Answer> {
    return this.call('POST', token, path, { 'idempotency-key': key }, body);
  }

  patch(token: string, path: string, body: unknown, ifMatch?: string): Promise<Answer> {
    return this.call('PATCH', token, path, ifMatch === undefined ? {} : { 'if-match': ifMatch }, body);
  }

  /** A file as it comes back. */
  async download(token: string, path: string): Promise<Buffer> {
    const answer = await fetch(`${this.service.url}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`${String(answer.status)} ${await answer.text()}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  async call(
    method: string,
    token: string,
    path: string,
    headers: Record<string, string> = {},
    body?: unknown,
  ): Promise<Answer> {
    const answer = await fetch(`${this.service.url}${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
  }
}
