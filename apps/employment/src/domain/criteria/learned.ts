import type { Criterion } from '../assessment.js';
import { shareOfSkills } from './skills.js';

/** Share of the skills asked for that a completed course taught: somebody examined them, whatever else is not known of a person. */
export const learned: Criterion = {
  part: ({ skillsLearned }, vacancy, policy) => shareOfSkills(skillsLearned, vacancy, policy),

  because({ skillsLearned }, { skillsRequired, skillsWelcome }) {
    const asked = [...skillsRequired, ...skillsWelcome];
    if (asked.length === 0) return { code: 'learned-not-asked' };
    const skills = asked.filter((skill) => skillsLearned.includes(skill));
    if (skills.length === 0) return { code: 'learned-none' };
    return { code: skills.length === asked.length ? 'learned-all' : 'learned-some', skills };
  },
};
