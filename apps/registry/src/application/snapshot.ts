import type { CreditSection, EmploymentSection, PersonSnapshot, TrainingSection } from '#libs/contracts';
import type { PlainDate } from '#libs/kernel';
import { barsOf } from '../domain/bars.js';
import type { Purpose } from '../domain/consent.js';
import type { Person, Profile } from '../domain/person.js';
import { certificateOf, type Release } from '../domain/release.js';

/** All that a snapshot is made of. */
export interface Known {
  readonly person: Pick<Person, 'id' | 'communeCode' | 'provinceCode'>;
  readonly profile: Pick<Profile, 'employment' | 'credit'>;
  readonly release: Omit<Release, 'id' | 'personId' | 'recordedAt' | 'recordedBy' | 'messageId'>;
  readonly consents: readonly Purpose[];
}

/**
 * The person as other services may see them on `today`: one section for each purpose consented to, also when nothing was
 * written in it yet, for what is unknown is shown as unknown. The only trace of the record in the work sections are its bars.
 */
export function snapshotOf({ person, profile, release, consents }: Known, today: PlainDate): PersonSnapshot {
  const work = consents.some((purpose) => purpose !== 'credit') ? workOf(profile, release, today) : undefined;
  return {
    personId: person.id,
    communeCode: person.communeCode,
    provinceCode: person.provinceCode,
    ...(work && consents.includes('employment') ? { employment: employmentOf(work, profile) } : {}),
    ...(work && consents.includes('training') ? { training: work } : {}),
    ...(consents.includes('credit') ? { credit: creditOf(profile, release, today) } : {}),
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
function workOf(
  { employment }: Known['profile'],
  release: Known['release'],
  today: PlainDate,
): TrainingSection {
  const { education, training, commuteKmMax, availableFrom } = employment ?? {};
  return {
    ...defined({ education, training }),
    skills: [...(employment?.skills ?? [])],
    occupationsHeld: (employment?.occupationsHeld ?? []).map(({ code, years }) => ({ code, years })),
    occupationsWanted: [...(employment?.occupationsWanted ?? [])],
    ...defined({ commuteKmMax, availableFrom }),
    bars: barsOf(release, today).map((bar) => ({
      ...bar,
      occupations: [...bar.occupations],
      worksWith: [...bar.worksWith],
    })),
  };
}

function creditOf({ credit }: Known['profile'], release: Known['release'], today: PlainDate): CreditSection {
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
