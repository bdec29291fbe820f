import { expect, it } from '@jest/globals';
import { schemaDifference } from '#libs/testing';
import { registry } from '../src/registry.module.js';

it('migrations produce exactly what the schemas say', async () => {
  expect(await schemaDifference(registry)).toEqual([]);
});
