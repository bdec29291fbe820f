/** class-validator's constraint names in our words. A decorator's `context: { code }` goes before. */
const CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'unknown-field',
  nestedValidation: 'not-an-object',
  isObject: 'not-an-object',
  isArray: 'not-a-list',
  isString: 'not-a-string',
  isNumber: 'not-a-number',
  isInt: 'not-an-integer',
  isBoolean: 'not-a-boolean',
  isDefined: 'required',
  isNotEmpty: 'empty',
  arrayNotEmpty: 'too-few',
  isIn: 'unknown-value',
  isEnum: 'unknown-value',
  isUuid: 'invalid-uuid',
  isDateString: 'invalid-date',
  isIso8601: 'invalid-date',
  isDate: 'invalid-date',
  matches: 'invalid-format',
  isUrl: 'invalid-url',
  isEmail: 'invalid-email',
  min: 'too-small',
  isPositive: 'too-small',
  max: 'too-large',
  minLength: 'too-short',
  maxLength: 'too-long',
  arrayMinSize: 'too-few',
  arrayMaxSize: 'too-many',
  arrayUnique: 'not-unique',
};

/** Wrong type: whatever else is wrong with the value follows from it. */
const ABOUT_TYPE = new Set([
  ...['unknown-field', 'required', 'not-an-object', 'not-a-list', 'not-a-string'],
  ...['not-a-number', 'not-an-integer', 'not-a-boolean'],
]);

export const codeOf = (constraint: string): string => {
  if (constraint === 'isLength') return 'too-long';
  return CODES[constraint] ?? 'invalid-value';
};

/** Only the faults of type where there are any, else all; each code once. */
export function tellingCodes(codes: readonly string[]): string[] {
  const aboutType = codes.filter((code) => ABOUT_TYPE.has(code));
  return [...new Set(aboutType.length > 0 ? aboutType.slice(0, 1) : codes)];
}
