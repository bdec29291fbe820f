import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isPlainDate } from '#libs/kernel';

/** A real calendar day, `YYYY-MM-DD`. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDateString',
      validator: { validate: isPlainDate, defaultMessage: () => '$property is no day' },
    },
    options,
  );
