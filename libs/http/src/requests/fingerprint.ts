import { createHash } from 'node:crypto';

/** What a request asks for, as 43 characters: equal for equal bodies, however their keys are ordered. */
export function fingerprint(method: string, path: string, body: unknown, upload?: Buffer): string {
  const hash = createHash('sha256').update(`${method} ${path}\n${canonical(body)}`);
  if (upload) hash.update(upload);
  return hash.digest('base64url');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
