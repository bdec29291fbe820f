import { types } from 'node:util';
import { DomainError } from '#libs/kernel';

/** Why a message could not be handled, fit to be stored and shown: no values that may be personal. */
export interface Cause {
  readonly code: string;
  readonly text: string;
}

/** A message that can never be handled: unreadable, or not what its contract promises. */
export class BadMessage extends Error {
  constructor(
    readonly code: 'unreadable-envelope' | 'unexpected-type' | 'contract-violated' | 'handler-process-ended',
    text: string,
  ) {
    super(text);
    this.name = 'BadMessage';
  }
}

const TERMINAL = new Set(['invalid', 'forbidden', 'rule-broken']);

/** True when trying again cannot help: see the table of DomainErrorKind. */
export function isTerminal(error: unknown): boolean {
  return error instanceof BadMessage || (error instanceof DomainError && TERMINAL.has(error.kind));
}

interface DatabaseFault {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly message: string;
}

function databaseFault(error: unknown): DatabaseFault | undefined {
  if (!types.isNativeError(error)) return undefined;
  // TypeORM wraps the driver's error
  const driver = (error as { driverError?: unknown }).driverError ?? error;
  return types.isNativeError(driver) && 'code' in driver && typeof driver.code === 'string'
    ? (driver as DatabaseFault)
    : undefined;
}

// SQLSTATE classes 08 (connection), 53 (resources), 57P (shutdown, cancelled backend) and 58 (system), and the sockets' own
const AWAY_SQLSTATE = /^(08|53|57P|58)/;
const AWAY_SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
const AWAY_TEXT =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout|not queryable|Driver not Connected|timeout expired|Query runner already released/i;

/** True when the database is away: then no message is to blame, and the batch waits until it is back. */
export function isDatabaseAway(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  const fault = databaseFault(error);
  if (fault?.code && (AWAY_SQLSTATE.test(fault.code) || AWAY_SOCKET.has(fault.code))) return true;
  return AWAY_TEXT.test(error.message);
}

/** The cause in words that may be stored. Driver messages quote values, so of them only code, table and constraint stay. */
export function causeOf(error: unknown): Cause {
  if (error instanceof BadMessage) return { code: error.code, text: error.message };
  if (error instanceof DomainError) {
    const faults = error.faults.map((fault) => `${fault.pointer} ${fault.code}`);
    const params = Object.keys(error.params).length > 0 ? [JSON.stringify(error.params)] : [];
    return { code: error.code, text: [error.kind, ...params, ...faults].join(' ').slice(0, 500) };
  }
  const fault = databaseFault(error);
  if (fault && /^[0-9A-Z]{5}$/.test(fault.code ?? '')) {
    const where = [fault.table, fault.constraint].filter(Boolean).join(' ');
    return { code: 'database-error', text: `SQLSTATE ${fault.code ?? ''} ${where}`.trim() };
  }
  if (types.isNativeError(error))
    return { code: 'handler-failed', text: `${error.name}: ${withoutValues(error.message)}` };
  return { code: 'handler-failed', text: `thrown: ${typeof error}` };
}

/** Keeps quoted plain identifiers (`'skills'`), hides other quoted text and long numbers. */
function withoutValues(message: string): string {
  return message
    .replace(/(["'`])(.*?)\1/gs, (quoted: string, _quote: string, text: string) =>
      /^[A-Za-z_$][\w$.]{0,40}$/.test(text) ? quoted : '"…"',
    )
    .replace(/\d{5,}/g, '#')
    .slice(0, 300);
}
