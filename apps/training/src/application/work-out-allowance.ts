import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { communeOn, distanceKm } from '#libs/reference';
import { type Allowance, allowanceOf, type Support } from '../domain/allowance.js';
import { attendanceOf } from '../domain/attendance.js';
import { stateOf } from '../domain/enrolment.js';
import { AllowancePolicyRows } from '../persistence/allowance-policy-rows.js';
import { AttendanceSheets } from '../persistence/attendance-sheets.js';
import { Courses } from '../persistence/courses.js';
import { type Enrolment, Enrolments } from '../persistence/enrolments.js';

const NOTHING_SHOWN: Support = { bases: [], difficultArea: false, distanceKm: null };

export interface WorkedOut extends Allowance {
  readonly enrolment: Enrolment;
  readonly support: Support;
  /** Grows with each change of what was shown. */
  readonly version: number;
}

/** What a person gets for a course, from the attendance sheet and what papers were shown, as it stands now. */
@Injectable()
export class WorkOutAllowance {
  constructor(
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly sheets: AttendanceSheets,
    private readonly policies: AllowancePolicyRows,
    private readonly clock: Clock,
  ) {}

  /** Notes what was shown; the same again is not written twice. Call with the intake locked. */
  async show(tx: Tx, enrolment: Enrolment, support: Support, actor: string): Promise<void> {
    const before = await this.sheets.supportOf(tx, enrolment.id);
    if (before && JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(support))) return;
    await this.sheets.claim(tx, enrolment.id, support, actor, this.clock.now());
  }

  async run(tx: Tx, enrolment: Enrolment): Promise<WorkedOut> {
    const { courseId, communeCode, provinceCode, startsOn, acts, marks, held } = enrolment;
    const course = await this.courses.byId(tx, courseId);
    if (!course) throw new Error('an enrolment without a course');
    const support = (await this.sheets.supportOf(tx, enrolment.id)) ?? NOTHING_SHOWN;
    const given = {
      provinceCode,
      rural: communeOn(communeCode, startsOn)?.kind === 'commune',
      course: { level: course.level, feeVnd: course.feeVnd, startsOn },
      state: stateOf(acts),
      attendance: attendanceOf(marks, held),
      support,
      estimatedKm: distanceKm(communeCode, course.communeCode) ?? null,
      supportedBefore: await this.enrolments.hadOneBefore(tx, enrolment),
    };
    const allowance = allowanceOf(given, await this.policies.all(tx));
    return { ...allowance, enrolment, support, version: 1 + (await this.sheets.claims(tx, enrolment.id)) };
  }
}

const inOrder = ({ bases, difficultArea, distanceKm: km }: Support) => [[...bases].sort(), difficultArea, km];
