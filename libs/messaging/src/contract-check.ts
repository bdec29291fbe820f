import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { EventClass } from '#libs/contracts';
import { BadMessage } from './failure.js';
import { compileCheck, type Check, type UnknownFields } from './compiled-check.js';

interface Checks {
  readonly refuse: Check | undefined;
  readonly ignore: Check | undefined;
}

const compiled = new WeakMap<EventClass, Checks>();

function checksOf(event: EventClass): Checks {
  let checks = compiled.get(event);
  if (!checks) {
    checks = { refuse: compileCheck(event, 'refuse'), ignore: compileCheck(event, 'ignore') };
    compiled.set(event, checks);
  }
  return checks;
}

/**
 * Throws BadMessage `contract-violated` with every fault (pointer and rule, never the value) when `data` is not what the
 * event class promises. A publisher's unknown fields are refused; a reader ignores those of a newer publisher.
 */
export function assertContract<T extends object>(
  event: EventClass<T>,
  data: unknown,
  { unknownFields }: { unknownFields: UnknownFields },
): asserts data is T {
  // The compiled check decides, by the same class-validator constraints and some 20 times faster; it only says yes or no.
  const check = checksOf(event)[unknownFields];
  if (check?.(data)) return;
  const faults = contractFaults(event, data, unknownFields);
  if (faults.length > 0) throw new BadMessage('contract-violated', faults.slice(0, 20).join(', '));
  // class-validator takes a list where one object belongs, an empty one above all
  if (check) throw new BadMessage('contract-violated', '/data listForObject');
}

/** Every fault by class-validator itself; empty when the data are good. */
export function contractFaults(event: EventClass, data: unknown, unknownFields: UnknownFields): string[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return ['/data object'];
  const errors = validateSync(plainToInstance(event, data), {
    whitelist: unknownFields === 'refuse',
    forbidNonWhitelisted: unknownFields === 'refuse',
    validationError: { target: false, value: false },
  });
  return errors.flatMap((error) => flatten(error, '/data'));
}

function flatten(error: ValidationError, parent: string): string[] {
  const pointer = `${parent}/${error.property}`;
  const own = Object.keys(error.constraints ?? {}).map((rule) => `${pointer} ${rule}`);
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, pointer))];
}
