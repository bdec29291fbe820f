import { type Clock, invalid, type Fault, type PlainDate } from '#libs/kernel';
import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { faultsOf } from './faults.js';
import { furtherFaultsOf, type HasFurtherFaults } from './further-faults.js';
import { requireClean } from './hygiene.js';
import { quickShape, type QuickShape } from './quick-shape.js';
import { structureFaults } from './structure.js';

const PRIMITIVES: readonly unknown[] = [String, Number, Boolean, Array, Object, undefined];

/** Turns bodies and queries into instances of their class and reports every fault at once. */
@Injectable()
export class HouseValidationPipe implements PipeTransform {
  constructor(private readonly clock: Clock) {}

  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom' || PRIMITIVES.includes(metatype)) return value;
    // a body's hygiene was looked at when it was read
    return type === 'body'
      ? shaped(metatype as Type<object>, value, this.clock.today())
      : validated(metatype as Type<object>, value, this.clock.today());
  }
}

/** Throws invalid with all faults; also for input that came otherwise than as a JSON body (a row of an import). */
export async function validated<T extends object>(
  Shape: Type<T>,
  value: unknown,
  today: PlainDate,
): Promise<T> {
  requireClean(value);
  return shaped(Shape, value, today);
}

async function shaped<T extends object>(Shape: Type<T>, value: unknown, today: PlainDate): Promise<T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid([{ pointer: '', code: 'not-an-object' }]);
  }
  const quick = quickShapeOf(Shape)?.(value);
  if (quick) return quick as T;
  const instance = plainToInstance(Shape, value, { exposeDefaultValues: true });
  const errors = await validate(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  const faults = distinct([...structureFaults(instance), ...faultsOf(errors)]);
  if (faults.length > 0)
    throw invalid([...faults, ...furtherFaultsOf(Shape as HasFurtherFaults, instance, today, faults)]);
  return instance;
}

const shapes = new Map<Type<object>, QuickShape | undefined>();

function quickShapeOf(Shape: Type<object>): QuickShape | undefined {
  if (!shapes.has(Shape)) shapes.set(Shape, quickShape(Shape));
  return shapes.get(Shape);
}

/** The first word about a place counts: what structure says makes the rules' own words about it noise. */
function distinct(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ pointer, code }) => {
    const key = `${pointer} ${code}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
