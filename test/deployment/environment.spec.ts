import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { loadConfig, type ServiceConfig } from '#libs/config';
import { EmploymentConfig } from '../../apps/employment/src/config.js';
import { GatewayConfig } from '../../apps/gateway/src/config.js';
import { IdentityConfig } from '../../apps/identity/src/config.js';
import { MicrocreditConfig } from '../../apps/microcredit/src/config.js';
import { RegistryConfig } from '../../apps/registry/src/config.js';
import { ReportingConfig } from '../../apps/reporting/src/config.js';
import { TrainingConfig } from '../../apps/training/src/config.js';

const ROOT = join(import.meta.dirname, '../..');
const CONFIGS: Record<string, new () => ServiceConfig> = {
  ...{
    employment: EmploymentConfig,
    gateway: GatewayConfig,
    identity: IdentityConfig,
    microcredit: MicrocreditConfig,
  },
  ...{ registry: RegistryConfig, reporting: ReportingConfig, training: TrainingConfig },
};

/** What stands for the secrets that a deployment brings. */
const given = (name: string): string => {
  if (name.endsWith('database-url')) return 'postgres://user:password@db:5432/chungtay';
  return name === 'amqp-url' ? 'amqp://user:password@mq:5672' : 'x'.repeat(32);
};

interface Variable {
  name: string;
  value?: string;
  valueFrom?: { secretKeyRef: { key: string } };
}
interface Deployment {
  kind: string;
  data?: Record<string, string>;
  spec: { template: { spec: { containers: { env: Variable[] }[] } } };
}

const manifests = (file: string): Deployment[] =>
  parseAllDocuments(readFileSync(join(ROOT, 'k8s/base', file), 'utf8')).map(
    (each) => each.toJS() as Deployment,
  );

function kubernetesEnvironment(service: string): Record<string, string> {
  const [shared] = manifests('configuration.yaml');
  const deployment = manifests(`${service}.yaml`).find(({ kind }) => kind === 'Deployment')!;
  const own = deployment.spec.template.spec.containers[0]!.env;
  return {
    ...shared!.data,
    ...Object.fromEntries(
      own.map(({ name, value, valueFrom }) => [name, value ?? given(valueFrom!.secretKeyRef.key)]),
    ),
  };
}

/** `${NAME:?why}` is a secret that is given, `${NAME:-default}` may be left out. */
const filledIn = (value: string): string =>
  value.replace(/\$\{[A-Z_]+:\?[^}]*\}/g, 'x'.repeat(32)).replace(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1');

function composeEnvironment(service: string): Record<string, string> {
  const compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
    services: Record<string, { environment: Record<string, string> }>;
  };
  const { environment } = compose.services[service]!;
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value)]));
}

describe.each(Object.entries(CONFIGS))('%s reads its environment', (service, Config) => {
  it.each([
    ['of k8s/base', kubernetesEnvironment],
    ['of docker-compose.yml', composeEnvironment],
  ])('%s', (_where, environmentOf) => {
    const config = loadConfig(Config, environmentOf(service));
    expect(config).toMatchObject({ BUS: 'rabbitmq', HOST: '0.0.0.0', MIGRATE: false });
    expect(config.PORT).toBeGreaterThan(0);
  });
});

it('would miss what a deployment forgets', () => {
  const { SESSION_SECRET: _forgotten, ...rest } = kubernetesEnvironment('gateway');
  expect(() => loadConfig(GatewayConfig, rest)).toThrow('SESSION_SECRET');
});
