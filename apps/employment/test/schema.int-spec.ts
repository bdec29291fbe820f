import { expect, it } from '@jest/globals';
import { schemaDifference } from '#libs/testing';
import { employment } from '../src/employment.module.js';

it('migrations produce exactly what the schemas say', async () => {
  expect(await schemaDifference(employment)).toEqual([]);
});
