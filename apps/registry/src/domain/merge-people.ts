import { type ConsentAct, type Purpose, PURPOSES } from './consent.js';
import type { Person, Profile } from './person.js';

/** What the surviving person takes over because it was not known of them. */
export interface Taken {
  readonly nationalId: string | null;
  readonly phone: string | null;
  readonly employment: Profile['employment'];
  readonly credit: Profile['credit'];
}

type Contact = Pick<Person, 'nationalId' | 'phone'>;
type Sections = Pick<Profile, 'employment' | 'credit'>;

/** The survivor keeps what is known of them; only gaps are filled. */
export function takenOver(survivor: Contact & Sections, other: Contact & Sections): Taken {
  return {
    nationalId: survivor.nationalId === null ? other.nationalId : null,
    phone: survivor.phone === null ? other.phone : null,
    employment: survivor.employment === null ? other.employment : null,
    credit: survivor.credit === null ? other.credit : null,
  };
}

/**
 * Acts that make the survivor's consent what the person last said, whichever record it was said to: a later withdrawal from
 * the other one holds, and so does a later consent (Luật 91/2025/QH15: the will of the person, not of the record).
 */
export function consentsToAdd(
  survivor: readonly ConsentAct[],
  other: readonly ConsentAct[],
): { readonly purpose: Purpose; readonly act: ConsentAct['act'] }[] {
  return PURPOSES.flatMap((purpose) => {
    const own = latest(survivor, purpose);
    const theirs = latest(other, purpose);
    if (!theirs || (own && own.at >= theirs.at) || (own?.act ?? 'withdrawn') === theirs.act) return [];
    return [{ purpose, act: theirs.act }];
  });
}

const latest = (acts: readonly ConsentAct[], purpose: Purpose): ConsentAct | undefined =>
  acts
    .filter((act) => act.purpose === purpose)
    .sort((a, b) => a.version - b.version)
    .at(-1);

/** What an undone merge takes from the survivor again: what they took over and has not changed since. */
export function givenBack(now: Contact & Sections, taken: Taken): Contact & Sections {
  const keep = <T>(held: T, took: T): T | null =>
    took !== null && JSON.stringify(held) === JSON.stringify(took) ? null : held;
  return {
    nationalId: keep(now.nationalId, taken.nationalId),
    phone: keep(now.phone, taken.phone),
    employment: keep(now.employment, taken.employment),
    credit: keep(now.credit, taken.credit),
  };
}
