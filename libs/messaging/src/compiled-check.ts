import 'reflect-metadata';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, ValidationTypes, type ValidationArguments } from 'class-validator';

export type Check = (value: unknown) => boolean;
export type UnknownFields = 'refuse' | 'ignore';

type Constructor = new () => object;
type Fields = Readonly<Record<string, unknown>>;
type FieldCheck = (owner: Fields, value: unknown) => boolean;
type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/**
 * Turns the class-validator decorators of a class into one function that says yes or no about plain JSON data. It calls
 * the very constraints that class-validator would call, without its book-keeping. Undefined when a decorator of the class
 * is of a kind that this does not know; then class-validator decides alone.
 */
export function compileCheck(target: Constructor, unknownFields: UnknownFields): Check | undefined {
  try {
    return compileClass(target, unknownFields, new Map());
  } catch (error) {
    if (error instanceof NotCompilable) return undefined;
    throw error;
  }
}

class NotCompilable extends Error {}

/** Where class-transformer keeps what @Type says; it has no typed door to it. */
const typeStore: {
  findTypeMetadata(target: object, property: string): { typeFunction?: () => unknown } | undefined;
} = defaultMetadataStorage;

function compileClass(
  target: Constructor,
  unknownFields: UnknownFields,
  done: Map<Constructor, Check>,
): Check {
  const known = done.get(target);
  if (known) return known;
  const fields: [string, FieldCheck][] = [];
  const check: Check = (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const owner = value as Fields;
    for (const [name, field] of fields) if (!field(owner, owner[name])) return false;
    if (unknownFields === 'refuse') for (const name of Object.keys(owner)) if (!names.has(name)) return false;
    return true;
  };
  done.set(target, check); // before its fields, so that a class may hold itself
  const storage = getMetadataStorage();
  const metadata = storage.getTargetValidationMetadatas(target, '', false, false);
  if (metadata.length === 0) throw new NotCompilable(target.name);
  for (const [name, rules] of Object.entries(storage.groupByPropertyName(metadata))) {
    fields.push([
      name,
      compileField(target, name, rules, (nested) => compileClass(nested, unknownFields, done)),
    ]);
  }
  const names = new Set(fields.map(([name]) => name));
  return check;
}

function compileField(
  target: Constructor,
  name: string,
  rules: readonly Metadata[],
  compileNested: (nested: Constructor) => Check,
): FieldCheck {
  const conditions: FieldCheck[] = [];
  const checks: FieldCheck[] = [];
  for (const rule of rules) {
    if (rule.validateIf || rule.groups?.length) throw new NotCompilable(name);
    switch (rule.type) {
      case ValidationTypes.CONDITIONAL_VALIDATION:
        conditions.push(rule.constraints[0] as FieldCheck);
        break;
      case ValidationTypes.CUSTOM_VALIDATION:
      case ValidationTypes.IS_DEFINED:
        checks.push(...compileConstraints(target, rule));
        break;
      case ValidationTypes.NESTED_VALIDATION: {
        const type = typeStore.findTypeMetadata(target, name)?.typeFunction?.();
        if (typeof type !== 'function') throw new NotCompilable(name);
        const list = Reflect.getMetadata('design:type', target.prototype as object, name) === Array;
        checks.push(nestedCheck(compileNested(type as Constructor), list));
        break;
      }
      case ValidationTypes.WHITELIST:
        break;
      default:
        throw new NotCompilable(name);
    }
  }
  return (owner, value) =>
    conditions.some((holds) => !holds(owner, value)) || checks.every((check) => check(owner, value));
}

function compileConstraints(target: Constructor, rule: Metadata): FieldCheck[] {
  return getMetadataStorage()
    .getTargetValidatorConstraints(rule.constraintCls)
    .map((constraint) => {
      // an asynchronous one cannot be waited for, and an instance check needs the instance
      if (constraint.async || constraint.name === 'isInstance') throw new NotCompilable(rule.propertyName);
      const one = plainPattern(constraint.name, rule) ?? validatorOf(constraint.instance, target, rule);
      return rule.each
        ? (owner, value) =>
            Array.isArray(value) ? value.every((item) => one(owner, item)) : one(owner, value)
        : one;
    });
}

/** A pattern is most of what events ask for; tested without class-validator's detour. */
function plainPattern(constraint: string, rule: Metadata): FieldCheck | undefined {
  const [pattern, modifiers] = (rule.constraints as unknown[] | undefined) ?? [];
  if (constraint !== 'matches' || !(pattern instanceof RegExp) || pattern.global || modifiers)
    return undefined;
  return (_owner, item) => typeof item === 'string' && pattern.test(item);
}

function validatorOf(
  validator: { validate(value: unknown, args: ValidationArguments): unknown },
  target: Constructor,
  rule: Metadata,
): FieldCheck {
  // one for all calls: validators read it while they run and keep nothing
  const args = {
    ...{ targetName: target.name, property: rule.propertyName, constraints: rule.constraints },
    ...{ object: {}, value: undefined as unknown },
  };
  return (owner, item) => {
    args.object = owner;
    args.value = item;
    return validator.validate(item, args) === true;
  };
}

/** Stricter than class-validator in one point: a list may not stand for an object, nor an object for a list. */
function nestedCheck(check: Check, list: boolean): FieldCheck {
  if (!list) return (_owner, value) => value === undefined || check(value);
  return (_owner, value) =>
    value === undefined || (Array.isArray(value) && value.every((item) => item === undefined || check(item)));
}
