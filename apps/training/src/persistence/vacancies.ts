import type { PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { Demand } from '../domain/demand.js';

/** The few fields that we keep of a vacancy of the job centre. */
export interface VacancyCopy extends Omit<Demand, 'vacancies'> {
  readonly vacancyId: string;
  readonly closesOn: PlainDate;
}

/** The newest word about a vacancy; without a copy it is closed. */
export interface VacancyNews {
  readonly vacancyId: string;
  readonly sequence: number;
  readonly copy: VacancyCopy | null;
}

/** Our copies of open vacancies. Call only after `Board.change`. */
export class Vacancies {
  /** Notes the newest words and returns the ids of those that are news. */
  async accept(tx: Tx, news: readonly VacancyNews[]): Promise<Set<string>> {
    const rows = await tx.query<{ vacancy_id: string }[]>(
      `insert into vacancy_guard as guard (vacancy_id, sequence)
       select * from unnest($1::uuid[], $2::int[]) as news (vacancy_id, sequence) order by vacancy_id
       on conflict (vacancy_id) do update set sequence = excluded.sequence where guard.sequence < excluded.sequence
       returning vacancy_id`,
      [news.map((one) => one.vacancyId), news.map((one) => one.sequence)],
    );
    return new Set(rows.map((row) => row.vacancy_id));
  }

  /** What was known of these vacancies, each as a demand of its own. */
  async take(tx: Tx, vacancyIds: readonly string[]): Promise<Demand[]> {
    const gone = await tx.query<[Demand[], number]>(
      `delete from vacancy where vacancy_id = any($1)
       returning occupation_code as "occupationCode", commune_code as "communeCode", province_code as "provinceCode",
                 skills_required as "skillsRequired", education, experience_years as "experienceYears",
                 works_with as "worksWith", 1 as vacancies`,
      [vacancyIds],
    );
    return gone[0];
  }

  async put(tx: Tx, copies: readonly VacancyCopy[]): Promise<void> {
    if (copies.length === 0) return;
    await tx.query(`insert into vacancy select * from json_populate_recordset(null::vacancy, $1::json)`, [
      JSON.stringify(
        copies.map((copy) => ({
          vacancy_id: copy.vacancyId,
          occupation_code: copy.occupationCode,
          commune_code: copy.communeCode,
          province_code: copy.provinceCode,
          // sorted, so that equal wishes are counted together
          skills_required: [...copy.skillsRequired].sort(),
          education: copy.education,
          experience_years: copy.experienceYears,
          works_with: [...copy.worksWith].sort(),
          closes_on: copy.closesOn,
        })),
      ),
    ]);
  }
}
