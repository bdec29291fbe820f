import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ENROLMENT_ACTS, ENROLMENT_STATES, stateOf } from '../domain/enrolment.js';
import type { Enrolment } from '../persistence/enrolments.js';

class EnrolmentActView {
  @ApiProperty({ enum: ENROLMENT_ACTS })
  act: string;

  @ApiProperty({ format: 'date' })
  on: string;

  @ApiProperty({ description: 'Subject of the token' })
  actor: string;
}

export class EnrolmentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({
    enum: ENROLMENT_STATES,
    description: 'waiting: the intake is full; a seat that gets free is given in turn',
  })
  status: string;

  @ApiProperty({ format: 'uuid' })
  intakeId: string;

  @ApiProperty({ format: 'uuid' })
  courseId: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiPropertyOptional({ description: 'Added by the gateway' })
  fullName?: string;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;

  @ApiProperty({ type: [EnrolmentActView] })
  acts: EnrolmentActView[];
}

export class EnrolmentPage {
  @ApiProperty({ type: [EnrolmentView] })
  items: EnrolmentView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export const enrolmentView = (enrolment: Enrolment): EnrolmentView => {
  const { id, intakeId, courseId, personId, startsOn, endsOn, acts } = enrolment;
  return { id, status: stateOf(acts), intakeId, courseId, personId, startsOn, endsOn, acts: [...acts] };
};
