import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { ServiceConfig } from '#libs/config';
import { EmploymentConfig } from '../../apps/employment/src/config.js';
import { GatewayConfig } from '../../apps/gateway/src/config.js';
import { IdentityConfig } from '../../apps/identity/src/config.js';
import { MicrocreditConfig } from '../../apps/microcredit/src/config.js';
import { RegistryConfig } from '../../apps/registry/src/config.js';
import { ReportingConfig } from '../../apps/reporting/src/config.js';
import { TrainingConfig } from '../../apps/training/src/config.js';

export const ROOT = join(import.meta.dirname, '../..');

export const CONFIGS: Readonly<Record<string, new () => ServiceConfig>> = {
  ...{ employment: EmploymentConfig, gateway: GatewayConfig, identity: IdentityConfig },
  ...{ microcredit: MicrocreditConfig, registry: RegistryConfig, reporting: ReportingConfig },
  training: TrainingConfig,
};

interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly key: string } };
}
interface Manifest {
  readonly kind: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly spec: { readonly template: { readonly spec: { readonly containers: { env: Variable[] }[] } } };
}

const manifests = (file: string): Manifest[] =>
  parseAllDocuments(readFileSync(join(ROOT, 'k8s/base', file), 'utf8')).map(
    (each) => each.toJS() as Manifest,
  );

/** A variable of a container: its value, or for a secret the key under which it is kept. */
interface Given {
  readonly kind: 'given' | 'empty' | 'secret';
  readonly text: string;
}
const plain = (value: string): Given => ({ kind: value === '' ? 'empty' : 'given', text: value });

/** What a service's container has in Kubernetes, from the shared ConfigMap and of its own. */
export function kubernetesVariables(service: string): Readonly<Record<string, Given>> {
  const [shared] = manifests('configuration.yaml');
  const deployment = manifests(`${service}.yaml`).find(({ kind }) => kind === 'Deployment')!;
  const own = deployment.spec.template.spec.containers[0]!.env;
  return {
    ...Object.fromEntries(Object.entries(shared!.data!).map(([name, value]) => [name, plain(value)])),
    ...Object.fromEntries(
      own.map(({ name, value, valueFrom }) => [
        name,
        value === undefined ? { kind: 'secret', text: valueFrom!.secretKeyRef.key } : plain(value),
      ]),
    ),
  };
}

/** The services of docker-compose.yml; values as they stand there, `${NAME:-default}` among them. */
export const composeServices = () =>
  (
    parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
      services: Record<string, { environment: Record<string, string> }>;
    }
  ).services;
