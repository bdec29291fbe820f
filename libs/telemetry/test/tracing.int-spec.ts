import { ServiceConfig } from '#libs/config';
import { contractOf, ReleaseRecordedV1 } from '#libs/contracts';
import { Public, startService, type RunningService, type ServiceDefinition } from '#libs/http';
import { newId } from '#libs/kernel';
import { Handles, Outbox, type BusContext, type Received } from '#libs/messaging';
import { Database } from '#libs/persistence';
import { eventually, testDatabase, type TestDatabase } from '#libs/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Controller, Post } from '@nestjs/common';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface SentSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
}

@Controller('tell')
class Teller {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  @Post(':what')
  @Public()
  async tell(): Promise<void> {
    const { example } = contractOf(ReleaseRecordedV1);
    await this.database.transaction(async (tx) => {
      this.outbox.add(tx, ReleaseRecordedV1, { subject: newId(), sequence: 1, data: example });
    });
  }
}

@Controller()
class Listener {
  @Handles(ReleaseRecordedV1, 'rank-candidate-when-released')
  async handle(_batch: Received<ReleaseRecordedV1>[], _ctx: BusContext): Promise<void> {}
}

const service = (name: string, over: Partial<ServiceDefinition>): ServiceDefinition => ({
  ...{
    name,
    config: ServiceConfig,
    schemas: [],
    migrations: [],
    controllers: [],
    handlers: [],
    providers: [],
  },
  ...over,
});
const registry = service('registry', { controllers: [Teller] });
const employment = service('employment', { handlers: [Listener] });

let database: TestDatabase;
let collector: Server;
const spans: SentSpan[] = [];
const running: RunningService[] = [];

beforeAll(async () => {
  database = await testDatabase(registry, employment);
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      for (const { scopeSpans } of body.resourceSpans)
        for (const { spans: some } of scopeSpans) spans.push(...some);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const env = {
    DATABASE_URL: database.url,
    OIDC_ISSUER: 'http://127.0.0.1:9',
    LOG_LEVEL: 'silent',
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  };
  running.push(await startService(registry, env), await startService(employment, env));
});

afterAll(async () => {
  await database.close();
  collector.close();
  collector.closeAllConnections();
});

it('follows a request of somebody else’s trace over the bus into the handler', async () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const headers = { traceparent: `00-${trace}-00f067aa0ba902b7-01` };
  const answer = await fetch(`${running[0]?.url}/tell/secret?name=secret`, { method: 'POST', headers });
  expect(answer.status).toBe(201);
  const opened = await database.open(employment);
  await eventually(async () => {
    expect(await opened.read((tx) => tx.query('select * from inbox'))).toHaveLength(1);
  });
  // stopping sends what is left; the handler's service first, as its process would
  for (const each of [...running].reverse()) await each.close();
  const asked = spans.find(({ name }) => name === 'POST /tell/:what');
  const handled = spans.find(({ name }) => name.includes('rank-candidate-when-released'));
  expect(asked).toMatchObject({ traceId: trace, parentSpanId: '00f067aa0ba902b7' });
  expect(handled).toMatchObject({ traceId: trace, parentSpanId: asked?.spanId });
  expect(JSON.stringify(spans)).not.toContain('secret');
});
