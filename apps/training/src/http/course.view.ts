import { ApiProperty } from '@nestjs/swagger';
import { COURSE_LEVELS } from '../domain/course.js';
import { CANCEL_REASONS } from '../domain/intake.js';
import type { CourseWithIntakes, Intake } from '../persistence/courses.js';

class CancellationView {
  @ApiProperty({ format: 'date' })
  on: string;

  @ApiProperty({ enum: CANCEL_REASONS })
  reason: string;
}

export class IntakeView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  courseId: string;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;

  @ApiProperty({ type: 'integer' })
  seats: number;

  @ApiProperty({ type: 'integer', description: 'Seats that nobody has' })
  free: number;

  @ApiProperty({ type: CancellationView, nullable: true, description: 'null: it was not called off' })
  cancelled: CancellationView | null;

  @ApiProperty({ type: 'integer', description: 'Also in ETag' })
  version: number;
}

export class CourseView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  provider: string;

  @ApiProperty({ example: '7212' })
  occupationCode: string;

  @ApiProperty({ type: [String], example: ['arc-welding'] })
  skills: string[];

  @ApiProperty({ enum: COURSE_LEVELS })
  level: string;

  @ApiProperty({ type: 'integer' })
  weeks: number;

  @ApiProperty({ example: '15469' })
  communeCode: string;

  @ApiProperty({ example: '38' })
  provinceCode: string;

  @ApiProperty({ type: 'integer' })
  feeVnd: number;

  @ApiProperty({ type: 'integer', description: 'Also in ETag' })
  version: number;

  @ApiProperty({ type: [IntakeView] })
  intakes: IntakeView[];
}

export class CoursePage {
  @ApiProperty({ type: [CourseView] })
  items: CourseView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export const courseView = (course: CourseWithIntakes): CourseView => ({
  ...course,
  skills: [...course.skills],
  intakes: course.intakes.map(intakeView),
});

export const intakeView = (intake: Intake): IntakeView => {
  const { id, courseId, startsOn, endsOn, seats, free, cancelled, version } = intake;
  return { id, courseId, startsOn, endsOn, seats, free, cancelled, version };
};
