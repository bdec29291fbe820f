import { type Assess, FULL } from '../assessment.js';

/** Share of the skills asked for that are recorded; a required one counts more than a welcome one. */
export const assessSkills: Assess = (candidate, vacancy, policy) => {
  const { skillsRequired, skillsWelcome } = vacancy;
  if (skillsRequired.length + skillsWelcome.length === 0) {
    return { part: FULL, because: { code: 'skills-not-asked' } };
  }
  const has = (skill: string): boolean => candidate.skills.includes(skill);
  const have = skillsRequired.filter(has);
  const welcome = skillsWelcome.filter(has);
  const missing = skillsRequired.filter((skill) => !has(skill));
  const reached = policy.requiredSkillWeight * have.length + welcome.length;
  const asked = policy.requiredSkillWeight * skillsRequired.length + skillsWelcome.length;
  return {
    part: Math.floor((FULL * reached) / asked),
    because: { code: codeFor(candidate.skills, reached, missing), have, welcome, missing },
  };
};

function codeFor(recorded: readonly string[], reached: number, missing: readonly string[]): string {
  if (recorded.length === 0) return 'skills-unknown';
  if (reached === 0) return 'skills-none';
  return missing.length === 0 ? 'skills-all' : 'skills-some';
}
