import { expect, it } from '@jest/globals';
import { caseThatGoesOn } from './merge-cases.js';

it.each([
  ['recorded', 'recorded', 'survivor'],
  ['recorded', 'received', 'other'],
  ['accompanied', 'received', 'survivor'],
  ['accompanied', 'moving', 'other'],
  ['notified', 'returned', 'other'],
  ['expected', 'returned', 'survivor'],
  ['expected', 'recorded', 'other'],
] as const)('of %s and %s goes on the case of the %s', (survivor, other, goesOn) => {
  expect(caseThatGoesOn(survivor, other)).toBe(goesOn);
});
