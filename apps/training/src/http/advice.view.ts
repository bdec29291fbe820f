import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AdvisedCourse, AdviceRow } from '../application/show-advice.js';
import type { AdvisedGroup } from '../application/show-group-advice.js';
import { ADVICE_CODES, type Because } from '../domain/advise.js';
import { isOpenOn } from '../domain/intake.js';

class BecauseView {
  @ApiProperty({ enum: ADVICE_CODES })
  code: string;

  @ApiPropertyOptional({ type: [String] })
  skills?: string[];

  @ApiPropertyOptional({ type: 'integer' })
  vacancies?: number;

  @ApiPropertyOptional()
  occupationCode?: string;

  @ApiPropertyOptional({ type: 'integer' })
  weeks?: number;

  @ApiPropertyOptional({ type: 'integer' })
  km?: number;
}

/** A step in training, as it stands in the answers about a person. */
export interface AdviceView {
  readonly courseId: string;
  readonly opens: number;
  readonly because: readonly Because[];
  readonly name: string;
  readonly provider: string;
  readonly weeks: number;
  readonly communeCode: string;
  readonly feeVnd: number;
  /** First intake that has not ended. */
  readonly nextIntakeOn: string | null;
}

export const adviceView = (
  { courseId, opens, because, course }: AdvisedCourse,
  today: string,
): AdviceView => ({
  ...{ courseId, opens, because },
  ...{ name: course.name, provider: course.provider, weeks: course.weeks },
  ...{ communeCode: course.communeCode, feeVnd: course.feeVnd },
  nextIntakeOn: course.intakes.find((intake) => isOpenOn(intake, today))?.startsOn ?? null,
});

class AdviceItem {
  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiPropertyOptional({ description: 'Added by the gateway' })
  fullName?: string;

  @ApiProperty({ example: '15421' })
  communeCode: string;

  @ApiProperty({ example: '38' })
  provinceCode: string;

  @ApiProperty({ format: 'date' })
  advisedOn: string;

  @ApiProperty({ type: 'integer', description: 'Vacancies that the course would open; 0 when none would' })
  opens: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  courseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  courseName: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  weeks: number | null;

  @ApiProperty({ type: [BecauseView] })
  because: readonly Because[];
}

class GroupCourse {
  @ApiProperty({ format: 'uuid' })
  courseId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  provider: string;

  @ApiProperty({ type: 'integer' })
  weeks: number;

  @ApiProperty({ example: '15469' })
  communeCode: string;

  @ApiProperty({ type: 'integer' })
  feeVnd: number;

  @ApiProperty({ type: 'integer', description: 'To how many of the group it opens something' })
  people: number;

  @ApiProperty({ type: 'integer', description: 'For how many of them no other course opens more' })
  bestFor: number;

  @ApiProperty({ type: 'integer', description: 'Vacancies it opens, summed over the people' })
  opens: number;

  @ApiProperty({ type: 'integer', description: 'Free seats in intakes that have not ended' })
  seatsFree: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  nextIntakeOn: string | null;
}

class GroupView {
  @ApiProperty({ type: 'integer', description: 'How many of the group are known here' })
  people: number;

  @ApiProperty({ type: [GroupCourse], description: 'The one that helps most of them first' })
  courses: GroupCourse[];
}

export const groupView = ({ people, courses }: AdvisedGroup, today: string): GroupView => ({
  people,
  courses: courses.map(({ course, courseId, people: helped, bestFor, opens }) => {
    const open = course.intakes.filter((intake) => isOpenOn(intake, today));
    return {
      ...{ courseId, name: course.name, provider: course.provider, weeks: course.weeks },
      ...{ communeCode: course.communeCode, feeVnd: course.feeVnd, people: helped, bestFor, opens },
      seatsFree: open.reduce((sum, { free }) => sum + free, 0),
      nextIntakeOn: open[0]?.startsOn ?? null,
    };
  }),
});

export class AdvicePage {
  @ApiProperty({ type: [AdviceItem] })
  items: AdviceItem[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ type: GroupView, nullable: true, description: 'Only when a group is asked for' })
  group: GroupView | null;
}

export const adviceItem = ({
  personId,
  communeCode,
  provinceCode,
  advisedOn,
  best,
  ...row
}: AdviceRow): AdviceItem => ({
  ...{ personId, communeCode, provinceCode, advisedOn, opens: best.opens, courseId: best.courseId },
  ...{ courseName: row.courseName, weeks: row.weeks, because: row.because },
});
