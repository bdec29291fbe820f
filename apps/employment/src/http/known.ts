import { ValidateBy } from 'class-validator';

/** Holds when `knows` says so; otherwise the fault has `code`. */
export const Known = (
  code: string,
  knows: (value: unknown) => boolean,
  { each = false } = {},
): PropertyDecorator =>
  ValidateBy({ name: code, validator: { validate: knows } }, { each, context: { code } });
