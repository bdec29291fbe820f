import type { Request, Response } from 'express';
import { existsSync } from 'node:fs';
import { extname } from 'node:path';

/** Smallest first; the build writes both beside each file that is worth it (tools/build-web.mjs). */
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

/**
 * The name of what is sent instead of `file` (a path inside `folder`): itself, or the smallest packed copy that the
 * browser reads, with the headers that say so.
 */
export function smallestOf(folder: string, file: string, request: Request, response: Response): string {
  const type = TYPES[extname(file)];
  if (type === undefined) return file;
  response.vary('Accept-Encoding');
  const packed = PACKED.find(
    ([encoding, ending]) =>
      request.acceptsEncodings(encoding) !== false && existsSync(`${folder}${file}${ending}`),
  );
  if (!packed) return file;
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Encoding', packed[0]);
  return file + packed[1];
}
