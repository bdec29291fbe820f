import { expect, it } from '@jest/globals';
import { schemaDifference } from '#libs/testing';
import { microcredit } from '../src/microcredit.module.js';

it('has migrations that make exactly what the schemas say', async () => {
  expect(await schemaDifference(microcredit)).toEqual([]);
});
