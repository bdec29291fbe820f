import type { EmploymentSection } from './person.js';

const LEVELS = ['none', 'elementary', 'intermediate', 'college'] as const;

/** What a completed course taught. */
export interface Learning {
  readonly skills: readonly string[];
  readonly level: (typeof LEVELS)[number];
}

/**
 * The section with what was learnt: new skills at the end, the training level only ever higher. A skill that was only claimed
 * before counts as learnt now. The same object when nothing is new.
 */
export function withLearning(
  section: EmploymentSection | null,
  { skills, level }: Learning,
): EmploymentSection {
  const known = section ?? { skills: [], occupationsHeld: [], occupationsWanted: [], licences: [] };
  const learned = known.skillsLearned ?? [];
  const claimed = missingIn(known.skills, skills);
  const examined = missingIn(learned, skills);
  const higher = LEVELS.indexOf(level) > LEVELS.indexOf(known.training ?? 'none');
  if (section && claimed.length === 0 && examined.length === 0 && !higher) return section;
  return {
    ...known,
    skills: [...known.skills, ...claimed],
    skillsLearned: [...learned, ...examined],
    ...(higher ? { training: level } : {}),
  };
}

/** A section that replaces another as a whole does not unlearn anything. */
export const keepingLearned = (
  section: EmploymentSection,
  before: EmploymentSection | null,
): EmploymentSection =>
  before?.skillsLearned ? { ...section, skillsLearned: before.skillsLearned } : section;

const missingIn = (known: readonly string[], skills: readonly string[]): string[] =>
  skills.filter((skill) => !known.includes(skill));
