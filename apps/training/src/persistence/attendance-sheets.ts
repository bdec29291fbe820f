import type { Tx } from '#libs/persistence';
import type { DayMark } from '../domain/attendance.js';
import type { Support } from '../domain/allowance.js';

/** Lines of the attendance sheet and what support rests on: only ever added. Lock the intake first. */
export class AttendanceSheets {
  async add(tx: Tx, enrolmentId: string, { day, mark, actor }: DayMark, recordedAt: Date): Promise<void> {
    await tx.query(
      `insert into attendance_mark (enrolment_id, number, day, mark, actor, recorded_at)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from attendance_mark where enrolment_id = $1`,
      [enrolmentId, day, mark, actor, recordedAt],
    );
  }

  async claim(tx: Tx, enrolmentId: string, support: Support, actor: string, recordedAt: Date): Promise<void> {
    await tx.query(
      `insert into support_claim (enrolment_id, number, bases, difficult_area, distance_km, actor, recorded_at)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from support_claim where enrolment_id = $1`,
      [enrolmentId, support.bases, support.difficultArea, support.distanceKm, actor, recordedAt],
    );
  }

  /** What was written last; null when nothing was shown yet. */
  async supportOf(tx: Tx, enrolmentId: string): Promise<Support | null> {
    const rows = await tx.query<Support[]>(
      `select bases, difficult_area as "difficultArea", distance_km as "distanceKm"
       from support_claim where enrolment_id = $1 order by number desc limit 1`,
      [enrolmentId],
    );
    return rows[0] ?? null;
  }

  /** How often something was shown. */
  async claims(tx: Tx, enrolmentId: string): Promise<number> {
    const rows = await tx.query<{ claims: number }[]>(
      'select count(*)::int as claims from support_claim where enrolment_id = $1',
      [enrolmentId],
    );
    return rows[0]?.claims ?? 0;
  }
}
