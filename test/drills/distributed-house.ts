import { contractOf, ReleaseRecordedV1 } from '#libs/contracts';
import { type Bus, createBus } from '#libs/messaging';
import { freePort, testIssuer, type TestIssuer } from '#libs/testing';
import { LISTENERS } from './books.js';
import { PostgresServer, RabbitServer } from './servers.js';
import { ServiceProcess } from './services.js';

/** The registry and those who listen to it, each a process, over RabbitMQ and one PostgreSQL, behind lines that can be cut. */
export class DistributedHouse {
  private constructor(
    readonly postgres: PostgresServer,
    readonly rabbit: RabbitServer,
    private readonly issuer: TestIssuer,
    readonly services: ReadonlyMap<string, ServiceProcess>,
    private readonly ear: Bus,
    private readonly heard: ReadonlyMap<string, number>,
  ) {}

  static async open(): Promise<DistributedHouse> {
    const [postgres, rabbit, issuer] = await Promise.all([
      PostgresServer.start(),
      RabbitServer.start(),
      testIssuer(),
    ]);
    const services = new Map<string, ServiceProcess>();
    for (const name of ['registry', ...LISTENERS]) {
      const port = String(await freePort());
      const env = {
        ...{ PORT: port, DATABASE_URL: postgres.lineUrl, DATABASE_POOL: '6', MIGRATE: 'true', JOBS: 'false' },
        ...{ BUS: 'rabbitmq', AMQP_URL: rabbit.lineUrl, OIDC_ISSUER: issuer.url, LOG_LEVEL: 'fatal' },
      };
      const url = `http://127.0.0.1:${port}`;
      services.set(name, new ServiceProcess(name, url, env, './service.main.js').start());
    }
    await Promise.all([...services.values()].map((service) => service.ready()));
    const ear = await createBus({ BUS: 'rabbitmq', DATABASE_URL: postgres.url, AMQP_URL: rabbit.url });
    const heard = new Map<string, number>();
    await ear.tap([contractOf(ReleaseRecordedV1).name], ({ id }) => {
      heard.set(id, (heard.get(id) ?? 0) + 1);
    });
    return new DistributedHouse(postgres, rabbit, issuer, services, ear, heard);
  }

  /** How often the broker took a release's message, as far as a listener beside the line heard. */
  onTheWire(messageId: string): number {
    return this.heard.get(messageId) ?? 0;
  }

  service(name: string): ServiceProcess {
    const service = this.services.get(name);
    if (!service) throw new Error(`no service ${name}`);
    return service;
  }

  get crashes(): number {
    return [...this.services.values()].reduce((sum, { crashes }) => sum + crashes, 0);
  }

  async allReady(): Promise<void> {
    await Promise.all([...this.services.values()].map((service) => service.ready()));
  }

  readonly officerToken = (): Promise<string> =>
    this.issuer.token({ role: 'registry-officer', areas: ['38'] });

  async close(): Promise<void> {
    await Promise.all([...this.services.values()].map((service) => service.stop()));
    await this.ear.close();
    await Promise.all([this.postgres.close(), this.rabbit.close(), this.issuer.close()]);
  }
}
