import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { Service } from 'kubernetes-models/v1/Service';
import { parseAllDocuments } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const BASE = join(ROOT, 'k8s/base');
const SERVICES = ['employment', 'gateway', 'identity', 'microcredit', 'registry', 'reporting', 'training'];
const MODELS = { Deployment, Job, ConfigMap, Service };
type Kind = keyof typeof MODELS;
interface Manifest {
  kind: Kind;
  metadata: { name: string };
}

const manifests = readdirSync(BASE)
  .filter((file) => file.endsWith('.yaml') && file !== 'kustomization.yaml')
  .flatMap((file) => parseAllDocuments(readFileSync(join(BASE, file), 'utf8')))
  .map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as Manifest;
  });

const of = <T>(kind: Kind): T[] => manifests.filter((manifest) => manifest.kind === kind) as T[];
const named = (list: { metadata: { name: string } }[]): string[] =>
  list.map(({ metadata }) => metadata.name).sort();

/** Type-checks the objects as literals, so that a misspelt field at any depth is found; the validators let it pass. */
function misspelt(list: Manifest[]): string {
  const folder = mkdtempSync(join(ROOT, '.local-k8s-'));
  try {
    const imports = `import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment';
import type { IJob } from 'kubernetes-models/batch/v1/Job';
import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap';
import type { IService } from 'kubernetes-models/v1/Service';\n`;
    const objects = list.map((m, i) => `export const m${i}: I${m.kind} = ${JSON.stringify(m)};\n`);
    writeFileSync(join(folder, 'manifests.ts'), imports + objects.join(''));
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      'node',
    ];
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/typescript/bin/tsc'),
        ...options,
        '--ignoreConfig',
        join(folder, 'manifests.ts'),
      ],
      { encoding: 'utf8', cwd: ROOT },
    );
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface PodSpec {
  securityContext: { runAsNonRoot: boolean };
  containers: {
    image: string;
    args: string[];
    securityContext: object;
    resources: { requests: object; limits: object };
    livenessProbe?: object;
    readinessProbe?: object;
  }[];
}
interface Templated {
  metadata: { name: string };
  spec: { template: { spec: PodSpec } };
}

describe('k8s/base', () => {
  it('is valid by the models of the Kubernetes API', () => {
    for (const manifest of manifests) new MODELS[manifest.kind](manifest).validate();
    expect(() =>
      new Deployment({ metadata: { name: 'x' }, spec: { replicas: 'two' } } as never).validate(),
    ).toThrow();
  });

  it('has no misspelt field', () => {
    expect(misspelt(manifests)).toBe('');
  }, 60_000);

  it('would find a misspelt one', () => {
    const [deployment] = of<Templated>('Deployment');
    const wrong = structuredClone(deployment) as unknown as {
      spec: { template: { spec: { containers: object[] } } };
    };
    Object.assign(wrong.spec.template.spec.containers[0]!, { readinesProbe: {} });
    expect(misspelt([wrong as never])).toContain('readinesProbe');
  }, 60_000);

  it('has a deployment, a service and a migration job for each service', () => {
    expect(named(of('Deployment'))).toEqual(SERVICES);
    expect(named(of('Service'))).toEqual(SERVICES);
    expect(named(of('Job'))).toEqual(SERVICES.map((name) => `${name}-migrate`));
    const listed = (
      parseAllDocuments(readFileSync(join(BASE, 'kustomization.yaml'), 'utf8'))[0]!.toJS() as {
        resources: string[];
      }
    ).resources;
    expect(listed.sort()).toEqual(['configuration.yaml', ...SERVICES.map((name) => `${name}.yaml`)]);
  });

  it.each(
    [...of<Templated>('Deployment'), ...of<Templated>('Job')].map((m) => [m.metadata.name, m] as const),
  )('%s runs as nobody in particular, within limits', (_name, { spec }) => {
    const pod = spec.template.spec;
    expect(pod.securityContext.runAsNonRoot).toBe(true);
    for (const container of pod.containers) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(Object.keys(container.resources.requests)).toEqual(['cpu', 'memory']);
      expect(Object.keys(container.resources.limits)).toEqual(['cpu', 'memory']);
    }
  });

  it.each(of<Templated>('Deployment').map((m) => [m.metadata.name, m] as const))(
    '%s is probed',
    (_name, { spec }) => {
      const [container] = spec.template.spec.containers;
      expect(container!.livenessProbe).toMatchObject({ httpGet: { path: '/health/live' } });
      expect(container!.readinessProbe).toMatchObject({ httpGet: { path: '/health/ready' } });
    },
  );

  it('holds no secret', () => {
    expect(manifests.filter(({ kind }) => (kind as string) === 'Secret')).toEqual([]);
    expect(JSON.stringify(manifests)).not.toMatch(/postgres:\/\/|amqp:\/\//);
  });

  // in addition, where it is installed
  if (spawnSync('kubectl', ['version', '--client']).status === 0) {
    it('is built by kubectl', () => {
      expect(spawnSync('kubectl', ['kustomize', BASE]).status).toBe(0);
    });
  }
});

afterAll(() => expect(manifests.length).toBeGreaterThan(SERVICES.length * 3));
