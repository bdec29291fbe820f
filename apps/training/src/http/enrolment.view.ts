import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { attendanceOf, type DayMark, MARKS } from '../domain/attendance.js';
import { COORDINATOR_ACTS, ENROLMENT_STATES, MOVING_ACTS, nextActs, stateOf } from '../domain/enrolment.js';
import { bucketOf, BUCKETS } from '../domain/work-list.js';
import type { Enrolment } from '../persistence/enrolments.js';

class EnrolmentActView {
  @ApiProperty({ enum: MOVING_ACTS })
  act: string;

  @ApiProperty({ format: 'date' })
  on: string;

  @ApiProperty({ description: 'Subject of the token' })
  actor: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'entered-by-mistake' })
  reason?: string | null;
}

class DayMarkView {
  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ enum: MARKS })
  mark: string;

  @ApiProperty({ description: 'Subject of the token' })
  actor: string;
}

class AttendanceView {
  @ApiProperty({ type: 'integer' })
  present: number;

  @ApiProperty({ type: 'integer' })
  absent: number;

  @ApiProperty({ type: 'integer' })
  excused: number;

  @ApiProperty({ type: 'integer', description: 'Days on which the intake kept a sheet' })
  held: number;

  @ApiProperty({ type: [DayMarkView], description: 'The mark of each day as it counts now' })
  days: readonly DayMark[];
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

  @ApiProperty()
  courseName: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiPropertyOptional({ description: 'Added by the gateway' })
  fullName?: string;

  @ApiProperty({ example: '15421' })
  communeCode: string;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;

  @ApiProperty({ enum: BUCKETS, description: 'Where it stands in the work list' })
  bucket: string;

  @ApiProperty({ type: [EnrolmentActView] })
  acts: EnrolmentActView[];

  @ApiProperty({ enum: COORDINATOR_ACTS, isArray: true, description: 'What can be done next' })
  next: string[];

  @ApiProperty({ type: AttendanceView })
  attendance: AttendanceView;

  @ApiProperty({ type: String, nullable: true, description: 'Of a completed one', example: '38-2027-00001' })
  certificateNo: string | null;
}

class BucketCounts {
  @ApiProperty({ type: 'integer' }) overdue: number;
  @ApiProperty({ type: 'integer' }) due: number;
  @ApiProperty({ type: 'integer' }) waiting: number;
  @ApiProperty({ type: 'integer' }) upcoming: number;
  @ApiProperty({ type: 'integer' }) running: number;
  @ApiProperty({ type: 'integer' }) ended: number;
}

export class EnrolmentPage {
  @ApiProperty({ type: [EnrolmentView] })
  items: EnrolmentView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ type: BucketCounts, description: 'Of all your areas, whatever the filter' })
  counts: BucketCounts;
}

export const bucketCounts = (counts: ReadonlyMap<string, number>): BucketCounts =>
  Object.fromEntries(BUCKETS.map((bucket) => [bucket, counts.get(bucket) ?? 0])) as unknown as BucketCounts;

export const enrolmentView = (enrolment: Enrolment, today: string): EnrolmentView => {
  const { id, intakeId, courseId, courseName, personId, communeCode, startsOn, endsOn, acts } = enrolment;
  const status = stateOf(acts);
  return {
    ...{ id, status, intakeId, courseId, courseName, personId, communeCode, startsOn, endsOn },
    bucket: bucketOf(enrolment, today),
    acts: [...acts],
    next: nextActs(status, enrolment, today),
    attendance: attendanceOf(enrolment.marks, enrolment.held),
    certificateNo: enrolment.certificateNo,
  };
};

class SheetLine {
  @ApiProperty({ format: 'uuid' })
  enrolmentId: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiPropertyOptional({ description: 'Added by the gateway' })
  fullName?: string;

  @ApiProperty({ enum: ENROLMENT_STATES })
  status: string;

  @ApiProperty({ enum: MARKS, nullable: true, type: String })
  mark: string | null;

  @ApiProperty({ type: 'integer', description: 'Days attended so far' })
  present: number;
}

export class SheetView {
  @ApiProperty({ format: 'uuid' })
  intakeId: string;

  @ApiProperty()
  courseName: string;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;

  @ApiProperty({ format: 'date' })
  on: string;

  @ApiProperty({ type: 'integer', description: 'Days on which a sheet was kept so far' })
  held: number;

  @ApiProperty({ type: [SheetLine], description: 'Of your areas, whoever has or had a seat' })
  items: SheetLine[];
}

export const sheetLine = ({ id, personId, acts, marks, held }: Enrolment, on: string): SheetLine => {
  const { present, days } = attendanceOf(marks, held);
  const mark = days.find(({ day }) => day === on)?.mark ?? null;
  return { enrolmentId: id, personId, status: stateOf(acts), mark, present };
};
