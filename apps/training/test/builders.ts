import type { PersonSnapshot, TrainingSection, VacancySnapshot } from '#libs/contracts';
import { newId } from '#libs/kernel';
import type { Course } from '../src/domain/course.js';
import type { Demand } from '../src/domain/demand.js';
import type { Learner } from '../src/domain/learner.js';

/** Somebody of Yên Trường (15421) who knows no trade; a test names only what it is about. */
export const aLearner = (over: Partial<Learner> = {}): Learner => ({
  personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
  communeCode: '15421',
  provinceCode: '38',
  education: 'lower-secondary',
  skills: [],
  occupationsHeld: [],
  commuteKmMax: 20,
  bars: [],
  ...over,
});

/** One vacancy for a welder in the next commune. */
export const aDemand = (over: Partial<Demand> = {}): Demand => ({
  occupationCode: '7212',
  communeCode: '15442',
  provinceCode: '38',
  skillsRequired: ['arc-welding'],
  education: 'none',
  experienceYears: 0,
  worksWith: [],
  vacancies: 1,
  ...over,
});

export const aCourse = (over: Partial<Course> = {}): Course => ({
  id: 'course-1',
  name: 'Hàn hồ quang sơ cấp',
  provider: 'Trung tâm Giáo dục nghề nghiệp Giả Định',
  occupationCode: '7212',
  skills: ['arc-welding'],
  level: 'elementary',
  weeks: 12,
  communeCode: '15469',
  provinceCode: '38',
  feeVnd: 2_000_000,
  ...over,
});

/** A snapshot of the registry with consent to training. */
export const aSnapshot = (
  over: Partial<PersonSnapshot> = {},
  training: Partial<TrainingSection> = {},
): PersonSnapshot => ({
  personId: newId(),
  communeCode: '15421',
  provinceCode: '38',
  training: {
    education: 'lower-secondary',
    skills: [],
    occupationsHeld: [],
    occupationsWanted: ['7212'],
    commuteKmMax: 20,
    bars: [],
    ...training,
  },
  ...over,
});

/** The same person after consent to training was withdrawn. */
export const withoutTraining = ({ training: _gone, ...rest }: PersonSnapshot): PersonSnapshot => rest;

export const aVacancy = (over: Partial<VacancySnapshot> = {}): VacancySnapshot => ({
  vacancyId: newId(),
  occupationCode: '7212',
  communeCode: '15442',
  provinceCode: '38',
  openings: 1,
  skillsRequired: ['arc-welding'],
  skillsWelcome: [],
  education: 'none',
  experienceYears: 0,
  licences: [],
  shifts: ['day'],
  worksWith: [],
  closesOn: '2026-12-31',
  ...over,
});
