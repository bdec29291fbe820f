// Checks the import table, and that each of its rules is able to refuse: a rule nobody has seen refuse is not a rule.
import { existsSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../../.dependency-cruiser.mjs';

const { options, forbidden } = config;

async function violations(paths) {
  const { output } = await cruise(
    paths.filter((path) => existsSync(path)),
    { ...options, ruleSet: { forbidden }, validate: true },
    options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(options.tsConfig.fileName) },
  );
  return output.summary.violations;
}

const found = await violations(['apps', 'libs', 'test']);
for (const { rule, from, to } of found) console.error(`  ${rule.name}: ${from} -> ${to}`);

const probed = await violations(['tools/architecture/probes']);
const silent = forbidden
  .map((rule) => rule.name)
  .filter(
    (name) => !probed.some(({ rule, from }) => rule.name === name && from.includes(`/probes/${name}/`)),
  );
for (const name of silent) console.error(`  the rule ${name} did not refuse its probe`);

console.log(
  `boundaries: ${found.length} broken, ${forbidden.length - silent.length} of ${forbidden.length} rules refuse their probe`,
);
process.exit(found.length + silent.length > 0 ? 1 : 0);
