import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { INTERCEPTORS_METADATA } from '@nestjs/common/constants.js';
import { PATTERN_EXTRAS_METADATA } from '@nestjs/microservices/constants.js';
import { contractOf, type EventClass } from '#libs/contracts';
import { Facts } from '../persistence/facts.js';
import { asTheyAre } from '../persistence/pseudonyms.js';
import { reporting } from '../reporting.module.js';
import { KeepsEvents } from './keeps-events.js';
import { Replay } from './replay.js';

const handlers = (reporting.handlers ?? []) as (new (...args: never[]) => { handle: object })[];

it('keeps every event that is heard', () => {
  const without = handlers.filter(
    (handler) =>
      !((Reflect.getMetadata(INTERCEPTORS_METADATA, handler) ?? []) as unknown[]).includes(KeepsEvents),
  );
  expect(without.map(({ name }) => name)).toEqual([]);
});

it('tells every event again that is heard', () => {
  const heard = handlers.map(({ prototype }) => {
    const extras = Reflect.getMetadata(PATTERN_EXTRAS_METADATA, (prototype as { handle: object }).handle) as {
      event: EventClass;
    };
    return contractOf(extras.event).name;
  });
  expect([...new Replay(new Facts(asTheyAre)).types].sort()).toEqual(heard.sort());
});
