import { addDays } from '#libs/kernel';
import { communeOn, peopleWentTo, provinceOfCommune, REFORM, successors } from '#libs/reference';

/** Where people are counted: a unit of today, or a commune that ended divided on 30 June 2025. */
export interface CountedPlace {
  /** Unlike a code alone, it names one unit: codes of ended communes are used again. */
  readonly key: string;
  readonly provinceCode: string;
}

/** A unit as it was told. */
export interface PlaceTold {
  readonly communeCode: string;
  readonly provinceCode: string;
  /** It was told before 1 July 2025: the code is one of then. */
  readonly toldBefore: boolean;
}

const LAST_OLD_DAY = addDays(REFORM, -1);
const ENDED = 'until-2025-06-30:';

/**
 * The place of today for a residence that was told before or after the map changed on 1 July 2025 (Nghị quyết
 * 202/2025/QH15). A commune that went over whole, or whose people all went to one successor, is counted there. The people of
 * a divided one stay under its old name until the registry says where each of them lives: nobody is guessed, nobody lost.
 */
export function todaysPlace(communeCode: string, provinceCode: string, toldBefore: boolean): CountedPlace {
  if (!toldBefore) return { key: communeCode, provinceCode };
  const now = peopleWentTo(communeCode);
  if (now !== undefined) return { key: now, provinceCode: provinceOfCommune(now) ?? provinceCode };
  const [first] = successors(communeCode, LAST_OLD_DAY, REFORM);
  if (!first) return { key: communeCode, provinceCode };
  return { key: `${ENDED}${communeCode}`, provinceCode: provinceOfCommune(first.code) ?? provinceCode };
}

/** `until`: last day of a commune that is counted apart because its people were divided among several. */
export function placeOfKey(
  key: string,
  today: string,
): { communeCode: string; name: string; until: string | undefined } {
  const until = key.startsWith(ENDED) ? LAST_OLD_DAY : undefined;
  const communeCode = until ? key.slice(ENDED.length) : key;
  return { communeCode, name: communeOn(communeCode, until ?? today)?.fullName ?? communeCode, until };
}
