import { addYears } from '#libs/kernel';
import { OFFENCE_GROUPS } from '../../../apps/registry/src/domain/release.js';
import { NAMES, type Registered } from './people.js';

/** Something about a person that is exchanged while all else stays. */
export interface Swap {
  readonly attribute: string;
  /** What may change of a line: nothing, its legal bars (and with them the outcome), or its distance. */
  readonly mayChange: 'nothing' | 'bars' | 'distance';
  /** Where the attribute ends, in words. */
  readonly reach: string;
  others(one: Registered, all: readonly Registered[]): Registered[];
}

const STAYS = 'stays in the registry: no event has a field for it';
const BARS = 'stays in the registry: only the legal bars that follow from it leave';

export const SWAPS: readonly Swap[] = [
  {
    ...{ attribute: 'sex', mayChange: 'nothing', reach: STAYS },
    others: (one) => [withPerson(one, { sex: one.person.sex === 'male' ? 'female' : 'male' })],
  },
  {
    ...{ attribute: 'age', mayChange: 'nothing', reach: STAYS },
    others: (one) =>
      [-20, -10, 10, 20].map((years) =>
        withPerson(one, { birthDate: addYears(one.person.birthDate, years) }),
      ),
  },
  {
    ...{ attribute: 'ethnicity', mayChange: 'nothing' },
    reach: 'is recorded nowhere; the name, its only trace, stays in the registry',
    others: (one) =>
      NAMES.filter((name) => name !== one.person.fullName).map((fullName) => withPerson(one, { fullName })),
  },
  {
    ...{ attribute: 'offence', mayChange: 'bars', reach: BARS },
    others: (one) =>
      OFFENCE_GROUPS.filter((group) => group !== one.release.offenceGroup).map((offenceGroup) =>
        withRelease(one, { offenceGroup }),
      ),
  },
  {
    ...{ attribute: 'sentence and day of release', mayChange: 'bars', reach: BARS },
    others: (one) => [
      withRelease(one, { sentenceMonths: one.release.sentenceMonths + 60 }),
      withRelease(one, { completedOn: addYears(one.release.completedOn, -1) }),
      withRelease(one, { completedOn: addYears(one.release.completedOn, -8) }),
    ],
  },
  {
    ...{
      attribute: 'commune',
      mayChange: 'distance',
      reach: 'reaches the ranking as a distance in kilometres',
    },
    others: (one, all) => {
      const elsewhere = new Map(
        all
          .map(({ person: { communeCode, provinceCode } }) => ({ communeCode, provinceCode }))
          .filter(({ communeCode, provinceCode }) => {
            const { person } = one;
            return communeCode !== person.communeCode && provinceCode === person.provinceCode;
          })
          .map((place) => [place.communeCode, place] as const),
      );
      return [...elsewhere.values()].map((place) => withPerson(one, place));
    },
  },
];

const withPerson = (one: Registered, over: Partial<Registered['person']>): Registered => ({
  ...one,
  person: { ...one.person, ...over },
});

const withRelease = (one: Registered, over: Partial<Registered['release']>): Registered => ({
  ...one,
  release: { ...one.release, ...over },
});
