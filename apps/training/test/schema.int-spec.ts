import { expect, it } from '@jest/globals';
import { schemaDifference } from '#libs/testing';
import { training } from '../src/training.module.js';

it('has migrations that make exactly what the schemas say', async () => {
  expect(await schemaDifference(training)).toEqual([]);
});
