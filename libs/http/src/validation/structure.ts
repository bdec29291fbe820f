import type { Fault } from '#libs/kernel';
import { getMetadataStorage } from 'class-validator';

const NESTED = 'nestedValidation';
const CONDITIONAL = 'conditionalValidation';

/**
 * What `@ValidateNested` lets through: a missing section, a list where one object is wanted, one object where a list is.
 * Read from the property's declared type, so that no class can forget it.
 */
export function structureFaults(instance: object, at = ''): Fault[] {
  return sectionsOf(instance).flatMap(({ property, optional, wantsList }) => {
    const value = (instance as Record<string, unknown>)[property];
    const pointer = `${at}/${property}`;
    if (value === undefined || value === null) return optional ? [] : [{ pointer, code: 'required' }];
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

interface Section {
  readonly property: string;
  readonly optional: boolean;
  readonly wantsList: boolean;
}

const known = new Map<unknown, readonly Section[]>();

/** The nested properties of a class. Looked up once: class-validator goes through all metadata of the process for it. */
function sectionsOf(instance: object): readonly Section[] {
  const sections = known.get(instance.constructor) ?? readSections(instance);
  known.set(instance.constructor, sections);
  return sections;
}

function readSections(instance: object): Section[] {
  const metadatas = getMetadataStorage().getTargetValidationMetadatas(instance.constructor, '', false, false);
  const named = (type: string): Set<string> =>
    new Set(metadatas.filter((each) => each.type === type).map((each) => each.propertyName));
  const optional = named(CONDITIONAL);
  return [...named(NESTED)].map((property) => ({
    property,
    optional: optional.has(property),
    wantsList: Reflect.getMetadata('design:type', instance, property) === Array,
  }));
}
