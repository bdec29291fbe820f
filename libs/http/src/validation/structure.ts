import type { Fault } from '#libs/kernel';
import { getMetadataStorage } from 'class-validator';

const NESTED = 'nestedValidation';
const CONDITIONAL = 'conditionalValidation';

/**
 * What `@ValidateNested` lets through: a missing section, a list where one object is wanted, one object where a list is.
 * Read from the property's declared type, so that no class can forget it.
 */
export function structureFaults(instance: object, at = ''): Fault[] {
  const metadatas = getMetadataStorage().getTargetValidationMetadatas(instance.constructor, '', false, false);
  const optional = new Set(
    metadatas.filter(({ type }) => type === CONDITIONAL).map((each) => each.propertyName),
  );
  const nested = new Set(metadatas.filter(({ type }) => type === NESTED).map((each) => each.propertyName));
  return [...nested].flatMap((property) => {
    const value = (instance as Record<string, unknown>)[property];
    const pointer = `${at}/${property}`;
    if (value === undefined || value === null)
      return optional.has(property) ? [] : [{ pointer, code: 'required' }];
    const wantsList = Reflect.getMetadata('design:type', instance, property) === Array;
    if (wantsList !== Array.isArray(value)) {
      return [{ pointer, code: wantsList ? 'not-a-list' : 'not-an-object' }];
    }
    return wantsList ? itemFaults(value as unknown[], pointer) : structureFaults(value, pointer);
  });
}

/** A list in a list would pass too: class-validator takes its items for the list's own. */
function itemFaults(items: readonly unknown[], pointer: string): Fault[] {
  return items.flatMap((item, index) => {
    if (Array.isArray(item)) return [{ pointer: `${pointer}/${index}`, code: 'not-an-object' }];
    return typeof item === 'object' && item !== null ? structureFaults(item, `${pointer}/${index}`) : [];
  });
}
