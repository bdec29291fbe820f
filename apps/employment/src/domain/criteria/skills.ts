import { type Assess, FULL } from '../assessment.js';

/** Share of the skills asked for that are recorded; a required one counts more than a welcome one. */
export const assessSkills: Assess = (candidate, vacancy, policy) => {
  const { skillsRequired, skillsWelcome } = vacancy;
  if (skillsRequired.length + skillsWelcome.length === 0) {
    return { part: FULL, because: { code: 'skills-not-asked' } };
  }
  const has = (skill: string): boolean => candidate.skills.includes(skill);
  const lacks = (skill: string): boolean => !has(skill);
  const facts = {
    have: skillsRequired.filter(has),
    missing: skillsRequired.filter(lacks),
    welcomeHave: skillsWelcome.filter(has),
    welcomeMissing: skillsWelcome.filter(lacks),
  };
  const reached = policy.requiredSkillWeight * facts.have.length + facts.welcomeHave.length;
  const asked = policy.requiredSkillWeight * skillsRequired.length + skillsWelcome.length;
  return {
    part: Math.floor((FULL * reached) / asked),
    because: { code: codeFor(candidate.skills.length, reached, asked, facts.missing.length), ...facts },
  };
};

function codeFor(recorded: number, reached: number, asked: number, missing: number): string {
  if (recorded === 0) return 'skills-unknown';
  if (reached === 0) return 'skills-none';
  if (reached === asked) return 'skills-all';
  return missing === 0 ? 'skills-all-required' : 'skills-some';
}
