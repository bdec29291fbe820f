import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AdvisedCourse, AdviceRow } from '../application/show-advice.js';
import { ADVICE_CODES, type Because } from '../domain/advise.js';

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
  nextIntakeOn: course.intakes.find(({ endsOn }) => endsOn >= today)?.startsOn ?? null,
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

export class AdvicePage {
  @ApiProperty({ type: [AdviceItem] })
  items: AdviceItem[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
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
