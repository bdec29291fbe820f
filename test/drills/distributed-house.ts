import { createServer } from 'node:net';
import { testIssuer, type TestIssuer } from '#libs/testing';
import { LISTENERS } from './books.js';
import { PostgresServer, RabbitServer } from './servers.js';
import { ServiceProcess } from './services.js';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** The registry and those who listen to it, each a process, over RabbitMQ and one PostgreSQL, behind lines that can be cut. */
export class DistributedHouse {
  private constructor(
    readonly postgres: PostgresServer,
    readonly rabbit: RabbitServer,
    private readonly issuer: TestIssuer,
    readonly services: ReadonlyMap<string, ServiceProcess>,
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
      services.set(name, new ServiceProcess(name, `http://127.0.0.1:${port}`, env).start());
    }
    await Promise.all([...services.values()].map((service) => service.ready()));
    return new DistributedHouse(postgres, rabbit, issuer, services);
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
    await Promise.all([this.postgres.close(), this.rabbit.close(), this.issuer.close()]);
  }
}
