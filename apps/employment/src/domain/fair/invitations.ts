/** Why somebody is on the list. Whoever is chosen by hand may stand in a list as well. */
export type InvitedBecause =
  ({ readonly code: 'best-of-table' } & PlaceInList) | ({ readonly code: 'by-hand' } & Partial<PlaceInList>);

/** Where in the ranked list of which vacancy at which table. */
interface PlaceInList {
  readonly table: number;
  readonly vacancyId: string;
  readonly rank: number;
}

export interface Invited {
  readonly personId: string;
  readonly because: InvitedBecause;
}

/** One list from which a table's guests come, best first. */
export interface TableList {
  readonly table: number;
  readonly people: readonly {
    readonly personId: string;
    readonly vacancyId: string;
    readonly rank: number;
  }[];
}

/** Table by table the next best who is not invited yet, until all places are taken: no employer sits alone, and none takes all. */
export function inviteInTurn(
  lists: readonly TableList[],
  places: number,
  already: ReadonlySet<string>,
): Invited[] {
  const taken = new Set(already);
  const invited: { personId: string; because: InvitedBecause }[] = [];
  const next = new Map(lists.map(({ table }) => [table, 0]));
  for (let moved = true; moved && invited.length + already.size < places;) {
    moved = false;
    for (const { table, people } of lists) {
      if (invited.length + already.size >= places) break;
      let at = next.get(table) ?? 0;
      while (at < people.length && taken.has(people[at]?.personId ?? '')) at++;
      const one = people[at];
      next.set(table, at + 1);
      if (!one) continue;
      const { personId, vacancyId, rank } = one;
      taken.add(personId);
      invited.push({ personId, because: { code: 'best-of-table', table, vacancyId, rank } });
      moved = true;
    }
  }
  return invited;
}
