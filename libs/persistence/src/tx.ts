import type { EntityManager } from 'typeorm';

/** A transaction, handed on as an argument: what cannot be hidden cannot be forgotten. */
export type Tx = EntityManager;

interface Hooks {
  before: Map<string, (tx: Tx) => Promise<void>>;
  after: Map<string, () => void>;
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
  if (data) data[HOOKS] = { before: new Map(), after: new Map() };
}

/**
 * Runs `hook` inside the transaction, after the work and before the commit. The first hook of a key wins, so that
 * many calls lead to one statement.
 */
export function beforeCommit(tx: Tx, key: string, hook: (tx: Tx) => Promise<void>): void {
  const { before } = hooksOf(tx);
  if (!before.has(key)) before.set(key, hook);
}

/** Runs `hook` once the commit has returned; never when the work rolled back. */
export function afterCommit(tx: Tx, key: string, hook: () => void): void {
  const { after } = hooksOf(tx);
  if (!after.has(key)) after.set(key, hook);
}

export async function runBeforeCommit(tx: Tx): Promise<void> {
  const { before } = hooksOf(tx);
  while (before.size > 0) {
    const hooks = [...before.values()];
    before.clear();
    // together: their statements leave in this order and share a packet; a hook may add others, which come next
    await Promise.all(hooks.map((hook) => hook(tx)));
  }
}

/** Takes the hooks out while the connection is still ours; the pool may lend it to somebody else right after. */
export function takeAfterCommit(tx: Tx): (() => void)[] {
  const { after } = hooksOf(tx);
  const hooks = [...after.values()];
  after.clear();
  return hooks;
}
