import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { JobsConfig } from '#libs/jobs';
import { composeServices, CONFIGS, kubernetesVariables, ROOT } from './manifests.js';

// The page of variables, the configuration classes and what the deployments give are one list.

const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const SERVICES = Object.keys(CONFIGS);

interface Row {
  readonly name: string;
  readonly readBy: readonly string[];
  readonly leftOut: string;
  readonly compose: string;
  readonly kubernetes: string;
}

const [main = '', tools = ''] = text('docs/reference/environment.md').split('`npm start` and the tools');
const rows: Row[] = [...main.matchAll(/^\| `([A-Z_]+)`(.+)\|$/gm)].map(([, name = '', rest = '']) => {
  const [, readBy = '', leftOut = '', compose = '', kubernetes = ''] = rest.split('|').map((it) => it.trim());
  const services = readBy === 'every service' ? SERVICES : readBy.split(', ');
  return { name, readBy: [...services].sort(), leftOut, compose, kubernetes };
});
const toolNames = [...tools.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = '']) => name);

/** The fields of a configuration class: each carries a rule, else it would be refused. */
const fieldsOf = (Config: new () => object): string[] =>
  getMetadataStorage()
    .getTargetValidationMetadatas(Config, '', false, false)
    .map(({ propertyName }) => propertyName);

const readBy = new Map<string, Set<string>>();
for (const [service, Config] of Object.entries(CONFIGS)) {
  for (const name of [...fieldsOf(Config), ...fieldsOf(JobsConfig)]) {
    readBy.set(name, (readBy.get(name) ?? new Set()).add(service));
  }
}

const composeSays = (value: string | undefined): string => {
  if (value === undefined) return '–';
  if (value.includes(':?')) return 'must';
  return value.includes(':-') ? 'may' : 'given';
};

describe('docs/reference/environment.md', () => {
  it('lists what the configuration classes read, and who reads it', () => {
    const read = [...readBy].map(([name, services]) => [name, [...services].sort()] as const);
    expect(new Map(rows.map((row) => [row.name, row.readBy]))).toEqual(new Map(read));
  });

  it.each(rows.map((row) => [row.name, row] as const))('%s: what counts when it is left out', (name, row) => {
    const config = { ...new JobsConfig(), ...new CONFIGS[row.readBy[0]!]!() } as object as Record<
      string,
      string | number
    >;
    const fallback = config[name];
    if (fallback === undefined) expect(row.leftOut).toMatch(/^(–|refused.*)$/);
    else expect(row.leftOut).toBe(`\`${String(fallback)}\``);
  });

  it.each(rows.map((row) => [row.name, row] as const))(
    '%s stands in the deployments as it says',
    (name, row) => {
      const compose = composeServices();
      for (const service of row.readBy) {
        expect([service, composeSays(compose[service]!.environment[name])]).toEqual([service, row.compose]);
        expect([service, kubernetesVariables(service)[name]?.kind ?? '–']).toEqual([service, row.kubernetes]);
      }
    },
  );

  it('names whatever else the code asks the environment for', () => {
    const files = execFileSync('git', ['ls-files', 'apps', 'libs', 'tools'], { cwd: ROOT, encoding: 'utf8' });
    const asked = new Set<string>();
    for (const file of files.split('\n').filter((each) => /\.(ts|tsx|mjs)$/.test(each))) {
      if (/spec\.ts$|^libs\/testing\/|\/test\//.test(file) || !existsSync(join(ROOT, file))) continue;
      const found = text(file).matchAll(/(?:process\.)?\benv(?:\.([A-Z][A-Z_]+)|\['([A-Z_]+)'\])/g);
      for (const [, dotted, quoted] of found) asked.add(dotted ?? quoted ?? '');
    }
    const NOT_OURS = ['PATH', 'NODE_ENV', 'NODE_OPTIONS', 'TEST_AMQP_URL'];
    const known = new Set([...rows.map(({ name }) => name), ...toolNames, ...NOT_OURS]);
    expect([...asked].filter((name) => !known.has(name))).toEqual([]);
    expect(asked).toContain('CHUNGTAY_LOCAL');
  });
});

describe('the deployments', () => {
  const documented = new Set(rows.map(({ name }) => name));

  it.each(SERVICES)('give %s nothing that nobody reads', (service) => {
    const given = [
      ...Object.keys(composeServices()[service]!.environment),
      ...Object.keys(kubernetesVariables(service)),
    ];
    expect(given.filter((name) => !documented.has(name))).toEqual([]);
  });

  it('ask in .env.example for each variable that compose takes from there', () => {
    const asked = [...text('docker-compose.yml').matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(([, name]) => name!);
    const offered = [...text('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name!);
    expect(new Set(offered)).toEqual(new Set(asked));
  });
});
