import { grouped } from './grouped.js';
import { KINDS, type Kind } from './kinds.js';
import type { Place } from './places.js';
import { Random } from './random.js';
import { key } from './spelling.js';

/** An address with what it means. `mayAsk`: others are written alike, so that a question is right too. */
export interface Case {
  readonly text: string;
  readonly on: string;
  /** Communes; several = it was split. Empty = it is no address. `ask` = any question is right. */
  readonly expected: readonly string[] | 'ask';
  readonly kind: string;
  readonly mayAsk?: boolean;
}

/** `count` addresses of every kind, always the same for one seed. */
export function drawCases(places: readonly Place[], on: string, seed: number, count: number): Case[] {
  const random = new Random(seed);
  const byAge = grouped(places, ({ age }) => age);
  const alike = indexOf(places);
  return KINDS.flatMap((kind) =>
    (kind.ages ?? (['old', 'new'] as const)).flatMap((age) =>
      draw(kind, byAge.get(age) ?? [], { alike, random, on, count }),
    ),
  );
}

interface Drawing {
  readonly alike: Alike;
  readonly random: Random;
  readonly on: string;
  readonly count: number;
}

function draw(kind: Kind, places: readonly Place[], { alike, random, on, count }: Drawing): Case[] {
  const cases: Case[] = [];
  for (let tries = 0; places.length > 0 && tries < count * 30 && cases.length < count; tries++) {
    const place = random.pick(places);
    const text = kind.write(place.parts, random, place);
    if (text === undefined) continue;
    const others = alike.get(keyOf(place.parts, kind.leavesOut)) ?? [place];
    // the text is then a whole address of another commune of today
    if (
      kind.leavesOut === 'district' &&
      others.some((other) => other.age === 'new' && !place.expected.includes(other.code))
    )
      continue;
    const name = `${place.age === 'new' ? 'of today' : 'of before'}: ${kind.name}${kind.heldOut ? ' (held out)' : ''}`;
    cases.push({ text, on, expected: place.expected, kind: name, mayAsk: others.length > 1 });
  }
  return cases;
}

type Alike = ReadonlyMap<string, readonly Place[]>;

function keyOf(parts: readonly { name: string }[], leavesOut?: 'district' | 'province'): string {
  const names = parts.map(({ name }) => key(name));
  if (leavesOut === 'district') return `${names[0]}, ${names.at(-1)}`;
  return leavesOut === 'province' ? `${names[0]} of ${names[1]}` : names.join(',');
}

function indexOf(places: readonly Place[]): Alike {
  const index = new Map<string, Place[]>();
  const put = (at: string, place: Place): void => void index.set(at, [...(index.get(at) ?? []), place]);
  for (const place of places) {
    for (const leavesOut of [undefined, 'district', 'province'] as const)
      put(keyOf(place.parts, leavesOut), place);
  }
  return index;
}
