import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The codes that a source names where they stand in no exported list: `pattern`'s first group, in every file below `path`. */
export function codesInSource(path: string, pattern: RegExp): string[] {
  const found = filesBelow(path).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, code]) => code ?? ''),
  );
  return [...new Set(found)].sort();
}

function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => join(path, name));
}
