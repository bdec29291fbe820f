import { v7 } from 'uuid';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** A fresh UUIDv7 (RFC 9562): grows with time, so that indexes stay compact. */
export const newId = (): string => v7();

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
