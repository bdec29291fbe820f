import { loadConfig, ServiceConfig } from '#libs/config';
import { contractOf, type EventClass, type PersonSnapshot, ReleaseRecordedV1 } from '#libs/contracts';
import { type RunningService, startService } from '#libs/http';
import { FixedClock, newId } from '#libs/kernel';
import { type Bus, createBus, Outbox } from '#libs/messaging';
import { Database } from '#libs/persistence';
import { eventually, testDatabase, type TestDatabase, testIssuer, type TestIssuer } from '#libs/testing';
import { employment } from '../src/employment.module.js';

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

interface Parts {
  readonly service: RunningService;
  readonly bus: Bus;
  readonly testDatabase: TestDatabase;
  readonly issuer: TestIssuer;
  readonly clock: FixedClock;
}

/** The service on a database, a bus and an issuer of its own, on 22 November 2026 until a test moves the clock. */
export class House {
  private constructor(private readonly parts: Parts) {}

  static async open(more: Record<string, string> = {}): Promise<House> {
    const [database, issuer] = await Promise.all([testDatabase(employment), testIssuer()]);
    const clock = new FixedClock(new Date('2026-11-22T03:00:00Z'));
    const env = { DATABASE_URL: database.url, OIDC_ISSUER: issuer.url, LOG_LEVEL: 'silent', ...more };
    const bus = await createBus(loadConfig(ServiceConfig, env));
    const service = await startService(employment, env, { bus, clock });
    return new House({ service, bus, testDatabase: database, issuer, clock });
  }

  async close(): Promise<void> {
    const { service, bus, testDatabase: database, issuer } = this.parts;
    await service.close();
    await bus.close();
    await Promise.all([database.close(), issuer.close()]);
  }

  get clock(): FixedClock {
    return this.parts.clock;
  }

  get database(): Database {
    return this.parts.service.app.get(Database);
  }

  /** One of the service's own parts. */
  part<T>(type: new (...args: never[]) => T): T {
    return this.parts.service.app.get(type);
  }

  /** Noon in Việt Nam on `day`. */
  moveTo(day: string): void {
    this.clock.set(new Date(`${day}T05:00:00Z`));
  }

  token(role: string, areas: readonly string[] = ['38'], sub?: string): Promise<string> {
    return this.parts.issuer.token({ role, areas, sub: sub ?? `${role}-${areas.join('-')}` });
  }

  /** Sends events as their publisher would, `copies` of each, and waits until every queue has handled them. */
  async tell(told: readonly Told[], copies = 1): Promise<void> {
    const messages = told.map(({ event, ...fact }) =>
      new Outbox(contractOf(event).publisher, this.clock, () => undefined).seal(event, fact),
    );
    for (let copy = 0; copy < copies; copy++) await this.parts.bus.publish(messages);
    const ids = messages.map(({ id }) => id);
    await eventually(async () => {
      const [row] = await this.rows<{ done: number }>(
        'select count(*)::integer as done from inbox where message_id = any($1)',
        [ids],
      );
      if ((row?.done ?? 0) < ids.length) throw new Error(`${row?.done ?? 0} of ${ids.length} handled`);
    });
  }

  /** Releases of these people, as the registry tells them. */
  release(snapshots: readonly PersonSnapshot[]): Promise<void> {
    return this.tell(
      snapshots.map((snapshot) => ({
        ...{ event: ReleaseRecordedV1, subject: snapshot.personId, sequence: 1 },
        data: { ...snapshot, releaseId: newId(), countedOn: '2026-11-16' },
      })),
    );
  }

  /** What the service told of a subject, oldest first: it waits in the outbox or was parked, for nobody listens here. */
  async heard<T extends object>(
    event: EventClass<T>,
    subject: string,
  ): Promise<{ sequence: number; data: T }[]> {
    const rows = await this.rows<{ envelope: string }>(
      `select envelope from outbox where type = $1 union all select envelope from outbox_parked where type = $1`,
      [contractOf(event).name],
    );
    return rows
      .map(({ envelope }) => JSON.parse(envelope) as { subject: string; sequence: number; data: T })
      .filter((envelope) => envelope.subject === subject)
      .sort((a, b) => a.sequence - b.sequence);
  }

  /** Hears these from now on, as a live page does; for events that nobody has to hear. */
  async listen(event: EventClass): Promise<{ sequence: number; data: Record<string, unknown> }[]> {
    const told: { sequence: number; data: Record<string, unknown> }[] = [];
    await this.parts.bus.tap([contractOf(event).name], ({ envelope }) => {
      told.push(JSON.parse(envelope) as (typeof told)[number]);
    });
    return told;
  }

  rows<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.database.read((tx) => tx.query<T[]>(sql, params));
  }

  get(token: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('GET', token, path, headers);
  }

  post(token: string, path: string, body: unknown, key: string = newId()): Promise<Answer> {
    return this.call('POST', token, path, { 'idempotency-key': key }, body);
  }

  patch(token: string, path: string, body: unknown, ifMatch: string): Promise<Answer> {
    return this.call('PATCH', token, path, { 'if-match': ifMatch }, body);
  }

  async call(
    method: string,
    token: string,
    path: string,
    headers: Record<string, string> = {},
    body?: unknown,
  ): Promise<Answer> {
    const answer = await fetch(`${this.parts.service.url}${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
  }
}

/** The faults of a 400, each `pointer code`. */
export const faultsOf = (answer: Answer): string[] =>
  (answer.body.errors as { pointer: string; code: string }[])
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .sort();

/** The body of api.md; a test names only what it is about. */
export const aVacancyBody = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  employer: { name: 'Cơ khí Hoa Sen Mới', taxCode: '2800000001' },
  title: 'Thợ hàn',
  occupationCode: '7212',
  openings: 3,
  communeCode: '15469',
  wageMin: 7_000_000,
  wageMax: 9_000_000,
  closesOn: '2026-12-31',
  skillsRequired: ['arc-welding'],
  skillsWelcome: ['blueprint-reading'],
  education: 'none',
  experienceYears: 1,
  licences: [],
  shifts: ['day'],
  contract: '12-months',
  worksWith: [],
  ...over,
});
