export type { Duty } from './duty.js';
export { JobsConfig } from './jobs-config.js';
export { migrateJobs } from './migrate-jobs.js';
export { startJobs, type RunningJobs } from './start-jobs.js';
