import type { Fault } from '#libs/kernel';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { codeOf, tellingCodes } from './codes.js';

type Errors = readonly ValidationError[];

/** Every fault of a body with its JSON pointer, also inside nested objects and the items of lists. */
export function faultsOf(errors: Errors, at = ''): Fault[] {
  return errors.flatMap((error) => {
    const pointer = `${at}/${escapePointer(error.property)}`;
    return [...ownFaults(error, pointer), ...faultsOf(error.children ?? [], pointer)];
  });
}

/** RFC 6901. */
export const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function ownFaults(error: ValidationError, pointer: string): Fault[] {
  const constraints = Object.keys(error.constraints ?? {});
  if (constraints.length === 0) return [];
  const value: unknown = error.value;
  if (value === undefined || value === null) {
    return [{ pointer, code: constraints.includes('whitelistValidation') ? 'unknown-field' : 'required' }];
  }
  const items = Array.isArray(value) ? itemFaults(error, value, pointer) : [];
  const tested = new Set(items.map(({ constraint }) => constraint));
  const whole = constraints.filter((constraint) => !tested.has(constraint));
  return [
    ...tellingCodes(whole.map((constraint) => code(error, constraint))).map((each) => ({
      pointer,
      code: each,
    })),
    ...perItem(items),
  ];
}

const code = (error: ValidationError, constraint: string): string =>
  (error.contexts?.[constraint] as { code?: string } | undefined)?.code ?? codeOf(constraint);

interface ItemFault {
  readonly pointer: string;
  readonly code: string;
  readonly constraint: string;
}

/** class-validator tells that *some* item of a list broke an `each` rule; which ones is found by asking again. */
function itemFaults(error: ValidationError, items: readonly unknown[], pointer: string): ItemFault[] {
  return eachRules(error).flatMap(({ constraint, holds }) =>
    items.flatMap((item, index) =>
      holds(item) ? [] : [{ pointer: `${pointer}/${index}`, code: code(error, constraint), constraint }],
    ),
  );
}

function eachRules(error: ValidationError): { constraint: string; holds: (item: unknown) => boolean }[] {
  const object = error.target;
  if (!object) return [];
  const storage = getMetadataStorage();
  return storage
    .getTargetValidationMetadatas(object.constructor, '', false, false)
    .filter(({ each, propertyName }) => each && propertyName === error.property)
    .flatMap((metadata) =>
      storage
        .getTargetValidatorConstraints(metadata.constraintCls)
        .filter(({ name, async }) => !async && Object.hasOwn(error.constraints ?? {}, name))
        .map(({ name, instance }) => ({
          constraint: name,
          holds: (item: unknown) =>
            instance.validate(item, {
              value: item,
              constraints: metadata.constraints as unknown[],
              targetName: object.constructor.name,
              object,
              property: error.property,
            }) === true,
        })),
    );
}

function perItem(faults: readonly ItemFault[]): Fault[] {
  const pointers = [...new Set(faults.map(({ pointer }) => pointer))];
  return pointers.flatMap((pointer) =>
    tellingCodes(faults.filter((fault) => fault.pointer === pointer).map((fault) => fault.code)).map(
      (each) => ({
        pointer,
        code: each,
      }),
    ),
  );
}
