import { describe, expect, it } from '@jest/globals';
import { conflict, DomainError, forbidden, invalid, notFound, ruleBroken } from '#libs/kernel';
import { BadMessage, causeOf, isDatabaseAway, isTerminal } from './failure.js';

const withCode = (code: string, message = 'x'): Error => Object.assign(new Error(message), { code });

describe('a failure', () => {
  it('is final exactly when trying again cannot help', () => {
    expect(
      [invalid([]), forbidden('x'), ruleBroken('x'), new BadMessage('unreadable-envelope', 'x')].every(
        isTerminal,
      ),
    ).toBe(true);
    expect(
      [notFound(), conflict('x'), new DomainError('unavailable', 'x'), new Error('x'), 'x', undefined].some(
        isTerminal,
      ),
    ).toBe(false);
  });

  it('of the database being away is told from one of the message', () => {
    const away = ['08006', '53300', '57P01', '57P03', '58030', 'ECONNREFUSED', 'ECONNRESET'].map((code) =>
      withCode(code),
    );
    expect([...away, new Error('Connection terminated unexpectedly')].every(isDatabaseAway)).toBe(true);
    // a lock time-out, a deadlock, a broken constraint, a cancelled statement: the message's own
    const own = ['55P03', '40P01', '23505', '57014', '22P02'].map((code) => withCode(code));
    expect([...own, new Error('boom'), 'boom'].some(isDatabaseAway)).toBe(false);
    expect(isDatabaseAway(Object.assign(new Error('wrapped'), { driverError: withCode('57P01') }))).toBe(
      true,
    );
  });

  it('is put into words without values', () => {
    const driverError = Object.assign(withCode('23505', 'Key (name)=(Lê Văn Thử) already exists'), {
      ...{ table: 'person', constraint: 'person_key' },
    });
    expect(causeOf(Object.assign(new Error('q'), { driverError }))).toEqual({
      code: 'database-error',
      text: 'SQLSTATE 23505 person person_key',
    });
    expect(causeOf(new TypeError(`Cannot read properties of undefined (reading 'skills')`))).toEqual({
      code: 'handler-failed',
      text: `TypeError: Cannot read properties of undefined (reading 'skills')`,
    });
    expect(causeOf(new Error('bad "Lê Văn Thử" of 001099012345')).text).toBe('Error: bad "…" of #');
    expect(causeOf('Lê Văn Thử')).toEqual({ code: 'handler-failed', text: 'thrown: string' });
    expect(causeOf(invalid([{ pointer: '/a', code: 'b' }]))).toEqual({
      code: 'validation-failed',
      text: 'invalid /a b',
    });
  });
});
