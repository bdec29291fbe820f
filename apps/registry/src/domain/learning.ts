import type { EmploymentSection } from './person.js';

const LEVELS = ['none', 'elementary', 'intermediate', 'college'] as const;
type Level = (typeof LEVELS)[number];

/** What a completed course taught. */
export interface Learning {
  readonly skills: readonly string[];
  readonly level: Level;
}

/** What of it was new to the section: what withdrawing it takes back. */
export interface Given {
  /** Skills that nobody had named before. */
  readonly skills: readonly string[];
  /** Skills that no other course had taught. */
  readonly learned: readonly string[];
  /** The level of training before it was raised; left out when it was not. */
  readonly levelBefore?: Level;
}

export const NOTHING_GIVEN: Given = { skills: [], learned: [] };

/** A course with what it gave. */
export type Taught = Learning & { readonly given: Given };

/**
 * The section with what was learnt: new skills at the end, the training level only ever higher. A skill that was only claimed
 * before counts as learnt now. The same object when nothing is new.
 */
export function withLearning(
  section: EmploymentSection | null,
  learning: Learning,
): { readonly section: EmploymentSection; readonly given: Given } {
  const { skills, level } = learning;
  const known = section ?? { skills: [], occupationsHeld: [], occupationsWanted: [], licences: [] };
  const learned = known.skillsLearned ?? [];
  const claimed = missingIn(known.skills, skills);
  const examined = missingIn(learned, skills);
  const before = known.training ?? 'none';
  const higher = LEVELS.indexOf(level) > LEVELS.indexOf(before);
  const given = { skills: claimed, learned: examined, ...(higher ? { levelBefore: before } : {}) };
  if (section && claimed.length === 0 && examined.length === 0 && !higher) return { section, given };
  return {
    section: {
      ...known,
      skills: [...known.skills, ...claimed],
      skillsLearned: [...learned, ...examined],
      ...(higher ? { training: level } : {}),
    },
    given,
  };
}

/** Both together: a course that was completed again gives what is new and what it had given. */
export const givenTogether = (before: Given, now: Given): Given => ({
  skills: [...before.skills, ...missingIn(before.skills, now.skills)],
  learned: [...before.learned, ...missingIn(before.learned, now.learned)],
  ...((before.levelBefore ?? now.levelBefore) === undefined
    ? {}
    : { levelBefore: before.levelBefore ?? now.levelBefore }),
});

/**
 * The section without what a course had given it, for the completion was a mistake. What another course taught as well stays,
 * and is that one's gift from now on; what was known before any course stays.
 */
export function withoutLearning<T extends Taught>(
  section: EmploymentSection | null,
  gone: Taught,
  others: readonly T[],
): { readonly section: EmploymentSection | null; readonly others: readonly T[] } {
  if (!section || isNothing(gone.given)) return { section, others };
  const heir = (skill: string): T | undefined => others.find(({ skills }) => skills.includes(skill));
  const lost = (skills: readonly string[]): string[] => skills.filter((skill) => !heir(skill));
  const [skills, learned] = [lost(gone.given.skills), lost(gone.given.learned)];
  const { training, skillsLearned = [], ...rest } = section;
  const left = missingIn(learned, skillsLearned);
  const level = lowered(training, gone, others);
  return {
    section: {
      ...rest,
      skills: missingIn(skills, section.skills),
      ...(left.length > 0 ? { skillsLearned: left } : {}),
      ...(level === undefined || level === 'none' ? {} : { training: level }),
    },
    others: others.map((other) => ({
      ...other,
      given: {
        ...other.given,
        ...(gone.given.levelBefore !== undefined &&
        other.level === level &&
        other.given.levelBefore === undefined
          ? { levelBefore: gone.given.levelBefore }
          : {}),
        skills: [...other.given.skills, ...gone.given.skills.filter((skill) => heir(skill) === other)],
        learned: [...other.given.learned, ...gone.given.learned.filter((skill) => heir(skill) === other)],
      },
    })),
  };
}

const isNothing = ({ skills, learned, levelBefore }: Given): boolean =>
  skills.length === 0 && learned.length === 0 && levelBefore === undefined;

/** The level falls only when this course had raised it and nothing was written over it, never below what another taught. */
function lowered(now: Level | undefined, gone: Taught, others: readonly Taught[]): Level | undefined {
  const { levelBefore } = gone.given;
  if (levelBefore === undefined || now !== gone.level) return now;
  return [levelBefore, ...others.map(({ level }) => level)].reduce((high, level) =>
    LEVELS.indexOf(level) > LEVELS.indexOf(high) ? level : high,
  );
}

/** A section that replaces another as a whole does not unlearn anything. */
export const keepingLearned = (
  section: EmploymentSection,
  before: EmploymentSection | null,
): EmploymentSection =>
  before?.skillsLearned ? { ...section, skillsLearned: before.skillsLearned } : section;

const missingIn = (known: readonly string[], skills: readonly string[]): string[] =>
  skills.filter((skill) => !known.includes(skill));
