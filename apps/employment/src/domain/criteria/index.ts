import type { Assess } from '../assessment.js';
import { CRITERIA, type CriterionCode } from '../policy.js';
import { assessAvailability } from './availability.js';
import { assessDistance } from './distance.js';
import { assessEducation } from './education.js';
import { assessExperience } from './experience.js';
import { assessLicences } from './licences.js';
import { assessOccupation } from './occupation.js';
import { assessPreferences } from './preferences.js';
import { assessSkills } from './skills.js';
import { assessWage } from './wage.js';

const BY_CODE: Readonly<Record<CriterionCode, Assess>> = {
  occupation: assessOccupation,
  skills: assessSkills,
  experience: assessExperience,
  distance: assessDistance,
  wage: assessWage,
  education: assessEducation,
  licences: assessLicences,
  availability: assessAvailability,
  preferences: assessPreferences,
};

/** In the order of CRITERIA. */
export const assessments: readonly Assess[] = CRITERIA.map((code) => BY_CODE[code]);
