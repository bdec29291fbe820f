import { invalid, type Fault } from '#libs/kernel';
import { escapePointer } from './faults.js';

const DEPTH_MAX = 20;
const FAULTS_MAX = 100;
const POLLUTING = new Set(['__proto__', 'constructor', 'prototype']);
// PostgreSQL cannot store NUL in a text; half a surrogate pair is no character.
// eslint-disable-next-line no-control-regex
const UNSTORABLE = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Throws invalid for what no input may hold, whatever its class says: keys that pollute, texts and numbers that nothing
 * can store, lists in lists so deep that whoever walks them later falls over.
 */
export function requireClean(input: unknown): void {
  const faults: Fault[] = [];
  walk(input, '', 0, faults);
  if (faults.length > 0) throw invalid(faults);
}

function walk(value: unknown, pointer: string, depth: number, faults: Fault[]): void {
  if (faults.length >= FAULTS_MAX) return;
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value)) faults.push({ pointer, code: 'invalid-text' });
  } else if (typeof value === 'number') {
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) faults.push({ pointer, code: 'too-large' });
  } else if (typeof value === 'object' && value !== null) {
    if (depth >= DEPTH_MAX) {
      faults.push({ pointer, code: 'too-deep' });
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      const at = `${pointer}/${escapePointer(key)}`;
      if (POLLUTING.has(key) && !Array.isArray(value)) faults.push({ pointer: at, code: 'unknown-field' });
      else walk(item, at, depth + 1, faults);
    }
  }
}
