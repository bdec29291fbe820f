import { ConfigError, loadConfig } from '#libs/config';
import { migrate } from '#libs/persistence';
import type { ServiceDefinition } from './definition.js';
import { doDuties, migrateDuties } from './do-duties.js';
import { startService } from './start-service.js';

const FAILED = 1;
const BAD_ENVIRONMENT = 78; // EX_CONFIG of sysexits.h: starting again will not help

/**
 * Runs one service as this process: reads the environment, starts, and stops cleanly on SIGTERM and SIGINT. With the word
 * `--migrate` it only brings its schema up to date and ends: the job that runs before a rollout.
 */
export async function runService(definition: ServiceDefinition): Promise<void> {
  try {
    if (process.argv.includes('--migrate')) return await migrateOnly(definition);
    const service = await startService(definition);
    const duties = doDuties(definition.name, [service]);
    const stop = (): void => {
      Promise.all([duties.close(), service.close()]).then(
        () => process.exit(0),
        () => process.exit(FAILED),
      );
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    process.stderr.write(`${definition.name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof ConfigError ? BAD_ENVIRONMENT : FAILED);
  }
}

async function migrateOnly({ name, config, migrations }: ServiceDefinition): Promise<void> {
  const { DATABASE_URL } = loadConfig(config);
  const ran = await migrate({ url: DATABASE_URL, schema: name, migrations });
  await migrateDuties(name);
  process.stdout.write(`${name}: ${ran.length === 0 ? 'nothing to migrate' : `ran ${ran.join(', ')}`}\n`);
}
