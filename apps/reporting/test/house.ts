import { loadConfig, ServiceConfig } from '#libs/config';
import { contractOf, type EventClass } from '#libs/contracts';
import { FixedClock } from '#libs/kernel';
import { type Bus, createBus, Outbox } from '#libs/messaging';
import { type RunningService, startService } from '#libs/http';
import { eventually, testDatabase, type TestDatabase, testIssuer, type TestIssuer } from '#libs/testing';
import type { Database } from '#libs/persistence';
import { reporting } from '../src/reporting.module.js';

export interface Told {
  readonly event: EventClass;
  readonly subject: string;
  readonly sequence: number;
  readonly data: object;
  /** When it became true; the house's clock when left out. */
  readonly at?: string;
}

export interface Answer {
  readonly status: number;
  // the shape differs by answer
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
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
    const [database, issuer] = await Promise.all([testDatabase(reporting), testIssuer()]);
    const env = { DATABASE_URL: database.url, OIDC_ISSUER: issuer.url, LOG_LEVEL: 'silent' };
    const bus = await createBus(loadConfig(ServiceConfig, env));
    const house = new House(undefined as never, await database.open(reporting), database, issuer, bus);
    const service = await startService(reporting, env, { bus, clock: house.clock });
    return Object.assign(house, { service });
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.bus.close();
    await Promise.all([this.testDatabase.close(), this.issuer.close()]);
  }

  token(role: string, areas: string[]): Promise<string> {
    return this.issuer.token({ role, areas, sub: `${role}-${areas.join('-')}` });
  }

  /** Sends events as their publisher would, in the order given, each `copies` times, and waits until all are handled. */
  async tell(told: readonly Told[], copies = 1): Promise<void> {
    const messages = told.map(({ event, at, ...fact }) => {
      const clock = at ? new FixedClock(new Date(at)) : this.clock;
      return new Outbox(contractOf(event).publisher, clock, () => undefined).seal(event, fact);
    });
    for (let copy = 0; copy < copies; copy++) await this.bus.publish(messages);
    await eventually(async () => {
      const [row] = await this.rows<{ done: string }>(
        'select count(*) as done from inbox where message_id = any($1)',
        [messages.map(({ id }) => id)],
      );
      if (Number(row?.done) < messages.length) throw new Error(`${row?.done} of ${messages.length} handled`);
    });
  }

  rows<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.database.read((tx) => tx.query<T[]>(sql, params));
  }

  async report(token: string, query: string): Promise<Answer> {
    const answer = await fetch(`${this.service.url}/api/v1/reports/reintegration?${query}`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    return { status: answer.status, body: await answer.json() };
  }
}
