import type { CaseState } from './case-life.js';

/** How far a case has come; somebody on the way to another commune has gone furthest, for two offices act on it. */
const FURTHER: readonly CaseState[] = [
  'notified',
  'returned',
  'expected',
  'recorded',
  'received',
  'accompanied',
  'moving',
];

/**
 * One person has one case. Of two records the case that came further goes on, of two alike that of the record that stays; the
 * other stands aside for as long as they are one: its acts are history, its deadlines, its helpers and its move are over.
 */
export const caseThatGoesOn = (survivor: CaseState, other: CaseState): 'survivor' | 'other' =>
  FURTHER.indexOf(other) > FURTHER.indexOf(survivor) ? 'other' : 'survivor';
