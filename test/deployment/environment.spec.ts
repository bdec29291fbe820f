import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '#libs/config';
import { GatewayConfig } from '../../apps/gateway/src/config.js';
import { composeServices, CONFIGS, kubernetesVariables } from './manifests.js';

/** What stands for the secrets that a deployment brings. */
const given = (name: string): string => {
  if (name.endsWith('database-url')) return 'postgres://user:password@db:5432/chungtay';
  return name === 'amqp-url' ? 'amqp://user:password@mq:5672' : 'x'.repeat(32);
};

const kubernetesEnvironment = (service: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(kubernetesVariables(service)).map(([name, { kind, text }]) => [
      name,
      kind === 'secret' ? given(text) : text,
    ]),
  );

/** `${NAME:?why}` is a secret that is given, `${NAME:-default}` may be left out. */
const filledIn = (value: string): string =>
  value.replace(/\$\{[A-Z_]+:\?[^}]*\}/g, 'x'.repeat(32)).replace(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1');

function composeEnvironment(service: string): Record<string, string> {
  const { environment } = composeServices()[service]!;
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
