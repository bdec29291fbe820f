import { contractOf, type Envelope, type EventClass } from '#libs/contracts';
import { isUuid } from '#libs/kernel';
import type { Delivery } from './bus/bus.js';
import { assertContract } from './contract-check.js';
import { BadMessage } from './failure.js';
import type { Received } from './received.js';

/** Reads a delivery for a handler of `event`. Throws BadMessage when it is unreadable or breaks the contract. */
export function readDelivery<T extends object>(event: EventClass<T>, delivery: Delivery): Received<T> {
  const envelope = parse(delivery.envelope);
  const { id, type, subject, sequence, time, traceparent, data } = envelope;
  if (!isUuid(id)) throw new BadMessage('unreadable-envelope', 'id is not a UUID');
  if (typeof subject !== 'string') throw new BadMessage('unreadable-envelope', 'subject is not text');
  if (!Number.isSafeInteger(sequence))
    throw new BadMessage('unreadable-envelope', 'sequence is not a whole number');
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) {
    throw new BadMessage('unreadable-envelope', 'time is not a date');
  }
  const { name } = contractOf(event);
  if (type !== name) throw new BadMessage('unexpected-type', `the handler hears ${name}`);
  assertContract(event, data, { unknownFields: 'ignore' });
  return {
    id: id.toLowerCase(), // PostgreSQL answers in lower case
    type: name,
    subject,
    sequence: sequence as number,
    time,
    ...(typeof traceparent === 'string' && { traceparent }),
    data,
  };
}

function parse(text: string): Partial<Record<keyof Envelope, unknown>> {
  let envelope: unknown;
  try {
    envelope = JSON.parse(text);
  } catch {
    throw new BadMessage('unreadable-envelope', 'not JSON');
  }
  if (typeof envelope !== 'object' || envelope === null || Array.isArray(envelope)) {
    throw new BadMessage('unreadable-envelope', 'not an object');
  }
  return envelope;
}
