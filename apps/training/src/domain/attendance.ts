import { conflict, type PlainDate } from '#libs/kernel';
import type { SheetAct, Term } from './enrolment.js';

export const MARKS = ['present', 'absent', 'excused'] as const;
export type Mark = (typeof MARKS)[number];

/** A line of the attendance sheet; a later one for the same day corrects it. */
export interface DayMark {
  readonly day: PlainDate;
  readonly mark: Mark;
  readonly actor: string;
}

export interface Attendance {
  readonly present: number;
  readonly absent: number;
  readonly excused: number;
  /** Days on which the intake kept a sheet. */
  readonly held: number;
  /** The marks that count now, by day. */
  readonly days: readonly DayMark[];
}

interface AttendanceRule {
  readonly from: PlainDate;
  readonly percentMin: number;
  readonly article: string;
  readonly source: string;
  readonly underReview: boolean;
}

/** How much of a course somebody has to attend before they are examined. The article was not read: under review. */
export const attendanceRules: readonly AttendanceRule[] = [
  {
    from: '2015-07-01',
    percentMin: 80,
    article: 'Thông tư 42/2015/TT-BLĐTBXH (đào tạo trình độ sơ cấp; chưa đối chiếu điều khoản)',
    source: 'own knowledge',
    underReview: true,
  },
];

/** The marks that count: of each day the last. `marks` in the order in which they were made. */
export function attendanceOf(marks: readonly DayMark[], held: number): Attendance {
  const byDay = new Map(marks.map((mark) => [mark.day, mark]));
  const days = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  const count = (mark: Mark): number => days.filter((one) => one.mark === mark).length;
  return { present: count('present'), absent: count('absent'), excused: count('excused'), held, days };
}

/** Whole numbers only, so that four of five days are exactly 80 %. Null while no sheet was kept. */
export function attendedEnough(
  { present, held }: Pick<Attendance, 'present' | 'held'>,
  percentMin: number,
): boolean | null {
  return held === 0 ? null : present * 100 >= percentMin * held;
}

export const attendanceRuleOn = (on: PlainDate): AttendanceRule | undefined =>
  attendanceRules.findLast(({ from }) => from <= on);

/** The first word about a day is `attend`, a later one `correct`. Throws when the act does not fit what stands there. */
export function assertSheetAct(act: SheetAct, before: Mark | undefined, day: PlainDate): void {
  if (act === 'attend' && before !== undefined) throw conflict('day-already-marked', { day });
  if (act === 'correct' && before === undefined) throw conflict('day-not-marked', { day });
}

/** Classes are held from the first to the last day of the intake. Throws conflict. */
export function assertDayOf({ startsOn, endsOn }: Term, day: PlainDate): void {
  if (day < startsOn) throw conflict('intake-not-begun', { startsOn });
  if (day > endsOn) throw conflict('day-after-intake', { endsOn });
}
