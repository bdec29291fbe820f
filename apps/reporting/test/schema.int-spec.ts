import { expect, it } from '@jest/globals';
import { schemaDifference } from '#libs/testing';
import { reporting } from '../src/reporting.module.js';

it('has migrations that make exactly what the schemas say', async () => {
  expect(await schemaDifference(reporting)).toEqual([]);
});
