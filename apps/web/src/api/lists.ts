/** What a list showed: the ids in order, and whether they were all there are. */
export interface Seen {
  readonly ids: readonly string[];
  readonly complete: boolean;
}

/**
 * Joins pages read at different moments. A row that moved between two readings stands in both pages: it is kept where
 * it stands first, so that nobody is listed twice.
 */
export function joinPages<T>(
  pages: readonly { readonly items: readonly T[] }[],
  idOf: (item: T) => string,
): T[] {
  const ids = new Set<string>();
  return pages
    .flatMap((page) => page.items)
    .filter((item) => {
      const id = idOf(item);
      return ids.has(id) ? false : (ids.add(id), true);
    });
}

/**
 * Who came in between two readings of the same list. Rows that only moved up from below the part that was loaded
 * (because someone left, or because the reader asked for more) are not new: they stand after the last row known before,
 * unless the whole list had been shown.
 */
export function arrivals(before: Seen | undefined, now: readonly string[]): string[] {
  if (!before) return [];
  const known = new Set(before.ids);
  const lastKnown = now.findLastIndex((id) => known.has(id));
  return now.filter((id, index) => !known.has(id) && (before.complete || index < lastKnown));
}
