import { describe, expect, it } from '@jest/globals';
import { contractOf, CourseAddedV1 } from '#libs/contracts';
import { readDelivery } from './read-delivery.js';

const { name, example } = contractOf(CourseAddedV1);
const good = {
  ...{
    specversion: '1.0',
    id: '0198C5DE-7a30-7c0f-9d0e-3f5f6f2f5a01',
    source: '/chungtay/training',
    type: name,
  },
  ...{ subject: 's', time: '2026-11-22T00:00:00.000Z', sequence: 3, data: example },
};
const read = (envelope: string): unknown =>
  readDelivery(CourseAddedV1, { id: good.id, type: name, envelope, failures: 0, handedOutBefore: 0 });

describe('reading a delivery', () => {
  it('gives the handler what it needs, with the id in the database’s spelling', () => {
    expect(read(JSON.stringify({ ...good, traceparent: 'tp', more: 1 }))).toEqual({
      ...{
        id: good.id.toLowerCase(),
        type: name,
        subject: 's',
        sequence: 3,
        time: good.time,
        traceparent: 'tp',
      },
      data: example,
    });
  });

  it.each([
    ['not JSON', ''],
    ['not JSON', '{'],
    ['not an object', 'null'],
    ['not an object', '[]'],
    ['not an object', '"x"'],
    ['id is not a UUID', JSON.stringify({ ...good, id: 'x' })],
    ['subject is not text', JSON.stringify({ ...good, subject: 7 })],
    ['sequence is not a whole number', JSON.stringify({ ...good, sequence: 1.5 })],
    ['time is not a date', JSON.stringify({ ...good, time: 'yesterday' })],
    [
      'the handler hears training.course-added.v1',
      JSON.stringify({ ...good, type: 'training.course-removed.v1' }),
    ],
    ['/data object', JSON.stringify({ ...good, data: undefined })],
  ])('refuses: %s', (reason, envelope) => {
    expect(() => read(envelope)).toThrow(reason);
  });
});
