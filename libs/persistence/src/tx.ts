import type { EntityManager } from 'typeorm';

/** A transaction, handed on as an argument: what cannot be hidden cannot be forgotten. */
export type Tx = EntityManager;

/** SQL whose rows nobody waits for. A `name` has it parsed and planned once per connection: see `prepared`. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

interface Hooks {
  readonly at: (() => Statement)[];
  readonly after: Map<string, () => void>;
}

const HOOKS = 'chungtay-hooks';

function hooksOf(tx: Tx): Hooks {
  const data: Record<string, Hooks | undefined> | undefined = tx.queryRunner?.data;
  const hooks = data?.[HOOKS];
  if (!hooks) throw new Error('not inside Database.transaction()');
  return hooks;
}

export function openHooks(tx: Tx): void {
  const data: Record<string, Hooks> | undefined = tx.queryRunner?.data;
  if (data) data[HOOKS] = { at: [], after: new Map() };
}

/**
 * Has a statement sent as the last of the transaction, together with its COMMIT: one packet and one waking of the server
 * for both. It is asked for after the work. When it fails nothing is committed. Nothing of the same transaction sees it, so
 * it is only for what no later message of a batch reads or erases.
 */
export function atCommit(tx: Tx, statement: () => Statement): void {
  hooksOf(tx).at.push(statement);
}

/** Runs `hook` once the commit has returned; never when the work rolled back. */
export function afterCommit(tx: Tx, key: string, hook: () => void): void {
  const { after } = hooksOf(tx);
  if (!after.has(key)) after.set(key, hook);
}

/** The last statements, in the order in which they were asked for. */
export function lastStatements(tx: Tx): Statement[] {
  return hooksOf(tx).at.map((statement) => statement());
}

/** Takes the hooks out while the connection is still ours; the pool may lend it to somebody else right after. */
export function takeAfterCommit(tx: Tx): (() => void)[] {
  const { after } = hooksOf(tx);
  const hooks = [...after.values()];
  after.clear();
  return hooks;
}
