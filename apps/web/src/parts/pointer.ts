/** Where a field stands in a body: `['release', 'additionalPenalties', 0, 'until']`. Forms name their fields the same way. */
export type FieldPath = readonly (string | number)[];

/** A JSON pointer (RFC 6901) as a path; a part of digits is a place in a list. */
export function pathOf(pointer: string): FieldPath {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
