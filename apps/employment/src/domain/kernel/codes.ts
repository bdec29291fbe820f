import type { Candidate, LegalBar } from '../candidate.js';
import { reachedLevel } from '../criteria/education.js';
import type { ContractKind, Shift } from '../vacancy.js';
import { Dictionary, WORDS } from './dictionary.js';
import type { Row } from './region.js';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('1999-12-31') / DAY_MS;

/** Days since the end of 1999; what does not fit into a column is below 1 or above 65,534. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY_MS - FIRST_DAY;

export const SHIFTS: readonly Shift[] = ['day', 'evening', 'night', 'rotating'];
export const CONTRACTS: readonly ContractKind[] = ['indefinite', '12-months', 'seasonal', 'daily'];

/** A bit for each code; 0 when nothing was said. */
export function bitsOfCodes<T>(said: readonly T[] | null, all: readonly T[]): number {
  let bits = 0;
  for (const code of said ?? []) bits |= 1 << all.indexOf(code);
  return bits;
}

/** School and training, shifts and contracts that somebody takes, as one number. */
const mannerKey = (schoolKnown: boolean, reached: number, shifts: number, contracts: number): number =>
  (Number(schoolKnown) << 11) | (reached << 8) | (shifts << 4) | contracts;
/** The upper part of such a number: whether the school is known, and the rank of the level reached. */
export const SCHOOLS = 16;
/** The lower part: a bit for each shift and contract; 0 when nothing was said. */
export const WISHES = 256;

export interface Reachable {
  readonly commuteKmMax: number | null;
  readonly relocate: boolean | null;
}

/** Beyond twice so many kilometres a place is out of reach for most. */
const NEAR_KM = 30;
/** How far people go: most stay near, some range far, some would move house. A bound for each keeps most from being looked at. */
export const RANGES = ['near', 'far', 'moves'] as const;
export const rangeOf = ({ commuteKmMax, relocate }: Reachable): number =>
  relocate ? 2 : Number(commuteKmMax !== null && commuteKmMax > NEAR_KM);

/** Second number of `held` when there are more than two: the rest stands beside the columns. */
export const MORE = WORDS;

/** What the numbers in the columns mean. 0 is "none" or "unknown", and fits everybody of whom nothing is known. */
export class Codes {
  readonly occupations = new Dictionary<string, string>('');
  /** An occupation and tenths of years in it; `workOccupations` and `workTenths` say which. */
  readonly works = new Dictionary<number, null>(null);
  workOccupations: Uint16Array = new Uint16Array(256);
  workTenths: Uint16Array = new Uint16Array(256);
  readonly wages = new Dictionary<number, number | null>(null);
  readonly reaches = new Dictionary<number, Reachable>({ commuteKmMax: null, relocate: false }, 256);
  readonly manners = new Dictionary<number, number>(0);
  readonly licences = new Dictionary<string, readonly string[]>([]);
  readonly bars = new Dictionary<string, readonly LegalBar[]>([]);
  readonly skills = new Dictionary<string, string>('');

  /** Of the days that stand in the columns. */
  firstDay = WORDS;
  lastDay = 0;

  /** Undefined when something does not fit: such a candidate is ranked by the contract itself. The commune is added elsewhere. */
  row(candidate: Candidate): (Omit<Row, 'place'> & { readonly reach: number }) | undefined {
    const held = candidate.occupationsHeld.map(({ code, years }) => this.work(code, Math.round(years * 10)));
    const wanted = candidate.occupationsWanted.map((code) => this.occupation(code));
    const [held1 = 0, held2 = 0] = held;
    const [wanted1 = 0, wanted2 = 0] = wanted;
    const row = {
      held1,
      held2: held.length > 2 || wanted.length > 2 ? MORE : held2,
      wanted1,
      wanted2,
      reach: this.reach(candidate),
      wage:
        candidate.wageExpected === null
          ? 0
          : this.wages.number(candidate.wageExpected, () => candidate.wageExpected),
      available: this.day(candidate.availableFrom),
      manner: this.manner(candidate),
      licences: this.list(this.licences, candidate.licences, candidate.licences.join(' ')),
      bars: this.list(this.bars, candidate.bars, JSON.stringify(candidate.bars)),
    };
    const fits = Object.values(row).every((number) => number >= 0) && Math.min(0, ...held, ...wanted) === 0;
    return fits ? row : undefined;
  }

  skill(code: string): number {
    return this.skills.number(code, () => code);
  }

  work(code: string, tenths: number): number {
    const occupation = this.occupation(code);
    if (occupation < 0 || tenths >= WORDS) return -1;
    return this.works.number(occupation * WORDS + tenths, () => {
      const number = this.works.values.length;
      this.workOccupations = written(this.workOccupations, number, occupation);
      this.workTenths = written(this.workTenths, number, tenths);
      return null;
    });
  }

  occupation(code: string): number {
    return this.occupations.number(code, () => code);
  }

  private reach({ commuteKmMax, relocate }: Candidate): number {
    const key = ((commuteKmMax ?? -1) + 1) * 2 + Number(relocate === true);
    return key === 0 ? 0 : this.reaches.number(key, () => ({ commuteKmMax, relocate: relocate === true }));
  }

  private day(availableFrom: string | null): number {
    if (availableFrom === null) return 0;
    const day = dayNumber(availableFrom);
    if (!(day > 0 && day < WORDS)) return -1;
    this.firstDay = Math.min(this.firstDay, day);
    this.lastDay = Math.max(this.lastDay, day);
    return day;
  }

  private manner(candidate: Candidate): number {
    const schoolKnown = candidate.education !== null;
    const reached = reachedLevel(candidate);
    const shifts = bitsOfCodes(candidate.shifts, SHIFTS);
    const contracts = bitsOfCodes(candidate.contracts, CONTRACTS);
    const key = mannerKey(schoolKnown, reached, shifts, contracts);
    return key === 0 ? 0 : this.manners.number(key, () => key);
  }

  private list<T>(dictionary: Dictionary<string, readonly T[]>, list: readonly T[], key: string): number {
    return list.length === 0 ? 0 : dictionary.number(key, () => list);
  }
}

/** The column, or a longer one, with `value` at `at`. */
function written(column: Uint16Array, at: number, value: number): Uint16Array {
  let room = column;
  if (at >= column.length) {
    room = new Uint16Array(2 * column.length);
    room.set(column);
  }
  room[at] = value;
  return room;
}
