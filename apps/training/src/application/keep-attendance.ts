import { Injectable } from '@nestjs/common';
import { Clock, invalid, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import { assertDayOf, assertSheetAct, attendanceOf, type Mark } from '../domain/attendance.js';
import { assertCan, type SheetAct, stateOf } from '../domain/enrolment.js';
import { AttendanceSheets } from '../persistence/attendance-sheets.js';
import { type Enrolment, Enrolments } from '../persistence/enrolments.js';

export interface MarkOf {
  readonly enrolmentId: string;
  readonly mark: Mark;
}

/** Writes who was there on a day. Nothing is wiped out: a correction is a later line for the same day. */
@Injectable()
export class KeepAttendance {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly sheets: AttendanceSheets,
    private readonly clock: Clock,
  ) {}

  /** One line. Call with the intake locked. */
  async mark(
    tx: Tx,
    enrolment: Enrolment,
    { act, day, mark }: { act: SheetAct; day: PlainDate; mark: Mark },
    actor: string,
  ): Promise<Enrolment> {
    if (day > this.clock.today()) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
    assertCan(act, 'training-coordinator', stateOf(enrolment.acts), enrolment, day);
    assertDayOf(enrolment, day);
    assertSheetAct(act, markOn(enrolment, day), day);
    const line = { day, mark, actor };
    await this.sheets.add(tx, enrolment.id, line, this.clock.now());
    return (await this.enrolments.byId(tx, enrolment.id)) ?? enrolment;
  }

  /** Whoever has or had a seat in the intake. */
  sheet(tx: Tx, intakeId: string): Promise<Enrolment[]> {
    return this.enrolments.ofIntake(tx, intakeId);
  }

  /**
   * A whole sheet of one day, the act worked out from what stands there already; what is the same is not written again.
   * `visible` are those of whom the coordinator may know.
   */
  async run(
    tx: Tx,
    visible: readonly Enrolment[],
    { day, marks }: { day: PlainDate; marks: readonly MarkOf[] },
    actor: string,
  ): Promise<void> {
    const byId = new Map(visible.map((enrolment) => [enrolment.id, enrolment]));
    const unknown = marks.flatMap(({ enrolmentId }, index) => {
      const at = `/marks/${String(index)}/enrolmentId`;
      return byId.has(enrolmentId) ? [] : [{ pointer: at, code: 'unknown-enrolment' }];
    });
    if (unknown.length > 0) throw invalid(unknown);
    for (const { enrolmentId, mark } of marks) {
      const enrolment = byId.get(enrolmentId);
      const before = enrolment && markOn(enrolment, day);
      if (!enrolment || before === mark) continue;
      const act = before === undefined ? 'attend' : 'correct';
      await this.mark(tx, enrolment, { act, day, mark }, actor);
    }
  }
}

/** What the sheet says of somebody on a day. */
export const markOn = ({ marks }: Pick<Enrolment, 'marks'>, day: PlainDate): Mark | undefined =>
  attendanceOf(marks, 0).days.find((one) => one.day === day)?.mark;
