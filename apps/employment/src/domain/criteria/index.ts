import type { Criterion } from '../assessment.js';
import { CRITERIA, type CriterionCode } from '../policy.js';
import { availability } from './availability.js';
import { distance } from './distance.js';
import { education } from './education.js';
import { experience } from './experience.js';
import { learned } from './learned.js';
import { licences } from './licences.js';
import { occupation } from './occupation.js';
import { preferences } from './preferences.js';
import { skills } from './skills.js';
import { stability } from './stability.js';
import { wage } from './wage.js';
import { waiting } from './waiting.js';

const BY_CODE: Readonly<Record<CriterionCode, Criterion>> = {
  ...{ occupation, skills, experience, distance, wage, education, licences, availability, preferences },
  ...{ stability, waiting, learned },
};

/** In the order of CRITERIA. */
export const criteria: readonly Criterion[] = CRITERIA.map((code) => BY_CODE[code]);
