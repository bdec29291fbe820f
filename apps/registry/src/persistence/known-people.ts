import { fold, type PlainDate } from '#libs/kernel';
import type { Tx } from '#libs/persistence';
import type { CreditSection, EmploymentSection } from '../domain/person.js';

interface Wanted {
  readonly fullName: string;
  readonly birthDate: PlainDate;
  readonly nationalId?: string;
}

/** Somebody registered whom a line of a list is about. */
export interface KnownPerson {
  readonly id: string;
  readonly fullName: string;
  readonly birthDate: PlainDate;
  readonly communeCode: string;
  readonly provinceCode: string;
  /** By identity number; else only by name and day of birth, both exactly. */
  readonly byNumber: boolean;
  readonly employment: EmploymentSection | null;
  readonly credit: CreditSection | null;
}

interface Row extends Omit<KnownPerson, 'byNumber'> {
  readonly nationalId: string | null;
  readonly nameFolded: string;
}

export class KnownPeople {
  /** Looks all of them up in one statement. */
  async among(tx: Tx, people: readonly Wanted[]): Promise<{ of(person: Wanted): KnownPerson | undefined }> {
    const rows = await tx.query<Row[]>(
      `select id, full_name "fullName", name_folded "nameFolded", birth_date::text "birthDate", national_id "nationalId",
              commune_code "communeCode", province_code "provinceCode", employment, credit
       from person join profile on person_id = id
       where national_id = any($1)
          or (name_folded, birth_date) in (select * from unnest($2::text[], $3::date[]))`,
      [
        people.flatMap(({ nationalId }) => nationalId ?? []),
        people.map(({ fullName }) => fold(fullName)),
        people.map(({ birthDate }) => birthDate),
      ],
    );
    const byNumber = new Map(rows.flatMap((row) => (row.nationalId === null ? [] : [[row.nationalId, row]])));
    const byName = new Map(rows.map((row) => [`${row.nameFolded} ${row.birthDate}`, row]));
    return {
      of: ({ fullName, birthDate, nationalId }) => {
        const number = nationalId === undefined ? undefined : byNumber.get(nationalId);
        if (number) return { ...number, byNumber: true };
        // two numbers are two people, whatever their names
        const name = byName.get(`${fold(fullName)} ${birthDate}`);
        if (!name || (nationalId !== undefined && name.nationalId !== null)) return undefined;
        return { ...name, byNumber: false };
      },
    };
  }
}
