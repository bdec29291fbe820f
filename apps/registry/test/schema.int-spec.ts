import { expect, it, jest } from '@jest/globals';
import { schemaDifference } from '#libs/testing';
import { registry } from '../src/registry.module.js';

jest.setTimeout(60_000); // a busy machine may take its time

it('migrations produce exactly what the schemas say', async () => {
  expect(await schemaDifference(registry)).toEqual([]);
});
