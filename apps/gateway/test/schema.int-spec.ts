import { schemaDifference } from '#libs/testing';
import { expect, it } from '@jest/globals';
import { gateway } from '../src/gateway.module.js';

it('migrations and schemas agree', async () => {
  expect(await schemaDifference(gateway)).toEqual([]);
});
