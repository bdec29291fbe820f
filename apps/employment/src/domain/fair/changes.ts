import type { FairMeeting } from './fair.js';

/** A time at a table. */
export interface Place {
  readonly table: number;
  readonly slot: number;
}

/** What a new timetable does to one appointment of somebody: moved, lost (`to` null) or won (`from` null). */
export interface Change {
  readonly personId: string;
  readonly from: Place | null;
  readonly to: Place | null;
}

type Seat = Pick<FairMeeting, 'personId' | 'table' | 'slot'>;

/**
 * Who moved from where to where, person by person and by time. What somebody lost and what they won are one move: at the same
 * table first, then in the order of the day. Appointments that stay are not named.
 */
export function changesOf(before: readonly Seat[], after: readonly Seat[]): Change[] {
  const is = ({ personId, table, slot }: Seat): string => `${personId} ${table} ${slot}`;
  const [earlier, now] = [new Set(before.map(is)), new Set(after.map(is))];
  const lost = byPerson(before.filter((seat) => !now.has(is(seat))));
  const won = byPerson(after.filter((seat) => !earlier.has(is(seat))));
  return [...new Set([...lost.keys(), ...won.keys()])]
    .sort()
    .flatMap((personId) => movesOf(personId, lost.get(personId) ?? [], won.get(personId) ?? []));
}

function movesOf(personId: string, lost: readonly Place[], won: readonly Place[]): Change[] {
  const left = [...won];
  const take = (at: number): Place | null => (at < 0 ? null : (left.splice(at, 1)[0] ?? null));
  const same = lost.map(({ table }) => take(left.findIndex((place) => place.table === table)));
  const moves = lost.map((from, index) => ({
    personId,
    from,
    to: same[index] ?? take(left.length ? 0 : -1),
  }));
  return [...moves, ...left.map((to) => ({ personId, from: null, to }))];
}

function byPerson(seats: readonly Seat[]): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const { personId, table, slot } of [...seats].sort((a, b) => a.slot - b.slot)) {
    found.set(personId, [...(found.get(personId) ?? []), { table, slot }]);
  }
  return found;
}
