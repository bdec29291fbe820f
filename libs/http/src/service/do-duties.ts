import { loadConfig, type Environment } from '#libs/config';
import { JobsConfig, migrateJobs, startJobs } from '#libs/jobs';
import { Logger } from '@nestjs/common';
import type { RunningService } from './start-service.js';

/** Brings the tables of their queue up to date. */
export async function migrateDuties(name: string, env: Environment = process.env): Promise<void> {
  const { JOBS_URL, DATABASE_URL } = loadConfig(JobsConfig, env);
  await migrateJobs({ name, url: JOBS_URL ?? DATABASE_URL });
}

/**
 * Does the duties of the clock of the services in this process (JOBS=false leaves them to others). A queue that cannot be
 * reached is told and tried again: no service stops because its night work must wait.
 */
export function doDuties(
  name: string,
  services: readonly RunningService[],
  env: Environment = process.env,
): { close(): Promise<void> } {
  const { JOBS, JOBS_URL, DATABASE_URL, MIGRATE } = loadConfig(JobsConfig, env);
  if (!JOBS) return { close: () => Promise.resolve() };
  const logger = new Logger('duties');
  return startJobs({
    name,
    url: JOBS_URL ?? DATABASE_URL,
    duties: services.flatMap(({ duties }) => duties),
    migrate: MIGRATE,
    report: (duty, error) => {
      logger.error({ msg: 'duty failed', duty, err: error });
    },
  });
}
