import { Transform } from 'class-transformer';
import { IsOptional, Matches, ValidateBy, type ValidationOptions } from 'class-validator';
import { isPlainDate } from '#libs/kernel';
import { isOccupation, isSkill } from '#libs/reference';

const withCode =
  (name: string, code: string, validate: (value: unknown) => boolean) =>
  (options: ValidationOptions = {}): PropertyDecorator =>
    // without a message class-validator drops the context
    ValidateBy(
      { name, validator: { validate, defaultMessage: () => code } },
      { ...options, context: { code } },
    );

/** A real calendar day, `YYYY-MM-DD`. */
export const IsDay = withCode('isDay', 'invalid-date', isPlainDate);
/** A code of `GET /reference/skills`. */
export const IsSkill = withCode('isSkill', 'unknown-skill', isSkill);
/** A VSCO occupation of four digits. */
export const IsOccupation = withCode('isOccupation', 'unknown-occupation', isOccupation);
export const IsCommuneCode = (): PropertyDecorator =>
  Matches(/^\d{5}$/, { context: { code: 'unknown-commune' } });
/** Letters of any script, marks, spaces, and what stands between parts of a name (H' Hen Niê). */
export const IsName = (): PropertyDecorator =>
  Matches(/^\p{L}[\p{L}\p{M}'’. -]*$/u, { context: { code: 'name-form' } });
/** A Vietnamese number with its leading 0. */
export const IsPhone = (): PropertyDecorator => Matches(/^0\d{9,10}$/, { context: { code: 'phone-form' } });

/** Optional; `null` is the same as leaving it out, so that no rule has to know both. */
export const MayBeLeftOut = (): PropertyDecorator => (target, property) => {
  IsOptional()(target, property);
  Transform(({ value }: { value: unknown }) => value ?? undefined)(target, property);
};

const onText = (change: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? change(value) : value));

/** Composed Unicode, single spaces, nothing around. */
export const Tidied = (): PropertyDecorator =>
  onText((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
/** Without the dots, dashes and spaces people write between digits; +84 is the leading 0. */
export const DigitsTogether = (): PropertyDecorator =>
  onText((text) => text.replace(/[\s.-]/g, '').replace(/^\+84/, '0'));
