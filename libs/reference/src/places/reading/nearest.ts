import type { Place } from './gazetteer.js';

/** A name, or words in its place, run together: letters only, and letters with their marks. */
export interface Name {
  readonly plain: string;
  readonly marked: string;
}

/** A name of the gazetteer and the place that bears it. */
interface Located extends Name {
  readonly place: Place;
}

/** The names of one province by length and by sound, so that only those that can be near are looked at. */
export class Names {
  private readonly byLength = new Map<number, Located[]>();
  private readonly bySound = new Map<string, Located[]>();

  add(name: Located): void {
    push(this.byLength, name.plain.length, name);
    push(this.bySound, sound(name.plain), name);
  }

  /** The names of fitting places nearest to what is written, the marks deciding between equals; none that is too far. */
  nearest(written: Name, fits: (place: Place) => boolean): readonly Name[] {
    const { plain } = written;
    if (plain.length < SHORTEST) return [];
    const lengths = [plain.length - 1, plain.length, plain.length + 1];
    const near = lengths
      .flatMap((length) => (this.byLength.get(length) ?? []).filter((name) => oneOff(plain, name.plain)))
      .concat(this.bySound.get(sound(plain)) ?? [])
      .filter(({ place }) => fits(place));
    const distances = near.map(({ marked }) => distance(written.marked, marked));
    const least = Math.min(...distances);
    const found = new Map<string, Name>();
    near.forEach((name, at) => {
      if (written.marked === plain || distances[at] === least) found.set(name.marked, name);
    });
    return [...found.values()];
  }
}

function push<Key>(map: Map<Key, Located[]>, key: Key, name: Located): void {
  const held = map.get(key);
  if (held) held.push(name);
  else map.set(key, [name]);
}

const SHORTEST = 4;

/** One letter put in, left out, changed, or swapped with its neighbour; the same counts too. */
export function oneOff(a: string, b: string): boolean {
  if (a.length < b.length) return oneOff(b, a);
  const more = a.length - b.length;
  if (more > 1) return false;
  let [head, tail] = [0, b.length];
  while (head < tail && a[head] === b[head]) head++;
  while (tail > head && a[tail - 1 + more] === b[tail - 1]) tail--;
  const differ = tail - head;
  if (differ <= 1 - more) return true;
  return more === 0 && differ === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

/** What regions do not tell apart in speech: tr and ch, s and x, d and gi and r, l and n, a final ng and n. */
const sound = (plain: string): string =>
  plain
    .replace(/tr/g, 'ch')
    .replace(/s/g, 'x')
    .replace(/gi|r/g, 'd')
    .replace(/l/g, 'n')
    .replace(/ng(?![aeiouh])/g, 'n')
    .replace(/^k|q/g, 'c');

/** Letters to put in, leave out, change or swap with a neighbour. */
function distance(a: string, b: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last![j]! + 1, row[j - 1]! + 1, last![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before![j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last![b.length]!;
}
