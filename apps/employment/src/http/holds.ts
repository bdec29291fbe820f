import { ValidateBy, type ValidationArguments } from 'class-validator';

/** Holds when `rule` says so; otherwise the fault has `code`. */
export const Holds = (
  code: string,
  rule: (value: unknown, args?: ValidationArguments) => boolean,
  { each = false } = {},
): PropertyDecorator =>
  ValidateBy(
    // class-validator forgets the context of a rule without a message
    { name: code, validator: { validate: rule, defaultMessage: () => code } },
    { each, context: { code } },
  );
