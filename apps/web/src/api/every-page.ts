import { ask } from './http.js';
import type { Page } from './shapes.js';

/** Every row of a list, however long. `path` names the list with its filters. */
export async function everyPage<T>(path: string): Promise<T[]> {
  const rows: T[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query: string = cursor === '' ? 'limit=200' : `limit=200&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<T> = await ask(`${path}${path.includes('?') ? '&' : '?'}${query}`);
    rows.push(...page.items);
    cursor = page.nextCursor ?? null;
  }
  return rows;
}
