import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Matches, Min } from 'class-validator';
import { EventContract } from '../event-contract.js';
import { examplePersonErased, PersonErased } from '../person-erased.js';
import {
  CODE,
  COMMUNE_CODE,
  OCCUPATION_CODE,
  PLAIN_DATE,
  PROVINCE_CODE,
  TRAINING_LEVELS,
  type TrainingLevel,
} from '../values.js';

@EventContract<CourseAddedV1>({
  name: 'training.course-added.v1',
  publisher: 'training',
  summary: 'A course is in the directory.',
  example: {
    courseId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5c01',
    occupationCode: '7212',
    skills: ['arc-welding', 'blueprint-reading'],
    level: 'elementary',
    weeks: 12,
    communeCode: '15469',
    provinceCode: '38',
  },
  consumers: ['training.advise-when-course-added'],
})
export class CourseAddedV1 {
  @IsUUID()
  courseId: string;

  @Matches(OCCUPATION_CODE)
  occupationCode: string;

  @IsArray()
  @ArrayMaxSize(50)
  @Matches(CODE, { each: true })
  skills: string[];

  @IsIn(TRAINING_LEVELS)
  level: TrainingLevel;

  @IsInt()
  @Min(1)
  weeks: number;

  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;
}

@EventContract<CourseChangedV1>({
  name: 'training.course-changed.v1',
  publisher: 'training',
  summary: 'A course of the directory was corrected.',
  example: {
    courseId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5c01',
    occupationCode: '7212',
    skills: ['arc-welding'],
    level: 'elementary',
    weeks: 10,
    communeCode: '15469',
    provinceCode: '38',
  },
  consumers: ['training.advise-when-course-changed'],
})
export class CourseChangedV1 extends CourseAddedV1 {}

@EventContract<AdviceGivenV1>({
  name: 'training.advice-given.v1',
  publisher: 'training',
  summary: 'The course that would open most vacancies for a person was found, or none would open any.',
  example: {
    personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
    communeCode: '15421',
    provinceCode: '38',
    courseId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5c01',
    opens: 7,
  },
  consumers: ['reporting.count-when-advised'],
})
export class AdviceGivenV1 {
  @IsUUID()
  personId: string;

  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @IsOptional()
  @IsUUID()
  courseId?: string;

  /** Vacancies that the course would open. */
  @IsInt()
  @Min(0)
  opens: number;
}

/** Somebody's place in a course. */
class OfEnrolment {
  @IsUUID()
  enrolmentId: string;

  @IsUUID()
  personId: string;

  @Matches(COMMUNE_CODE)
  communeCode: string;

  @Matches(PROVINCE_CODE)
  provinceCode: string;

  @IsUUID()
  courseId: string;
}

const exampleEnrolment = {
  enrolmentId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5e01',
  personId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5a01',
  communeCode: '15421',
  provinceCode: '38',
  courseId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5c01',
};

@EventContract<CourseCompletedV1>({
  name: 'training.course-completed.v1',
  publisher: 'training',
  summary: 'A person completed a course and has learnt what it teaches.',
  example: {
    ...exampleEnrolment,
    occupationCode: '7212',
    skills: ['arc-welding', 'blueprint-reading'],
    level: 'elementary',
    completedOn: '2027-02-28',
  },
  consumers: ['registry.add-skills-when-course-completed', 'reporting.count-when-course-completed'],
})
export class CourseCompletedV1 extends OfEnrolment {
  @Matches(OCCUPATION_CODE)
  occupationCode: string;

  @IsArray()
  @ArrayMaxSize(50)
  @Matches(CODE, { each: true })
  skills: string[];

  @IsIn(TRAINING_LEVELS)
  level: TrainingLevel;

  @Matches(PLAIN_DATE)
  completedOn: string;
}

@EventContract<CompletionWithdrawnV1>({
  name: 'training.completion-withdrawn.v1',
  publisher: 'training',
  summary:
    'A completion was a mistake: the certificate is revoked, and what it had taught was not learnt there.',
  example: {
    ...exampleEnrolment,
    reason: 'entered-by-mistake',
    withdrawnOn: '2027-03-02',
  },
  consumers: [
    'registry.take-back-skills-when-completion-withdrawn',
    'reporting.uncount-when-completion-withdrawn',
  ],
})
export class CompletionWithdrawnV1 extends OfEnrolment {
  @Matches(CODE)
  reason: string;

  @Matches(PLAIN_DATE)
  withdrawnOn: string;
}

@EventContract<EnrolmentChangedV1>({
  name: 'training.enrolment-changed.v1',
  publisher: 'training',
  summary: 'Somebody has, waits for, completed or gave up a place in an intake.',
  example: {
    ...exampleEnrolment,
    intakeId: '0198c5de-7a30-7c0f-9d0e-3f5f6f2f5d01',
    status: 'enrolled',
    changedOn: '2026-11-22',
  },
  consumers: [],
  mayBeUnheard: true,
})
export class EnrolmentChangedV1 extends OfEnrolment {
  @IsUUID()
  intakeId: string;

  @IsIn(['waiting', 'enrolled', 'completed', 'dropped'])
  status: 'waiting' | 'enrolled' | 'completed' | 'dropped';

  @Matches(PLAIN_DATE)
  changedOn: string;
}

@EventContract<TrainingPersonErasedV1>({
  name: 'training.person-erased.v1',
  publisher: 'training',
  summary: 'The training college holds nothing on this person any more.',
  example: examplePersonErased('training'),
  consumers: ['registry.note-erasure-when-training-erased'],
})
export class TrainingPersonErasedV1 extends PersonErased {}
