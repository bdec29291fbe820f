import type { CreditSection, EmploymentSection, PersonSnapshot, TrainingSection } from '#libs/contracts';
import type { PlainDate } from '#libs/kernel';
import { barsOf } from '../domain/bars.js';
import { type CommunitySentence, convictionOf } from '../domain/case.js';
import type { Purpose } from '../domain/consent.js';
import type { Person, Profile } from '../domain/person.js';
import { certificateOf, type Release } from '../domain/release.js';

/** All that a snapshot is made of. */
export interface Known {
  readonly person: Pick<Person, 'id' | 'communeCode' | 'provinceCode'>;
  readonly profile: Pick<Profile, 'employment' | 'credit'>;
  /** Null of somebody without a release. */
  readonly release: Omit<Release, 'id' | 'personId' | 'recordedAt' | 'recordedBy' | 'messageId'> | null;
  /** One served in the community. */
  readonly sentence?: Omit<CommunitySentence, 'id' | 'personId' | 'recordedAt' | 'recordedBy'> | null;
  readonly consents: readonly Purpose[];
}

/**
 * The person as other services may see them on `today`: one section for each purpose consented to, also when nothing was
 * written in it yet, for what is unknown is shown as unknown. The only trace of the record in the work sections are its bars.
 */
export function snapshotOf(known: Known, today: PlainDate): PersonSnapshot {
  const { person, profile, release, consents } = known;
  const work = consents.some((purpose) => purpose !== 'credit') ? workOf(known, today) : undefined;
  return {
    personId: person.id,
    communeCode: person.communeCode,
    provinceCode: person.provinceCode,
    ...(work && consents.includes('employment') ? { employment: employmentOf(work, profile) } : {}),
    ...(work && consents.includes('training') ? { training: work } : {}),
    // the bank's programme is for those who hold a certificate: without a release there is nothing to ask it
    ...(consents.includes('credit') && release ? { credit: creditOf(profile, release, today) } : {}),
  };
}

function employmentOf(work: TrainingSection, { employment }: Known['profile']): EmploymentSection {
  const { wageExpected, relocate, licences = [], shifts, contracts, skillsLearned } = employment ?? {};
  return {
    ...work,
    ...defined({ wageExpected, relocate }),
    licences: [...licences],
    ...(skillsLearned ? { skillsLearned: skillsLearned.filter((skill) => work.skills.includes(skill)) } : {}),
    ...(shifts ? { shifts: [...shifts] } : {}),
    ...(contracts ? { contracts: [...contracts] } : {}),
  };
}

/** What both the job centre and the college may know. */
function workOf({ profile: { employment }, release, sentence }: Known, today: PlainDate): TrainingSection {
  const convictions = [...(release ? [release] : []), ...(sentence ? [convictionOf(sentence)] : [])];
  const { education, training, commuteKmMax, availableFrom } = employment ?? {};
  return {
    ...defined({ education, training }),
    skills: [...(employment?.skills ?? [])],
    occupationsHeld: (employment?.occupationsHeld ?? []).map(({ code, years }) => ({ code, years })),
    occupationsWanted: [...(employment?.occupationsWanted ?? [])],
    ...defined({ commuteKmMax, availableFrom }),
    bars: convictions
      .flatMap((conviction) => barsOf(conviction, today))
      .map((bar) => ({ ...bar, occupations: [...bar.occupations], worksWith: [...bar.worksWith] })),
  };
}

function creditOf(
  { credit }: Known['profile'],
  release: NonNullable<Known['release']>,
  today: PlainDate,
): CreditSection {
  return {
    ...(credit ?? { wanted: false }),
    certificate: certificateOf(release.kind, release.completedOn, today),
    completedOn: release.completedOn,
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined: an event says nothing rather than null. */
function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
