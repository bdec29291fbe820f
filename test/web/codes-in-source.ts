import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The codes that a source names where they stand in no exported list: `pattern`'s first group, in every file below `path`. */
export function codesInSource(path: string, pattern: RegExp): string[] {
  const found = filesBelow(path).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, code]) => code ?? ''),
  );
  return [...new Set(found)].sort();
}

/** Every TypeScript source below a folder, specs left out. */
export function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts'))
    .map((name) => join(path, name));
}
