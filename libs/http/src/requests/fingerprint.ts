import { createHash } from 'node:crypto';

/** What a request asks for, as 43 characters: equal for equal bodies, however their keys are ordered. */
export function fingerprint(method: string, path: string, body: unknown, uploadDigest?: string): string {
  const hash = createHash('sha256').update(`${method} ${path}\n${canonical(body)}`);
  if (uploadDigest !== undefined) hash.update(uploadDigest);
  return hash.digest('base64url');
}

/** JSON with the keys of every object in order. By hand: a replacer of JSON.stringify is called for each value. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join()}}`;
}
