import type { Source } from '../source.js';
import { cases } from './cases.js';
import { deadLetters } from './dead-letters.js';
import { duplicates } from './duplicates.js';
import { enrolments } from './enrolments.js';
import { imports } from './imports.js';
import { introductions } from './introductions.js';
import { referrals } from './referrals.js';

/** All kinds of work, in the order in which a role sees its own. */
export const SOURCES: readonly Source[] = [
  ...[introductions, enrolments, cases, referrals],
  ...[duplicates, imports, deadLetters],
];
