export * from './columns.js';
export * from './database.js';
export * from './house-schemas.js';
export * from './migrate.js';
export * from './person-merges.js';
export { prepared } from './prepared.js';
export type { Statement, Tx } from './tx.js';
export { afterCommit, atCommit } from './tx.js';
