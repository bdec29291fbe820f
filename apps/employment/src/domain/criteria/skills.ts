import { type Criterion, FULL, type Reason } from '../assessment.js';
import type { RankingPolicy } from '../policy.js';
import type { Vacancy } from '../vacancy.js';

/** Share of the skills asked for that are recorded; a required one counts more than a welcome one. */
export const skills: Criterion = {
  part: ({ skills: recorded }, vacancy, policy) => shareOfSkills(recorded, vacancy, policy),

  because({ skills: recorded }, { skillsRequired, skillsWelcome }) {
    if (skillsRequired.length + skillsWelcome.length === 0) return { code: 'skills-not-asked' };
    const has = (skill: string): boolean => recorded.includes(skill);
    const lacks = (skill: string): boolean => !has(skill);
    const facts = {
      have: skillsRequired.filter(has),
      missing: skillsRequired.filter(lacks),
      welcomeHave: skillsWelcome.filter(has),
      welcomeMissing: skillsWelcome.filter(lacks),
    };
    return { code: codeFor(recorded, facts), ...facts };
  },
};

/** 0–255; full when no skill is asked for. */
export function shareOfSkills(
  recorded: readonly string[],
  { skillsRequired, skillsWelcome }: Pick<Vacancy, 'skillsRequired' | 'skillsWelcome'>,
  { requiredSkillWeight }: RankingPolicy,
): number {
  const asked = requiredSkillWeight * skillsRequired.length + skillsWelcome.length;
  if (asked === 0) return FULL;
  const reached = requiredSkillWeight * count(skillsRequired, recorded) + count(skillsWelcome, recorded);
  return Math.floor((FULL * reached) / asked);
}

function count(asked: readonly string[], recorded: readonly string[]): number {
  let found = 0;
  for (const skill of asked) if (recorded.includes(skill)) found++;
  return found;
}

type Facts = Readonly<Record<'have' | 'missing' | 'welcomeHave' | 'welcomeMissing', readonly string[]>>;

function codeFor(recorded: readonly string[], { have, missing, welcomeHave, welcomeMissing }: Facts): Reason {
  if (recorded.length === 0) return 'skills-unknown';
  if (have.length + welcomeHave.length === 0) return 'skills-none';
  if (missing.length > 0) return 'skills-some';
  return welcomeMissing.length === 0 ? 'skills-all' : 'skills-all-required';
}
