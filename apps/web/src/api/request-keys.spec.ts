import { describe, expect, it } from '@jest/globals';
import { RequestKeys, newKey } from './request-keys.js';

const counting = () => {
  let made = 0;
  return new RequestKeys(() => `key-${++made}`);
};

describe('the key of a form', () => {
  it('stays for the same content, so that a double click records once', () => {
    const keys = counting();
    expect(keys.for({ a: 1 })).toBe('key-1');
    expect(keys.for({ a: 1 })).toBe('key-1');
  });

  it('changes with the content', () => {
    const keys = counting();
    keys.for({ a: 1 });
    expect(keys.for({ a: 2 })).toBe('key-2');
  });

  it('changes after success', () => {
    const keys = counting();
    keys.for({ a: 1 });
    keys.done();
    expect(keys.for({ a: 1 })).toBe('key-2');
  });

  it('is a UUID of version 4', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
