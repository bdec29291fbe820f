import { isPlainDate } from '#libs/kernel';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A real calendar day, `YYYY-MM-DD`; else `invalid-date`. */
export const IsPlainDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isDateString',
      validator: { validate: isPlainDate, defaultMessage: () => '$property is no day' },
    },
    options,
  );
