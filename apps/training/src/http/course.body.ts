import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { Transform } from 'class-transformer';
import { IsPlainDate } from '#libs/http';
import { type Fault, invalid } from '#libs/kernel';
import { isOccupation, isSkill, provinceOfCommune } from '#libs/reference';
import { COURSE_LEVELS, type CourseLevel } from '../domain/course.js';
import type { Course } from '../domain/course.js';
import {
  CANCEL_REASONS,
  type CancelReason,
  COORDINATOR_INTAKE_ACTS,
  type CoordinatorIntakeAct,
} from '../domain/intake.js';

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

/** `null` is the same as leaving it out. */
const MayBeLeftOut = (): PropertyDecorator => (target, property) => {
  IsOptional()(target, property);
  Transform(({ value }: { value: unknown }) => value ?? undefined)(target, property);
};

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

/** A field that is left out stays as it is. */
export class ChangeCourseBody extends PartialType(AddCourseBody) {}

export const exampleCourseChange = { weeks: 10, feeVnd: 1_800_000 };

/** What is corrected, with the province in charge of another commune. */
export function toCourseChanges(body: ChangeCourseBody): Partial<Omit<Course, 'id'>> {
  const told = Object.fromEntries(Object.entries(body).filter(([, value]) => (value ?? null) !== null));
  const { communeCode } = body;
  const provinceCode = communeCode ? provinceOfCommune(communeCode) : undefined;
  return { ...told, ...(provinceCode === undefined ? {} : { provinceCode }) };
}

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

/** Seats belong to `change-seats` alone, a reason and another intake to `cancel`. */
export const intakeActFaults = ({ act, seats, reason, moveTo }: IntakeActBody): Fault[] => {
  const needed = act === 'cancel' ? { reason } : { seats };
  const foreign = act === 'cancel' ? { seats } : { reason, moveTo };
  const fault = (code: string) => (field: string) => ({ pointer: `/${field}`, code });
  return [
    ...Object.keys(needed)
      .filter((field) => (needed as Record<string, unknown>)[field] === undefined)
      .map(fault('required')),
    ...Object.keys(foreign)
      .filter((field) => (foreign as Record<string, unknown>)[field] !== undefined)
      .map(fault('not-for-this-act')),
  ];
};

export class IntakeActBody {
  static readonly furtherFaults = [intakeActFaults];

  @ApiProperty({ enum: COORDINATOR_INTAKE_ACTS })
  @IsIn(COORDINATOR_INTAKE_ACTS)
  act: CoordinatorIntakeAct;

  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 1, maximum: SEATS_MAX },
    description: 'Needed for `change-seats`; never fewer than are taken',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(SEATS_MAX)
  seats?: number;

  @ApiPropertyOptional({ enum: CANCEL_REASONS, description: 'Needed for `cancel`' })
  @MayBeLeftOut()
  @IsIn(CANCEL_REASONS)
  reason?: CancelReason;

  @ApiPropertyOptional({
    format: 'uuid',
    description:
      'Of `cancel`: another intake of the course, to which its people go; left out, their place ends',
  })
  @MayBeLeftOut()
  @IsUUID()
  moveTo?: string;
}

export const exampleIntakeActs = {
  more: { value: { act: 'change-seats', seats: 25 } },
  cancel: { value: { act: 'cancel', reason: 'too-few-people' } },
};

export const exampleIntake = { startsOn: '2026-12-07', seats: 20 };
