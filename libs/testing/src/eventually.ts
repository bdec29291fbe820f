import { setTimeout as pause } from 'node:timers/promises';

/**
 * Repeats `assertion` until it no longer throws and returns its answer; after `timeoutMs` the last error is thrown.
 * Waiting for a fact, never for a time.
 */
export async function eventually<T>(
  assertion: () => T | Promise<T>,
  { timeoutMs = 30_000, everyMs = 20 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() >= deadline) throw error;
      await pause(everyMs);
    }
  }
}
