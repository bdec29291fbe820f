import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { IsPlainDate } from '#libs/http';
import { invalid } from '#libs/kernel';
import { isOccupation, isSkill, provinceOfCommune } from '#libs/reference';
import { COURSE_LEVELS, type CourseLevel } from '../domain/course.js';
import type { Course } from '../domain/course.js';
import { INTAKE_ACTS, type IntakeActName } from '../domain/intake.js';

const FEE_MAX = 1_000_000_000; // a billion đồng
const WEEKS_MAX = 260; // five years
const SEATS_MAX = 10_000;

/** One of a list that is too long for `@IsIn`. Without a message class-validator drops the code. */
const Known = (
  code: string,
  validate: (value: unknown) => boolean,
  options: ValidationOptions = {},
): PropertyDecorator =>
  ValidateBy(
    { name: 'isKnown', validator: { validate, defaultMessage: () => code } },
    { ...options, context: { code } },
  );

const isCommune = (code: unknown): boolean =>
  typeof code === 'string' && provinceOfCommune(code) !== undefined;

export class AddCourseBody {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @Matches(/\S/, { context: { code: 'empty' } })
  @MaxLength(200)
  name: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @Matches(/\S/, { context: { code: 'empty' } })
  @MaxLength(200)
  provider: string;

  @ApiProperty({ description: 'VSCO, four digits', example: '7212' })
  @Known('unknown-occupation', isOccupation)
  occupationCode: string;

  @ApiProperty({ type: [String], description: 'Codes of GET /reference/skills that it teaches' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Known('unknown-skill', isSkill, { each: true })
  skills: string[];

  @ApiProperty({ enum: COURSE_LEVELS })
  @IsIn(COURSE_LEVELS)
  level: CourseLevel;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: WEEKS_MAX })
  @IsInt()
  @Min(1)
  @Max(WEEKS_MAX)
  weeks: number;

  @ApiProperty({ example: '15469' })
  @Known('unknown-commune', isCommune)
  communeCode: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Whole đồng for the course' })
  @IsInt()
  @Min(0)
  @Max(FEE_MAX)
  feeVnd: number;
}

export const exampleCourse = {
  name: 'Hàn hồ quang sơ cấp',
  provider: 'Trung tâm Giáo dục nghề nghiệp Giả Định',
  occupationCode: '7212',
  skills: ['arc-welding', 'blueprint-reading'],
  level: 'elementary',
  weeks: 12,
  communeCode: '15469',
  feeVnd: 2_000_000,
};

/** The course as the directory keeps it, with the province in charge of its commune. */
export function toCourse(body: AddCourseBody): Omit<Course, 'id'> {
  const provinceCode = provinceOfCommune(body.communeCode);
  if (provinceCode === undefined) throw invalid([{ pointer: '/communeCode', code: 'unknown-commune' }]);
  return { ...body, provinceCode };
}

export class PlanIntakeBody {
  @ApiProperty({ format: 'date' })
  @IsPlainDate()
  startsOn: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: SEATS_MAX })
  @IsInt()
  @Min(1)
  @Max(SEATS_MAX)
  seats: number;
}

export class IntakeActBody {
  @ApiProperty({ enum: INTAKE_ACTS })
  @IsIn(INTAKE_ACTS)
  act: IntakeActName;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: SEATS_MAX, description: 'Never fewer than are taken' })
  @IsInt()
  @Min(1)
  @Max(SEATS_MAX)
  seats: number;
}

export const exampleIntakeAct = { act: 'change-seats', seats: 25 };

export const exampleIntake = { startsOn: '2026-12-07', seats: 20 };
