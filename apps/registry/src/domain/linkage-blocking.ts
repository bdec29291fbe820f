import type { RecordReading } from './linkage-record.js';

/**
 * Under which keys a record is looked for: two records are compared when they share one. Each key forgives another damage:
 * a slip in the number's first or last half, another phone, a swapped or mistyped birth date, a birth year alone, a name in
 * another order, with a middle word less, or written by its sound.
 */
export function blockingKeys({ name, birth, number, phone, communes, provinces }: RecordReading): string[] {
  const keys: string[] = [];
  if (number) {
    const { digits, known } = number;
    if (known === digits.length) keys.push(`t${digits.slice(-6)}`, `h${digits.slice(0, digits.length - 3)}`);
    else if (known >= 9) keys.push(`h${digits.slice(0, 9)}`);
  }
  if (phone !== null) keys.push(`p${phone}`);
  if (name.bag === '') return keys;
  const family = name.folded[0]!;
  const ends = `${family} ${name.givenSound}`;
  if (birth === null) {
    for (const commune of communes) keys.push(`c${commune}${name.bag}`);
    return keys;
  }
  const { year, month, day } = birth;
  keys.push(`n${year}${name.bag}`);
  if (month > 0) {
    const swapSafe = day < month ? `${day}.${month}` : `${month}.${day}`;
    keys.push(`d${year}.${swapSafe}${name.givenSound}`, `y${swapSafe}${name.bag}`);
    for (const commune of communes) keys.push(`f${commune}${year}.${swapSafe}${family}`);
  }
  for (const commune of communes) keys.push(`c${commune}${name.bag}`, `e${commune}${year}${name.givenSound}`);
  for (const province of provinces) keys.push(`e${province}${year}${ends}`);
  return keys;
}

/**
 * Every pair of `fresh` records, and of a fresh one with one of `known`, that shares a key; each once. Only the fresh ones are
 * held in an index, the known ones pass by: a million of them cost no memory but their own.
 */
export function* candidatePairs(
  fresh: readonly RecordReading[],
  known: Iterable<RecordReading> = [],
): Generator<readonly [fresh: number, other: RecordReading, otherIndex: number]> {
  const index = new Map<string, number[]>();
  fresh.forEach((record, at) => {
    for (const key of blockingKeys(record)) {
      const block = index.get(key);
      if (block) block.push(at);
      else index.set(key, [at]);
    }
  });
  const met = new Int32Array(fresh.length).fill(-1);
  const meeting = function* (record: RecordReading, stamp: number, below: number) {
    for (const key of blockingKeys(record)) {
      for (const at of index.get(key) ?? []) {
        if (at >= below || met[at] === stamp) continue;
        met[at] = stamp;
        yield at;
      }
    }
  };
  let stamp = 0;
  for (const record of fresh) {
    for (const at of meeting(record, stamp, stamp)) yield [at, record, stamp];
    stamp += 1;
  }
  for (const record of known) {
    for (const at of meeting(record, stamp, fresh.length)) yield [at, record, stamp];
    stamp += 1;
  }
}
