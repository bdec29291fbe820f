import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { gatherer } from './gather.js';

describe('a burst of events', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const told: (readonly string[])[] = [];
  const gathering = () => {
    told.length = 0;
    return gatherer(500, (words) => told.push(words));
  };

  it('is told of at once', () => {
    gathering()(['candidates']);
    expect(told).toEqual([['candidates']]);
  });

  it('makes one reading each pause, each list once', () => {
    const hear = gathering();
    for (let count = 0; count < 100; count++) hear(['candidates', 'vacancies']);
    jest.advanceTimersByTime(500);
    expect(told).toEqual([
      ['candidates', 'vacancies'],
      ['candidates', 'vacancies'],
    ]);
  });

  it('leaves nothing for later when nothing came', () => {
    const hear = gathering();
    hear(['candidates']);
    jest.advanceTimersByTime(10_000);
    expect(told).toHaveLength(1);
    hear(['candidates']);
    expect(told).toHaveLength(2);
  });
});
