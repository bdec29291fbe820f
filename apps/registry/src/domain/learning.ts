import type { EmploymentSection } from './person.js';

const LEVELS = ['none', 'elementary', 'intermediate', 'college'] as const;

/** What a completed course taught. */
export interface Learning {
  readonly skills: readonly string[];
  readonly level: (typeof LEVELS)[number];
}

/** The section with what was learnt: new skills at the end, the training level only ever higher. The same object when nothing is new. */
export function withLearning(
  section: EmploymentSection | null,
  { skills, level }: Learning,
): EmploymentSection {
  const known = section ?? { skills: [], occupationsHeld: [], occupationsWanted: [], licences: [] };
  const fresh = skills.filter((skill) => !known.skills.includes(skill));
  const higher = LEVELS.indexOf(level) > LEVELS.indexOf(known.training ?? 'none');
  if (section && fresh.length === 0 && !higher) return section;
  return { ...known, skills: [...known.skills, ...fresh], ...(higher ? { training: level } : {}) };
}
