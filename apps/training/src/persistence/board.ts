import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Course } from '../domain/course.js';
import type { Demand } from '../domain/demand.js';
import { type PreparedBoard, prepareBoard } from '../domain/prepared-board.js';

/**
 * Courses and open vacancies together. Whoever advises people holds the board while they do it, and whoever changes it waits
 * for them, so that nobody is advised on an old board after the change has looked for whom it concerns.
 */
export class Board {
  #known: { readonly version: number; readonly today: PlainDate; readonly view: PreparedBoard } | undefined;

  /** Keeps the board as it is until the commit. Take it before any row of a person. Reads it only when it has changed. */
  async hold(tx: Tx, today: PlainDate): Promise<PreparedBoard> {
    const rows = await tx.query<{ version: number }[]>('select version from board where id = 1 for share');
    return this.remembered(tx, rows[0]?.version ?? 0, today);
  }

  /** The board as it is now, for readers: nobody waits. */
  async look(tx: Tx, today: PlainDate): Promise<PreparedBoard> {
    const rows = await tx.query<{ version: number }[]>('select version from board where id = 1');
    return this.remembered(tx, rows[0]?.version ?? 0, today);
  }

  /** Waits for all who hold the board and keeps others off until the commit. Take it before any other row. */
  async change(tx: Tx): Promise<void> {
    await tx.query('update board set version = version + 1 where id = 1');
  }

  private async remembered(tx: Tx, version: number, today: PlainDate): Promise<PreparedBoard> {
    if (this.#known?.version !== version || this.#known.today !== today) {
      this.#known = { version, today, view: await this.read(tx, today) };
    }
    return this.#known.view;
  }

  /** The board as this transaction sees it. */
  async read(tx: Tx, today: PlainDate): Promise<PreparedBoard> {
    const demands = await tx.query<Demand[]>(
      `select occupation_code as "occupationCode", commune_code as "communeCode", province_code as "provinceCode",
              skills_required as "skillsRequired", education, experience_years as "experienceYears",
              works_with as "worksWith", count(*)::int as vacancies
       from vacancy where closes_on >= $1
       group by occupation_code, commune_code, province_code, skills_required, education, experience_years, works_with`,
      [today],
    );
    const courses = await tx.query<Course[]>(
      `select id, name, provider, occupation_code as "occupationCode", skills, level, weeks,
              commune_code as "communeCode", province_code as "provinceCode", fee_vnd::float8 as "feeVnd"
       from course`,
    );
    return prepareBoard(demands, courses);
  }
}
