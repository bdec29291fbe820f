import type { LookUp } from './look-up.js';
import type { Question } from './question.js';
import { CHUNK, CHUNK_WORDS } from './region.js';
import type { Stretch } from './stretch.js';
import { REGION_WORDS } from './skill-sets.js';

const NO_BITS = new Int32Array(REGION_WORDS);
const CHUNKS_IN_REGION = REGION_WORDS / CHUNK_WORDS;

/** Where the bounds stand of those who have done such work and want it, have done it, want it, have to do with its major group only, with nothing near. */
const [FIT, HELD, WANTED, AKIN, OTHERS] = [0, 3, 6, 9, 12];
const CLASSES = 15;
/** More points than anybody has: nobody could come in. */
const NEVER = 2 ** 20;

/** Fewest points for skills with which somebody could still come in: for each range of each of these. */
const bounds = new Int32Array(CLASSES);
/** The same by plane: all bits of a word, or none. The plane above those of the points says that nobody could come in. */
const bits = new Int32Array(CLASSES * 32);

/** Who could still come in, by skills, work and way: 32 at a time, all the bounds in one comparison of bit planes. */
export class Sieve {
  /** Sets the bounds for a province, as the last line of the list now stands. */
  narrow({ question, counts }: LookUp, stretch: Stretch, mostLost: number, likely: boolean): void {
    leastPoints(question, stretch, mostLost);
    if (likely) onlyLikely(question.skills.length >> 1);
    spread(counts.count);
  }

  /** Adds those of a chunk who could still come in to the first `known` of `found`; answers how many there are now. */
  take({ columns, question, counts }: LookUp, chunk: number, found: Int32Array, known: number): number {
    const region = columns.regionOf(chunk * CHUNK);
    const { live, far, moves } = region;
    const heldGroup = region.heldGroups[question.group] ?? NO_BITS;
    const wantedGroup = region.wantedGroups[question.group] ?? NO_BITS;
    const major = region.majors[question.major] ?? NO_BITS;
    const stride = region.capacity >> 5;
    const { planes, count } = counts;
    const planesAt = Math.floor(chunk / CHUNKS_IN_REGION) * count * REGION_WORDS;
    const first = (chunk % CHUNKS_IN_REGION) * CHUNK_WORDS;
    for (let word = first; word < first + CHUNK_WORDS; word++) {
      const [ranging, moving, akin] = [far[word] ?? 0, moves[word] ?? 0, major[word] ?? 0];
      const near = ~(ranging | moving);
      const [inHeld, inWanted] = [akin & (heldGroup[word] ?? 0), akin & (wantedGroup[word] ?? 0)];
      const fit = inHeld & inWanted;
      const held = inHeld & ~fit;
      const wanted = inWanted & ~fit;
      const only = akin & ~(inHeld | inWanted);
      let equal = live[word] ?? 0;
      let more = 0;
      let at = count * CLASSES;
      let have = 0;
      for (let plane = count; equal !== 0;) {
        const need =
          (fit &
            ((near & (bits[at] ?? 0)) | (ranging & (bits[at + 1] ?? 0)) | (moving & (bits[at + 2] ?? 0)))) |
          (held &
            ((near & (bits[at + 3] ?? 0)) |
              (ranging & (bits[at + 4] ?? 0)) |
              (moving & (bits[at + 5] ?? 0)))) |
          (wanted &
            ((near & (bits[at + 6] ?? 0)) |
              (ranging & (bits[at + 7] ?? 0)) |
              (moving & (bits[at + 8] ?? 0)))) |
          (only &
            ((near & (bits[at + 9] ?? 0)) |
              (ranging & (bits[at + 10] ?? 0)) |
              (moving & (bits[at + 11] ?? 0)))) |
          (~akin &
            ((near & (bits[at + 12] ?? 0)) |
              (ranging & (bits[at + 13] ?? 0)) |
              (moving & (bits[at + 14] ?? 0))));
        more |= equal & have & ~need;
        equal &= ~(have ^ need);
        if (plane === 0) break;
        plane--;
        at -= CLASSES;
        have = planes[planesAt + word + plane * stride] ?? 0;
      }
      let mask = more | equal;
      while (mask !== 0) {
        found[known++] = (word << 5) | (31 - Math.clz32(mask & -mask));
        mask &= mask - 1;
      }
    }
    return known;
  }
}

/** Sets the bounds. */
function leastPoints(question: Question, { least }: Stretch, mostLost: number): void {
  const { skills, constant, leastLost } = question;
  for (let range = 0; range < 3; range++) {
    const most = mostLost - constant - (least[range] ?? 0);
    bounds[FIT + range] = fewest(skills, most);
    bounds[HELD + range] = fewest(skills, most - leastLost.held);
    bounds[WANTED + range] = fewest(skills, most - leastLost.wanted);
    bounds[AKIN + range] = fewest(skills, most - leastLost.akin);
    bounds[OTHERS + range] = fewest(skills, most - leastLost.others);
  }
}

function onlyLikely(points: number): void {
  bounds.fill(NEVER, AKIN);
  for (let range = 0; range < 3 * 3; range++) bounds[range] = Math.max(bounds[range] ?? 0, points);
}

function fewest(skills: Int32Array, most: number): number {
  let points = 0;
  while (points < skills.length && (skills[points] ?? 0) > most) points++;
  return points < skills.length ? points : NEVER;
}

/** Writes the bounds out by plane. */
function spread(count: number): void {
  for (let one = 0; one < CLASSES; one++) {
    const bound = bounds[one] ?? 0;
    for (let plane = 0; plane < count; plane++) bits[plane * CLASSES + one] = -((bound >> plane) & 1);
    bits[count * CLASSES + one] = -Number(bound >> count > 0);
  }
}
