import { ConfigError } from '#libs/config';
import type { ServiceDefinition } from './definition.js';
import { startService } from './start-service.js';

const FAILED = 1;
const BAD_ENVIRONMENT = 78; // EX_CONFIG of sysexits.h: starting again will not help

/** Runs one service as this process: reads the environment, starts, and stops cleanly on SIGTERM and SIGINT. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  try {
    const service = await startService(definition);
    const stop = (): void => {
      service.close().then(
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
